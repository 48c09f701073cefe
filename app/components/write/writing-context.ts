import { createContext, useContext } from 'react';
import { NO_CHOICES, type LessonChoices } from '~/domain/courses/lesson-choices';
import type { Language } from '~/domain/kernel/text';

/** A chip whose form is open: its component, its props, and what becomes of them. */
export type OpenChip = { name: string; props: Record<string, string>; onChange: (props: Record<string, string>) => void; onRemove: () => void };

/** What cards and chips need from the view around them. */
export type Writing = {
  choices: LessonChoices;
  /** Language of the text, for what is shown of the register in it. */
  language: Language;
  openChip: (chip: OpenChip) => void;
};

export const WritingContext = createContext<Writing>({ choices: NO_CHOICES, language: 'zh', openChip: () => undefined });

export function useWriting(): Writing {
  return useContext(WritingContext);
}
