-- AlterTable
ALTER TABLE "LessonProgress" ADD COLUMN "movedFrom" INTEGER;
ALTER TABLE "LessonProgress" ADD COLUMN "movedNote" TEXT;
ALTER TABLE "LessonProgress" ADD COLUMN "seenVersionId" TEXT;

-- CreateTable
CREATE TABLE "LessonReview" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "lessonId" TEXT NOT NULL,
    "sourceZh" TEXT NOT NULL,
    "sourceEn" TEXT,
    "hash" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "authors" TEXT NOT NULL,
    "ownerDepartmentId" TEXT NOT NULL,
    "submittedById" TEXT NOT NULL,
    "submittedAt" DATETIME NOT NULL,
    "baseVersionId" TEXT,
    "publishAt" DATETIME,
    "publishFailedAt" DATETIME,
    "dueAt" DATETIME,
    "versionId" TEXT,
    "professional" TEXT NOT NULL DEFAULT 'open',
    "professionalById" TEXT,
    "professionalAt" DATETIME,
    "professionalReason" TEXT,
    "editorial" TEXT NOT NULL DEFAULT 'open',
    "editorialById" TEXT,
    "editorialAt" DATETIME,
    "editorialReason" TEXT,
    "closedAt" DATETIME,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "liveKey" TEXT,
    CONSTRAINT "LessonReview_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "Lesson" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewComment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reviewId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "resolvedById" TEXT,
    "resolvedAt" DATETIME,
    CONSTRAINT "ReviewComment_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "LessonReview" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "KeptDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "lessonId" TEXT NOT NULL,
    "sourceZh" TEXT NOT NULL,
    "sourceEn" TEXT NOT NULL,
    "byId" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "KeptDraft_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "Lesson" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "Lesson" ADD COLUMN "draftAuthors" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "Lesson" ADD COLUMN "retiredAt" DATETIME;

-- CreateIndex
CREATE UNIQUE INDEX "LessonReview_liveKey_key" ON "LessonReview"("liveKey");

-- CreateIndex
CREATE INDEX "LessonReview_lessonId_idx" ON "LessonReview"("lessonId");

-- CreateIndex
CREATE INDEX "LessonReview_state_idx" ON "LessonReview"("state");

-- CreateIndex
CREATE INDEX "ReviewComment_reviewId_idx" ON "ReviewComment"("reviewId");

-- CreateIndex
CREATE INDEX "KeptDraft_lessonId_idx" ON "KeptDraft"("lessonId");

-- The text under review is what was handed in, whoever wrote it.
CREATE TRIGGER "LessonReview_text_is_final" BEFORE UPDATE OF "lessonId", "sourceZh", "sourceEn", "hash", "authors" ON "LessonReview" BEGIN SELECT RAISE(ABORT, 'append-only: LessonReview'); END;
