import { z } from 'zod';
import { localText, shippedText, type LocalText } from '~/domain/kernel/text';
import { commonFields, slugId } from './common-fields';
import { problemsOf } from './cross-checks';
import { unitText } from './unit-text';

export const QUESTION_TYPES = [
  'single', 'multiple', 'true-false', 'numeric', 'ordering', 'matching', 'document-review', 'short-text', 'cloze',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

const decimal = z.string().max(30).regex(/^-?\d+(\.\d+)?$/, 'a decimal number in quotes, such as "1280" or "3.25"');
const absolute = z.string().max(30).regex(/^\d+(\.\d+)?$/, 'a decimal number in quotes, not negative');
/** Answers that are right, in either language; compared by `normalisedText`. */
const accepted = z.array(z.string().trim().min(1).max(200)).min(1).max(20);

function membersFor<Text extends z.ZodType<LocalText>>(text: Text) {
  const common = commonFields(text);
  const option = z.strictObject({ id: z.string().regex(/^[a-z]$/), text });
  const side = z.strictObject({ id: slugId, text });
  const field = z.strictObject({ id: slugId, label: text, value: text });
  const page = z.strictObject({ id: slugId, title: text, fields: z.array(field).min(1).max(30) });
  return z.discriminatedUnion('type', [
    z.strictObject({ ...common, type: z.literal('single'), options: z.array(option).min(2).max(10), answer: z.string() }),
    z.strictObject({ ...common, type: z.literal('multiple'), options: z.array(option).min(2).max(10), answer: z.array(z.string()).min(2) }),
    z.strictObject({ ...common, type: z.literal('true-false'), answer: z.boolean() }),
    z.strictObject({ ...common, type: z.literal('numeric'), answer: decimal, tolerance: absolute, unit: unitText(text) }),
    z.strictObject({ ...common, type: z.literal('ordering'), options: z.array(option).min(2).max(10), answer: z.array(z.string()) }),
    z.strictObject({
      ...common,
      type: z.literal('matching'),
      left: z.array(side).min(2).max(10),
      right: z.array(side).min(2).max(10),
      answer: z.record(z.string(), z.string()),
    }),
    z.strictObject({ ...common, type: z.literal('document-review'), documents: z.array(page).min(1).max(5), answer: z.array(z.string()).min(1) }),
    z.strictObject({ ...common, type: z.literal('short-text'), answer: accepted }),
    z.strictObject({ ...common, type: z.literal('cloze'), answer: z.array(accepted).min(1).max(20) }),
  ]);
}

function questionWith<Text extends z.ZodType<LocalText>>(text: Text) {
  return membersFor(text).superRefine((item, context) => {
    for (const problem of problemsOf(item as Question)) {
      context.addIssue({ code: 'custom', message: problem.message, path: problem.path });
    }
  });
}

/** One item of the bank, as stored and as a trainer writes it: English may be missing. Format: docs/content-format.md. */
export const question = questionWith(localText);
export type Question = z.infer<ReturnType<typeof membersFor<typeof localText>>>;
export type QuestionOf<Type extends QuestionType> = Extract<Question, { type: Type }>;

/** One item that we ship: complete in both languages. */
export const shippedQuestion = questionWith(shippedText).refine((item) => item.explanation.zh !== '', { message: 'an item that we ship is explained', path: ['explanation'] });
