import type { Messages } from '../registry';

export const search: Messages['search'] = {
  title: 'Search',
  lead: 'Looks in lessons, the glossary and explanations of practice items. The beginning of a word is enough; Chinese words are found too.',
  label: 'Search lessons, terms and explanations',
  placeholder: 'Search lessons and terms',
  submit: 'Search',
  'kind-lesson': 'Lesson',
  'kind-term': 'Term',
  'kind-explanation': 'Explanation',
  found: 'Places found: {count}',
  'found-more': 'Places found: {count}. These {shown} fit best.',
  loose: 'Nothing has all of these words. Closest are:',
  none: 'Nothing found for “{query}”',
  'none-why': 'Try other words, or just the beginning of one. The glossary may help, too.',
  failed: 'Search does not answer. Please check the network; press Enter to try again.',
  all: 'All results for “{query}”',
  hits: 'Results',
  keys: 'Arrow keys choose, Enter opens, Esc goes back; press Ctrl+K on any page to search.',
  examples: 'Try one of these',
  'example-words': 'withdrawal|seal|ratio|one-time notice|accept with gaps|fraud',
  glossary: 'Glossary',
};
