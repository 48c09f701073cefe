import type { z } from 'zod';
import { emptyText, type LocalText } from '~/domain/kernel/text';

/** The unit shown beside a number field, such as 元 / yuan; empty for a mere number. Short: it is stripped from what a learner types. */
export function unitText<Text extends z.ZodType<LocalText>>(text: Text) {
  return text.refine(
    (unit) => unit.zh.length <= 20 && (unit.en ?? '').length <= 40 && !/[0-9]/.test(unit.zh),
    'a unit is short and holds no figure',
  ).or(emptyText);
}
