import type { z } from 'zod';
import { blueprint } from '~/domain/quizzes/blueprint';

/** Further folders of content/ that are checked by a schema and refer to nothing in lessons. */
export const DATA_FOLDERS: [folder: string, schema: z.ZodType][] = [
  ['blueprints', blueprint],
];
