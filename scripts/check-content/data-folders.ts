import type { z } from 'zod';
import { assessmentFormula } from '~/domain/assessment/formula';
import { programme } from '~/domain/certification/programme';
import { checklist } from '~/domain/practicals/checklist';
import { hoursRules } from '~/domain/standards/hours-rules';
import { blueprint } from '~/domain/quizzes/blueprint';

/** Further folders of content/ that are checked by a schema and refer to nothing in lessons. */
export const DATA_FOLDERS: [folder: string, schema: z.ZodType][] = [
  ['blueprints', blueprint],
  ['checklists', checklist],
  ['programmes', programme],
  ['assessment', assessmentFormula],
  ['hours', hoursRules],
];
