import type { InlineCheck } from './gate/inline-check';
import type { CompleteFrontMatter } from './gate/front-matter-schema';
import { question, type Question } from '~/domain/questions/schema';

/** The bank's id of an item that is written in a lesson. `lessonId`: a UUID, in which only letters, digits and hyphens stand. */
export function inlineQuestionId(lessonId: string, name: string): string {
  return `in-${lessonId}-${name}`;
}

/**
 * The item of the bank that an inline check becomes, so that it is drawn, graded and explained as every other. `en`: its twin with the
 * same form, or null. Competency and line are the lesson's; the lesson itself is its source. Null when the bank would refuse it.
 */
export function questionOfInline(options: { id: string; zh: InlineCheck; en: InlineCheck | null; frontMatter: CompleteFrontMatter }): Question | null {
  const { id, zh, en, frontMatter } = options;
  const both = (of: (check: InlineCheck) => string | undefined) => ({ zh: of(zh) ?? '', ...(en && of(en) ? { en: of(en) } : {}) });
  const common = {
    id, use: 'practice', competency: frontMatter.competency, line: frontMatter.line, difficulty: 2, redLine: false,
    stem: both((check) => check.stem), explanation: both((check) => check.why), citations: [],
    basis: { zh: `课文《${frontMatter.title}》`, en: 'The lesson itself' }, effectiveFrom: frontMatter.asOf, type: zh.type,
  };
  const letter = (index: number) => String.fromCharCode(97 + index);
  const options_ = zh.options.map((_, index) => ({ id: letter(index), text: both((check) => check.options[index]?.text) }));
  const right = zh.options.flatMap((option, index) => (option.right ? [letter(index)] : []));
  const read = question.safeParse({ ...common, ...keyed() });
  return read.success ? (read.data as Question) : null;

  function keyed() {
    switch (zh.type) {
      case 'single':
        return { options: options_, answer: right[0] };
      case 'multiple':
        return { options: options_, answer: right };
      case 'true-false':
        return { answer: zh.answer === 'true' };
      case 'numeric':
        return { answer: zh.answer, tolerance: zh.tolerance, unit: both((check) => check.unit ?? undefined) };
      case 'ordering':
        // Written in the right order; the bank keeps options in any other.
        return { options: [...options_].reverse(), answer: options_.map((option) => option.id) };
      case 'document-review':
        return {
          documents: zh.documents.map((page, number) => ({
            id: `d${number + 1}`, title: both((check) => check.documents[number]?.title),
            fields: page.fields.map((_, index) => ({
              id: `f${index + 1}`, label: both((check) => check.documents[number]?.fields[index]?.label), value: both((check) => check.documents[number]?.fields[index]?.value),
            })),
          })),
          answer: zh.documents.flatMap((page, number) => page.fields.flatMap((field, index) => (field.wrong ? [`d${number + 1}.f${index + 1}`] : []))),
        };
      case 'matching':
        return {
          left: zh.pairs.map((_, index) => ({ id: `l${index + 1}`, text: both((check) => check.pairs[index]?.left) })),
          right: zh.pairs.map((_, index) => ({ id: `r${index + 1}`, text: both((check) => check.pairs[index]?.right) })),
          answer: Object.fromEntries(zh.pairs.map((_, index) => [`l${index + 1}`, `r${index + 1}`])),
        };
    }
  }
}
