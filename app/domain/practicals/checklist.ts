import { z } from 'zod';
import { shippedText } from '~/domain/kernel/text';

const id = z.string().max(80).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const percent = z.int().min(1).max(100);

/** The sheet of an observed check. `content/checklists/*.yaml`; every mark is a house setting (domain facts §3.4, proposed). */
export const checklist = z
  .strictObject({
    id,
    version: z.string().min(1),
    title: shippedText,
    source: shippedText,
    scoring: z.strictObject({
      /** Percent that each step needs. */
      stepPass: percent,
      /** Percent that the whole needs. */
      totalPass: percent,
      /** Percent of a step's items that must have been seen, or the check is incomplete. */
      minSeenShare: percent,
    }),
    steps: z.array(z.strictObject({ id, title: shippedText, items: z.array(z.strictObject({ id, text: shippedText, hint: shippedText })).min(1) })).min(1),
    critical: z.array(z.strictObject({ id, text: shippedText })),
  })
  .refine((sheet) => {
    const ids = [...sheet.steps.flatMap((step) => step.items.map((item) => item.id)), ...sheet.critical.map((entry) => entry.id)];
    return new Set(ids).size === ids.length;
  }, 'an id stands twice');
export type Checklist = z.infer<typeof checklist>;
