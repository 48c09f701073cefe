import type { Messages } from '../registry';

export const glossary: Messages['glossary'] = {
  title: 'Glossary',
  lead: 'The words that lessons and counters use, in Chinese and English, each with its source.',
  filter: 'Filter terms',
  'filter-hint': 'In English or Chinese, or another word for it.',
  apply: 'Filter',
  count: 'Terms: {count}',
  'count-of': '{shown} of {count} {count:term|terms}',
  none: 'No such term',
  'none-why': 'Try another word, or search the lessons.',
  letters: 'By letter',
  aka: 'Also: {words}',
  source: 'Source: {source}',
  'in-lessons': 'Search lessons for “{term}”',
  search: 'Search lessons',
  entry: 'See the glossary',
};
