import { z } from 'zod';
import type { LocalText } from '~/domain/kernel/text';

/**
 * The three timed stages of 智慧晨会: a fault-finding drill 找茬演练, hard cases 疑难问题经验交流, suggestions 为发展提建议.
 * Minutes are a proposal; the centre sets its own. Source: the paper, part four.
 */
export const MEETING_STAGES = [
  { key: 'drill', minutes: 5 },
  { key: 'cases', minutes: 5 },
  { key: 'suggestions', minutes: 5 },
] as const;
export type MeetingStage = (typeof MEETING_STAGES)[number]['key'];

/** Cards for the drill: a colleague plays the customer and looks for faults in process, manner or behaviour. */
export const DRILL_CARDS: { key: string; text: LocalText }[] = [
  {
    key: 'queue-jumped',
    text: { zh: '群众抱怨："我先来的，怎么先办他的？"看办理人员怎样解释叫号与绿色通道。', en: 'A customer complains: "I was first, why is he served?" See how numbers and the priority lane are explained.' },
  },
  {
    key: 'missing-paper',
    text: { zh: '群众少带一份材料。看一次性告知是否完整：缺什么、怎么补、到哪里、多久。', en: 'A document is missing. See whether the one-time notice is complete: what, how, where, how long.' },
  },
  {
    key: 'old-rule',
    text: { zh: '群众拿着旧攻略说"要单位开提取证明"。看办理人员怎样说明现行规定。', en: 'A customer holds an old guide: "my employer must certify". See how the rule in force is explained.' },
  },
  {
    key: 'left-job',
    text: { zh: '群众问："离职了能全取吗？"看是否把国家规定与本市规定分开说清。', en: '"I have left my job, can I take it all?" See whether national and local rules are kept apart.' },
  },
];

const line = (most: number) => z.string().trim().min(1).max(most);

/** 《疑难问题记录册》: how it was found, whom one asked, how it was resolved. The resolution may come later. */
export const hardCaseInput = z.object({ found: line(1000), consulted: z.string().trim().max(1000).default(''), resolved: z.string().trim().max(1000).default('') });

/** 《智慧晨会记录册》: a suggestion has an owner and is followed until closed. */
export const suggestionInput = z.object({ text: line(1000), ownerId: z.string().min(1) });

/** Closing says what was done. Failing: `follow-up-missing`. A closed suggestion stays closed. */
export function closeSuggestion(suggestion: { state: string }, followUp: string): { ok: true; followUp: string } | { ok: false; code: 'follow-up-missing' | 'already-closed' } {
  if (suggestion.state === 'closed') return { ok: false, code: 'already-closed' };
  const words = followUp.trim();
  return words ? { ok: true, followUp: words } : { ok: false, code: 'follow-up-missing' };
}

/** The card of a day: every department goes through all cards in turn. */
export function cardOfDay(dayNumber: number): (typeof DRILL_CARDS)[number] {
  const index = ((dayNumber % DRILL_CARDS.length) + DRILL_CARDS.length) % DRILL_CARDS.length;
  const card = DRILL_CARDS[index];
  if (!card) throw new RangeError('there is at least one card');
  return card;
}
