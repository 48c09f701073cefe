import { z } from 'zod';
import { BUSINESS_LINES, COMPETENCIES } from '~/domain/kernel/business-line';
import { isCalendarDate } from '~/domain/kernel/calendar';
import { emptyText, type LocalText } from '~/domain/kernel/text';

/** Item uses 用途. A `formal` item appears nowhere else: no lesson, no practice. `both`: practised openly, and asked formally too. */
export const ITEM_USES = ['practice', 'formal', 'both'] as const;
export type ItemUse = (typeof ITEM_USES)[number];

/** Lower-case words joined by hyphens; never a dot, which joins document and field in `document-review`. */
export const slugId = z.string().max(80).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const calendarDate = z.string().refine(isCalendarDate, 'a date is written YYYY-MM-DD, in quotes');

/** Where a key comes from: a clause of a standard in the register. */
export const citation = z.strictObject({
  standard: slugId,
  version: z.string().min(1).max(40),
  article: z.string().min(1).max(40),
});
export type Citation = z.infer<typeof citation>;

/** What every item has, whatever its type. `text`: one language required or both. */
export function commonFields<Text extends z.ZodType<LocalText>>(text: Text) {
  return {
    id: slugId,
    use: z.enum(ITEM_USES),
    competency: z.enum(COMPETENCIES),
    line: z.enum(BUSINESS_LINES),
    /** 1 easy, 2 medium, 3 hard */
    difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    /** 红线题: a formal quiz is passed only with every one of them right. */
    redLine: z.boolean(),
    stem: text,
    /** Empty where a centre gave none; what we ship has one. */
    explanation: text.or(emptyText),
    citations: z.array(citation).max(10).default([]),
    /** The source in words, where the register has none (service norms, etiquette). */
    basis: text.optional(),
    /** First day on which the key is right. */
    effectiveFrom: calendarDate,
    /** Last day on which the key is right; absent while it is. */
    effectiveTo: calendarDate.optional(),
  };
}
