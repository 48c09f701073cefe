import { z } from 'zod';
import { BUSINESS_LINES, COMPETENCIES } from '~/domain/kernel/business-line';
import { shippedText } from '~/domain/kernel/text';

/** How a quiz is meant. `mock`: timed, drawn and judged like a formal one, but from practice items, as often as one likes, and it counts for nothing. */
export const QUIZ_MODES = ['practice', 'mock', 'formal'] as const;
export type QuizMode = (typeof QUIZ_MODES)[number];

/** The items a quiz of this mode draws, besides those for both uses. A formal item is never drawn for practice or mock. */
export const poolOf = (mode: QuizMode): 'practice' | 'formal' => (mode === 'formal' ? 'formal' : 'practice');

const percent = z.int().min(0).max(10_000);

/** One cell of the two-way table: how many items of a competency and a business line. */
const cell = z
  .strictObject({
    competency: z.enum(COMPETENCIES),
    line: z.enum(BUSINESS_LINES),
    count: z.int().min(1).max(50),
    /** Exactly so many of them are red-line items; absent: any mix. */
    redLine: z.int().min(0).max(50).optional(),
  })
  .refine((entry) => (entry.redLine ?? 0) <= entry.count, 'redLine is greater than count');
export type BlueprintCell = z.infer<typeof cell>;

/** 组卷方案(双向细目表): how a quiz is drawn, timed and passed. `content/blueprints/*.yaml`; every number is a house setting. */
export const blueprint = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    title: shippedText,
    mode: z.enum(QUIZ_MODES),
    minutes: z.int().min(1).max(600),
    /** `null`: as often as one likes. */
    maxAttempts: z.int().min(1).max(100).nullable(),
    /** Days from the day an attempt ended to the first day of a new one; 0: at once. */
    waitDays: z.int().min(0).max(365),
    /** Hundredths of a percent: 8000 is 80 %. */
    passTotal: percent,
    passCompetency: percent,
    redLineAllRight: z.boolean(),
    /** From the deadline to closing and grading. */
    graceSeconds: z.int().min(0).max(3_600),
    cells: z.array(cell).min(1),
  })
  .superRefine((plan, context) => {
    const names = plan.cells.map((entry) => `${entry.competency} × ${entry.line}`);
    names.forEach((name, at) => {
      if (names.indexOf(name) !== at) context.addIssue({ code: 'custom', message: `the cell ${name} stands twice`, path: ['cells', at] });
    });
  });
export type Blueprint = z.infer<typeof blueprint>;

/** What a learner reads before the start: number of items, and of red-line items (`null` when the draw decides). */
export function sizeOf(plan: Blueprint): { items: number; redLine: number | null } {
  const items = plan.cells.reduce((sum, entry) => sum + entry.count, 0);
  const fixed = plan.cells.every((entry) => entry.redLine !== undefined);
  return { items, redLine: fixed ? plan.cells.reduce((sum, entry) => sum + (entry.redLine ?? 0), 0) : null };
}
