import type { ReadItem } from './imported-item';
import { emptyItem, type RawItem } from './raw-item';
import { because } from './reasons';
import { settleItem } from './settle-item';

const OPTION = /^([A-Za-z])[.)]\s*(.*)$/;
const ANSWER = /^ANSWER\s*[:：]\s*(.*)$/i;

/** Items in Aiken format: a stem, options `A.` or `A)`, then `ANSWER: B`. An item ends with its answer, or where another stem begins after its options. */
export function readAiken(source: string): ReadItem[] {
  const items: RawItem[] = [];
  let open: RawItem | null = null;
  for (const [index, raw] of source.replace(/^\ufeff/, '').split(/\r\n?|\n/).entries()) {
    const text = raw.trim();
    if (text === '') {
      // An empty line ends an item that has options; within a stem it means nothing.
      if (open && open.options.length > 0) open = null;
      continue;
    }
    const answer = ANSWER.exec(text);
    if (answer) {
      const item: RawItem | undefined = open ?? items.at(-1);
      if (item && item.answer === null && (item === open || item.options.length > 0)) item.answer = answer[1]?.trim() ?? '';
      else items.push({ ...emptyItem(index + 1), named: 'single', problem: because('half-understood', { value: text }) });
      open = null;
      continue;
    }
    const option = OPTION.exec(text);
    if (option?.[1] && open) {
      open.options.push({ letter: option[1].toUpperCase(), text: option[2] ?? '' });
    } else if (open && open.options.length === 0) {
      open.stem = `${open.stem}\n${text}`;
    } else {
      // A line that is no option, after options: the answer was forgotten, and this begins the next item.
      open = { ...emptyItem(index + 1), named: 'choice', stem: text };
      items.push(open);
    }
  }
  return items.map(settleItem);
}
