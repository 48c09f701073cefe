-- CreateTable
CREATE TABLE "ScenarioStep" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "lessonVersionId" TEXT NOT NULL,
    "scenario" TEXT NOT NULL,
    "run" INTEGER NOT NULL,
    "step" INTEGER NOT NULL,
    "scene" TEXT NOT NULL,
    "choice" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ScenarioStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MediaFile" (
    "id" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "name" TEXT NOT NULL,
    "alt" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "uploadedById" TEXT,
    "uploadedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MediaFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ScenarioStep_personId_lessonVersionId_scenario_run_step_key" ON "ScenarioStep"("personId", "lessonVersionId", "scenario", "run", "step");

-- CreateIndex
CREATE UNIQUE INDEX "MediaFile_path_key" ON "MediaFile"("path");

-- AddForeignKey
ALTER TABLE "ScenarioStep" ADD CONSTRAINT "ScenarioStep_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScenarioStep" ADD CONSTRAINT "ScenarioStep_lessonVersionId_fkey" FOREIGN KEY ("lessonVersionId") REFERENCES "LessonVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a learner chose is never overwritten.
CREATE TRIGGER "ScenarioStep_no_update" BEFORE UPDATE ON "ScenarioStep" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
CREATE TRIGGER "ScenarioStep_no_delete" BEFORE DELETE ON "ScenarioStep" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
