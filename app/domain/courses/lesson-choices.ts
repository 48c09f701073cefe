import type { LocalText } from '~/domain/kernel/text';

type Both = LocalText & { en: string };

/** What a trainer may pick while writing: parameters with today's value, clauses, practice items and terms, each in both languages. */
export type LessonChoices = {
  parameters: { key: string; title: Both; value: Both }[];
  standards: { id: string; title: Both; versions: { version: string; inForce: boolean; clauses: { article: string; text: Both }[] }[] }[];
  questions: { id: string; stem: LocalText }[];
  terms: { key: string; term: Both }[];
  /** Files of the media library: `ending` is that of the stored file. */
  media: { address: string; name: string; alt: string; ending: string }[];
};

export const NO_CHOICES: LessonChoices = { parameters: [], standards: [], questions: [], terms: [], media: [] };
