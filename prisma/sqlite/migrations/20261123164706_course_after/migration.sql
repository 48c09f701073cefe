-- AlterTable
ALTER TABLE "HoursCredit" ADD COLUMN "minutes" INTEGER;
ALTER TABLE "HoursCredit" ADD COLUMN "ruleId" TEXT;
ALTER TABLE "HoursCredit" ADD COLUMN "why" TEXT;

-- AlterTable
-- Not by making the table anew: a column with a default can simply be added.
ALTER TABLE "Course" ADD COLUMN "afterSlugs" TEXT NOT NULL DEFAULT '[]';
