-- AlterTable
ALTER TABLE "Lesson" ADD COLUMN     "draftAuthors" TEXT NOT NULL DEFAULT '[]',
ADD COLUMN     "retiredAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "LessonProgress" ADD COLUMN     "movedFrom" INTEGER,
ADD COLUMN     "movedNote" TEXT,
ADD COLUMN     "seenVersionId" TEXT;

-- CreateTable
CREATE TABLE "LessonReview" (
    "id" TEXT NOT NULL,
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
    "submittedAt" TIMESTAMP(3) NOT NULL,
    "baseVersionId" TEXT,
    "publishAt" TIMESTAMP(3),
    "publishFailedAt" TIMESTAMP(3),
    "dueAt" TIMESTAMP(3),
    "versionId" TEXT,
    "professional" TEXT NOT NULL DEFAULT 'open',
    "professionalById" TEXT,
    "professionalAt" TIMESTAMP(3),
    "professionalReason" TEXT,
    "editorial" TEXT NOT NULL DEFAULT 'open',
    "editorialById" TEXT,
    "editorialAt" TIMESTAMP(3),
    "editorialReason" TEXT,
    "closedAt" TIMESTAMP(3),
    "revision" INTEGER NOT NULL DEFAULT 0,
    "liveKey" TEXT,

    CONSTRAINT "LessonReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewComment" (
    "id" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "resolvedById" TEXT,
    "resolvedAt" TIMESTAMP(3),

    CONSTRAINT "ReviewComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeptDraft" (
    "id" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "sourceZh" TEXT NOT NULL,
    "sourceEn" TEXT NOT NULL,
    "byId" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "KeptDraft_pkey" PRIMARY KEY ("id")
);

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

-- AddForeignKey
ALTER TABLE "LessonReview" ADD CONSTRAINT "LessonReview_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "Lesson"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewComment" ADD CONSTRAINT "ReviewComment_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "LessonReview"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeptDraft" ADD CONSTRAINT "KeptDraft_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "Lesson"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The text under review is what was handed in, whoever wrote it.
CREATE TRIGGER "LessonReview_text_is_final" BEFORE UPDATE OF "lessonId", "sourceZh", "sourceEn", "hash", "authors" ON "LessonReview" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
