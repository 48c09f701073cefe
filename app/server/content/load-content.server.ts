import path from 'node:path';
import type { Db } from '~/server/platform/db/open.server';
import { loadCourses } from './load-courses.server';
import { loadMedia } from './load-media.server';
import { loadQuestions } from './load-questions.server';
import { loadReferences } from './load-references.server';

export type LoadOptions = {
  db: Db;
  now: Date;
  /** Demonstration: what is new goes live. Production: it waits as a draft until a trainer adopts it. */
  publish: boolean;
  /** The folder `content/`. */
  root: string;
};

/** Brings the shipped reference data into the database. Repeating it without a change writes nothing. */
export async function loadContent(options: Omit<LoadOptions, 'root'> & { root?: string }): Promise<{ changed: number; lessons: number; questions: number }> {
  const full: LoadOptions = { root: path.resolve('content'), ...options };
  const references = await loadReferences(full);
  const media = await loadMedia(full);
  const questions = await loadQuestions(full);
  const lessons = await loadCourses(full);
  return { changed: references + media + questions + lessons, lessons, questions };
}
