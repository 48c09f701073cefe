import type { LessonChoices } from '~/domain/courses/lesson-choices';
import type { Language } from '~/domain/kernel/text';
import type { OnImage } from './image-files';

/** A place in the source to go to; each new object is a new wish. `text`: what is said of it. */
export type Spot = { line: number; column: number };
export type Mark = Spot & { severity: 'refused' | 'problem' | 'note'; text: string; plain: string };

/** What both views of a text are given. The text itself is one source; a view writes it whole. */
export type ViewProps = {
  source: string;
  language: Language;
  choices: LessonChoices;
  /** What the server says of the text as it is. */
  remarks: readonly Mark[];
  /** A place to go to. */
  target: Spot | null;
  onWrite: (text: string) => void;
  /** The words around the cursor, for the preview to follow. */
  onPlace: (words: string) => void;
  onSave: () => void;
  onImage: OnImage;
};
