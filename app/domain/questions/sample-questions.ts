import type { Question, QuestionOf } from './schema';

/** Invented items for tests of this and other folders: one of each type, none of them teaches anything. */
const common = {
  use: 'practice', competency: 'knowledge', line: 'loan', difficulty: 1, redLine: false,
  stem: { zh: '示例题干', en: 'Sample stem' }, explanation: { zh: '示例解析', en: 'Sample explanation' },
  citations: [{ standard: 'sample-rule', version: '2026', article: '1' }], effectiveFrom: '2026-09-20',
} as const satisfies Partial<Question>;
const base = () => ({ ...common, citations: [...common.citations] });
const text = (word: string) => ({ zh: word, en: word });
const list = (...ids: string[]) => ids.map((id) => ({ id, text: text(id) }));

export const sampleSingle: QuestionOf<'single'> = { ...base(), id: 'loan-knowledge-p01', type: 'single', options: list('a', 'b', 'c'), answer: 'b' };
export const sampleMultiple: QuestionOf<'multiple'> = {
  ...base(), id: 'loan-knowledge-p02', type: 'multiple', options: list('a', 'b', 'c', 'd', 'e'), answer: ['a', 'c', 'e'],
};
export const sampleTrueFalse: QuestionOf<'true-false'> = { ...base(), id: 'loan-knowledge-p03', type: 'true-false', answer: false };
export const sampleNumeric: QuestionOf<'numeric'> = {
  ...base(), id: 'loan-knowledge-p04', type: 'numeric', answer: '1280', tolerance: '0.5', unit: { zh: '元', en: 'yuan' },
};
export const sampleOrdering: QuestionOf<'ordering'> = {
  ...base(), id: 'loan-knowledge-p05', type: 'ordering', options: list('a', 'b', 'c', 'd'), answer: ['b', 'a', 'd', 'c'],
};
export const sampleMatching: QuestionOf<'matching'> = {
  ...base(), id: 'loan-knowledge-p06', type: 'matching', left: list('l1', 'l2', 'l3'), right: list('r1', 'r2', 'r3', 'r4'),
  answer: { l1: 'r2', l2: 'r1', l3: 'r4' },
};
export const sampleDocumentReview: QuestionOf<'document-review'> = {
  ...base(), id: 'loan-knowledge-p07', type: 'document-review',
  documents: [
    { id: 'contract', title: text('示例合同'), fields: ['buyer', 'price', 'date'].map((id) => ({ id, label: text(id), value: text('示例') })) },
    { id: 'invoice', title: text('示例发票'), fields: ['buyer', 'price'].map((id) => ({ id, label: text(id), value: text('示例') })) },
  ],
  answer: ['contract.buyer', 'invoice.price'],
};

export const sampleShortText: QuestionOf<'short-text'> = { ...base(), id: 'loan-knowledge-p08', type: 'short-text', answer: ['首问负责制', 'first-ask responsibility'] };
export const sampleCloze: QuestionOf<'cloze'> = {
  ...base(), id: 'loan-knowledge-p09', type: 'cloze', stem: { zh: '示例____题干____', en: 'Sample ____ stem ____' }, answer: [['三个工作日', 'three working days'], ['单位']],
};

export const SAMPLE_QUESTIONS: readonly Question[] = [
  sampleSingle, sampleMultiple, sampleTrueFalse, sampleNumeric, sampleOrdering, sampleMatching, sampleDocumentReview, sampleShortText, sampleCloze,
];
