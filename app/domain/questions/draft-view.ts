import type { Language } from '~/domain/kernel/text';
import { missingFacts, questionOfDraft, type DraftItem, type NeededFact } from './draft-item';
import { keyView, type KeyLine } from './key-lines';

/** A draft as a trainer sees it: with its key and what is still to be tagged. */
export type DraftView = {
  type: DraftItem['key']['type']; stem: string; lines: KeyLine[]; explanation: string; facts: DraftItem['facts']; missing: NeededFact[]; tags: DraftItem['tags'];
};

/** Shown through the bank's own view of a key, whatever is not tagged yet. */
export function draftView(item: DraftItem, language: Language): DraftView {
  const whole = questionOfDraft({ ...item, facts: { use: 'practice', competency: 'knowledge', line: 'general', basis: '—' } }, { id: 'draft', from: '2000-01-01' });
  const lines = whole.ok ? keyView(whole.value, language).lines : item.key.type === 'written' && item.key.model !== '' ? [{ text: item.key.model, right: null }] : [];
  return { type: item.key.type, stem: item.stem, lines, explanation: item.explanation, facts: item.facts, missing: missingFacts(item.facts), tags: item.tags };
}
