-- CreateTable
CREATE TABLE "ScenarioStep" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "lessonVersionId" TEXT NOT NULL,
    "scenario" TEXT NOT NULL,
    "run" INTEGER NOT NULL,
    "step" INTEGER NOT NULL,
    "scene" TEXT NOT NULL,
    "choice" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "ScenarioStep_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ScenarioStep_lessonVersionId_fkey" FOREIGN KEY ("lessonVersionId") REFERENCES "LessonVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MediaFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
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
    "uploadedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "ScenarioStep_personId_lessonVersionId_scenario_run_step_key" ON "ScenarioStep"("personId", "lessonVersionId", "scenario", "run", "step");

-- CreateIndex
CREATE UNIQUE INDEX "MediaFile_path_key" ON "MediaFile"("path");

-- What a learner chose is never overwritten.
CREATE TRIGGER "ScenarioStep_no_update" BEFORE UPDATE ON "ScenarioStep" BEGIN SELECT RAISE(ABORT, 'append-only: ScenarioStep'); END;
CREATE TRIGGER "ScenarioStep_no_delete" BEFORE DELETE ON "ScenarioStep" BEGIN SELECT RAISE(ABORT, 'append-only: ScenarioStep'); END;
