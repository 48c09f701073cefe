import type { ItemResponse } from './response';
import type { Question } from './schema';

/** The response that the key asks for: for reviews, demonstrations and tests. Never sent to a browser before grading. */
export function rightResponse(question: Question): ItemResponse {
  switch (question.type) {
    case 'single':
      return { type: 'single', choice: question.answer };
    case 'multiple':
      return { type: 'multiple', choices: question.answer };
    case 'true-false':
      return { type: 'true-false', value: question.answer };
    case 'numeric':
      return { type: 'numeric', text: question.answer };
    case 'short-text':
      return { type: 'short-text', text: question.answer[0] ?? '' };
    case 'cloze':
      return { type: 'cloze', texts: question.answer.map((accepted) => accepted[0] ?? '') };
    case 'ordering':
      return { type: 'ordering', order: question.answer };
    case 'matching':
      return { type: 'matching', pairs: question.answer };
    case 'document-review':
      return { type: 'document-review', marked: question.answer };
  }
}

/** A plausible wrong response. */
export function wrongResponse(question: Question): ItemResponse {
  switch (question.type) {
    case 'single':
      return { type: 'single', choice: question.options.find((option) => option.id !== question.answer)?.id ?? question.answer };
    case 'multiple':
      return { type: 'multiple', choices: question.answer.length < question.options.length ? question.options.filter((option) => !question.answer.includes(option.id)).map((option) => option.id) : question.answer.slice(1) };
    case 'true-false':
      return { type: 'true-false', value: !question.answer };
    case 'numeric':
      return { type: 'numeric', text: '0' };
    case 'short-text':
      return { type: 'short-text', text: '不知道' };
    case 'cloze':
      return { type: 'cloze', texts: question.answer.map(() => '不知道') };
    case 'ordering':
      return { type: 'ordering', order: [...question.answer].reverse() };
    case 'matching': {
      const rights = Object.values(question.answer);
      return { type: 'matching', pairs: Object.fromEntries(Object.keys(question.answer).map((left, at) => [left, rights[(at + 1) % rights.length] ?? ''])) };
    }
    case 'document-review': {
      const fields = question.documents.flatMap((page) => page.fields.map((field) => `${page.id}.${field.id}`));
      return { type: 'document-review', marked: fields.filter((field) => !question.answer.includes(field)).slice(0, 1) };
    }
  }
}
