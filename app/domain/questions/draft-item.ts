import { fail, ok, type Result } from '~/domain/kernel/result';
import type { CalendarDate } from '~/domain/kernel/calendar';
import type { ImportedFacts, ImportedItem } from './import/imported-item';
import { BLANK } from './import/read-key';
import { question, type Question } from './schema';

/** An item on its way into the bank: whole in what it asks, open in what is known about it. */
export type DraftItem = ImportedItem;

/** What an item must say before it can be asked, in the order of the grid. */
export const NEEDED_FACTS = ['use', 'competency', 'line', 'basis'] as const;
export type NeededFact = (typeof NEEDED_FACTS)[number];

/** What is still 待标注. A citation of the register or a source in words is a basis. */
export function missingFacts(facts: ImportedFacts): NeededFact[] {
  return NEEDED_FACTS.filter((fact) => (fact === 'basis' ? !facts.basis && !facts.citations?.length : facts[fact] === undefined));
}

/** The first thing that keeps a draft from its review, or null. `written`: it would have to be marked by a person. */
export function obstacleOf(item: DraftItem): 'untagged' | 'written' | null {
  if (item.key.type === 'written') return 'written';
  return missingFacts(item.facts).length > 0 ? 'untagged' : null;
}

const letter = (index: number) => String.fromCharCode(97 + index);
const zh = (text: string) => ({ zh: text });

/**
 * The item of the bank that a draft becomes. `from`: the first day of its key where the draft names none.
 * `unsound`: the bank would refuse it; `details.why` is for the log, because what comes out of the readers is sound.
 */
export function questionOfDraft(item: DraftItem, { id, from }: { id: string; from: CalendarDate }): Result<Question, 'untagged' | 'written' | 'unsound'> {
  const obstacle = obstacleOf(item);
  if (obstacle) return fail(obstacle);
  const { facts } = item;
  const read = question.safeParse({
    id, use: facts.use, competency: facts.competency, line: facts.line, difficulty: facts.difficulty ?? 2, redLine: facts.redLine ?? false,
    stem: zh(stemOf(item)), explanation: zh(item.explanation), citations: facts.citations ?? [], ...(facts.basis ? { basis: zh(facts.basis) } : {}),
    effectiveFrom: facts.effectiveFrom ?? from, ...(facts.effectiveTo ? { effectiveTo: facts.effectiveTo } : {}), ...keyed(item),
  });
  return read.success ? ok(read.data as Question) : fail('unsound', { why: read.error.issues[0]?.message ?? '' });
}

/** Blanks that are written as empty brackets become lines, as the bank counts them. */
function stemOf({ key, stem }: DraftItem): string {
  return key.type === 'cloze' || key.type === 'short-text' ? stem.replace(BLANK, '____') : stem;
}

function keyed({ key, options: texts }: DraftItem): object {
  const options = texts.map((text, index) => ({ id: letter(index), text: zh(text) }));
  switch (key.type) {
    case 'single': return { type: key.type, options, answer: letter(key.right) };
    case 'multiple': return { type: key.type, options, answer: key.right.map(letter) };
    case 'true-false': return { type: key.type, answer: key.right };
    case 'numeric': return { type: key.type, answer: key.value, tolerance: key.tolerance, unit: zh(key.unit) };
    case 'ordering': return { type: key.type, options, answer: key.order.map(letter) };
    case 'matching': return {
      type: key.type,
      left: key.left.map((text, index) => ({ id: `l${index + 1}`, text: zh(text) })),
      right: texts.map((text, index) => ({ id: `r${index + 1}`, text: zh(text) })),
      answer: Object.fromEntries(key.right.map((right, index) => [`l${index + 1}`, `r${right + 1}`])),
    };
    case 'short-text': return { type: key.type, answer: key.accepted };
    case 'cloze': return { type: key.type, answer: key.blanks };
    case 'written': return { type: key.type };
  }
}
