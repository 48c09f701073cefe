import type { ImportedFacts } from './imported-item';
import { citationNamed, competencyNamed, dateNamed, difficultyNamed, lineNamed, useNamed, yesOrNo } from './read-labels';
import { because, type Reason } from './reasons';

/** One fact by the name of its column or line. Out: the facts with it, or why its words are not understood. Empty words say nothing. */
export function readFact(facts: ImportedFacts, field: string, value: string): { ok: true; facts: ImportedFacts } | { ok: false; reason: Reason } {
  const text = value.trim();
  if (text === '') return { ok: true, facts };
  const known = <Key extends keyof ImportedFacts>(key: Key, read: ImportedFacts[Key] | null) =>
    read === null ? { ok: false as const, reason: because('fact-unknown', { field, value: text }) } : { ok: true as const, facts: { ...facts, [key]: read } };
  switch (field) {
    case '能力': return known('competency', competencyNamed(text));
    case '业务': return known('line', lineNamed(text));
    case '难度': return known('difficulty', difficultyNamed(text));
    case '红线': return known('redLine', yesOrNo(text));
    case '用途': return known('use', useNamed(text));
    case '生效':
    case '失效': {
      const date = dateNamed(text);
      return date ? { ok: true, facts: { ...facts, [field === '生效' ? 'effectiveFrom' : 'effectiveTo']: date } } : { ok: false, reason: because('date-unreadable', { field, value: text }) };
    }
    case '依据': {
      const parts = text.split(/[;；、\n]+/).map((part) => part.trim()).filter((part) => part !== '');
      const citations = parts.map(citationNamed);
      if (citations.every((citation) => citation !== null)) return { ok: true, facts: { ...facts, citations } };
      return { ok: true, facts: { ...facts, basis: text } };
    }
    default: return { ok: true, facts };
  }
}

export const FACT_FIELDS: ReadonlySet<string> = new Set(['能力', '业务', '难度', '红线', '用途', '生效', '失效', '依据']);
