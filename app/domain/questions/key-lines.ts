import { inLanguage, type Language } from '~/domain/kernel/text';
import type { Question } from './schema';

/** `right`: belongs to the key; null where nothing is to be chosen. */
export type KeyLine = { text: string; right: boolean | null };
export type KeyView = { stem: string; lines: KeyLine[]; explanation: string };

/** An item with its key, for those who write and review: never for learners. */
export function keyView(question: Question, language: Language): KeyView {
  const text = (value: Parameters<typeof inLanguage>[0]) => inLanguage(value, language);
  return { stem: text(question.stem), explanation: text(question.explanation), lines: linesOf() };

  function linesOf(): KeyLine[] {
    switch (question.type) {
      case 'single':
        return question.options.map((option) => ({ text: text(option.text), right: option.id === question.answer }));
      case 'multiple':
        return question.options.map((option) => ({ text: text(option.text), right: question.answer.includes(option.id) }));
      case 'true-false':
        return [true, false].map((value) => ({ text: TRUTH[language][value ? 0 : 1], right: question.answer === value }));
      case 'numeric':
        return [{ text: `${question.answer}${question.tolerance === '0' ? '' : ` ± ${question.tolerance}`} ${text(question.unit)}`.trim(), right: true }];
      case 'short-text':
        return question.answer.map((accepted) => ({ text: accepted, right: true }));
      case 'cloze':
        return question.answer.map((accepted, at) => ({ text: `${at + 1}. ${accepted.join(' / ')}`, right: true }));
      case 'ordering':
        return question.answer.map((id, index) => ({ text: `${index + 1}. ${text(question.options.find((option) => option.id === id)?.text ?? { zh: id })}`, right: null }));
      case 'matching':
        return question.left.map((side) => {
          const partner = question.right.find((one) => one.id === question.answer[side.id]);
          return { text: `${text(side.text)} — ${partner ? text(partner.text) : ''}`, right: null };
        });
      case 'document-review':
        return question.documents.flatMap((page) => page.fields.map((field) => ({
          text: `${text(page.title)} · ${text(field.label)}${language === 'zh' ? '：' : ': '}${text(field.value)}`, right: question.answer.includes(`${page.id}.${field.id}`),
        })));
    }
  }
}

const TRUTH: Record<Language, [string, string]> = { zh: ['对', '错'], en: ['True', 'False'] };
