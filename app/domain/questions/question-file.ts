import { z } from 'zod';
import { shippedQuestion, type Question } from './schema';

/** `content/questions/*.yaml`: items we ship. Ids say the cell and use (docs/content-format.md) and are unique in the file. */
export const questionFile = z
  .strictObject({ items: z.array(shippedQuestion).min(1) })
  .superRefine((file, context) => {
    const seen = new Set<string>();
    file.items.forEach((item, at) => {
      if (seen.has(item.id)) context.addIssue({ code: 'custom', message: `the id ${item.id} is used twice`, path: ['items', at, 'id'] });
      seen.add(item.id);
      const expected = expectedId(item);
      if (!expected.test(item.id)) {
        context.addIssue({ code: 'custom', message: `the id ${item.id} does not match ${expected.source}`, path: ['items', at, 'id'] });
      }
    });
  });
export type QuestionFile = z.infer<typeof questionFile>;

/** `<line>-<competency>-f|p<NN>`; a practice item that belongs to a lesson: `check-<lesson-slug>-<n>`. */
export function expectedId(item: Pick<Question, 'line' | 'competency' | 'use'>): RegExp {
  const cell = `${item.line}-${item.competency}`;
  return item.use === 'formal' ? new RegExp(`^${cell}-f\\d{2,}$`) : new RegExp(`^(${cell}-p\\d{2,}|check-[a-z0-9-]+-\\d+)$`);
}
