-- AlterTable
ALTER TABLE "Course" ADD COLUMN     "afterSlugs" TEXT NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "HoursCredit" ADD COLUMN     "minutes" INTEGER,
ADD COLUMN     "ruleId" TEXT,
ADD COLUMN     "why" TEXT;
