-- CreateTable
CREATE TABLE "QuestionImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "items" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "QuestionImport_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuestionDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "fileName" TEXT,
    "line" INTEGER,
    "undo" TEXT,
    "returned" TEXT,
    "submittedAt" DATETIME,
    "questionId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "QuestionDraft_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "QuestionImport_ownerId_idx" ON "QuestionImport"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionDraft_questionId_key" ON "QuestionDraft"("questionId");

-- CreateIndex
CREATE INDEX "QuestionDraft_state_ownerId_idx" ON "QuestionDraft"("state", "ownerId");
