import { z } from 'zod';
import { shippedText } from '~/domain/kernel/text';

const share = z.int().min(0).max(10_000);

/** How the training assessment weighs its parts. `content/assessment/*.yaml`; shares are hundredths of a percent and make 100 %. */
export const assessmentFormula = z
  .strictObject({
    id: z.string(),
    version: z.string(),
    source: shippedText,
    weights: z.strictObject({ formal: share, practical: share, hours: share, certification: share }),
    /** Training hours 学时 that are full marks for a whole year, a decimal in quotes. */
    hoursPerYear: z.string().regex(/^\d+(\.\d{1,2})?$/).refine((hours) => Number(hours) > 0, 'the hours must be more than nothing'),
  })
  .refine((formula) => Object.values(formula.weights).reduce((sum, weight) => sum + weight, 0) === 10_000, 'the weights must make 10000');
export type AssessmentFormula = z.infer<typeof assessmentFormula>;
export type AssessmentPart = keyof AssessmentFormula['weights'];
export const ASSESSMENT_PARTS = ['formal', 'practical', 'hours', 'certification'] as const satisfies readonly AssessmentPart[];
