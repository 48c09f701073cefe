import { z } from 'zod';
import { BUSINESS_LINES, COMPETENCIES } from '~/domain/kernel/business-line';
import { isCalendarDate } from '~/domain/kernel/calendar';

const oneLine = (most: number) => z.string().trim().min(1).max(most).regex(/^[^\r\n]*$/);

/** One validator a key; nothing else may stand in the front matter (docs/content-format.md). */
export const FRONT_MATTER_KEYS = {
  title: oneLine(120),
  objectives: z.array(oneLine(200)).min(1).max(12),
  competency: z.enum(COMPETENCIES),
  line: z.enum(BUSINESS_LINES),
  /** Planned minutes of study; hours are credited from it. */
  minutes: z.int().min(1).max(240),
  /** The day on which the text was true. */
  asOf: z.string().refine(isCalendarDate),
  /** Place in the course when a lesson travels alone; the course file decides where there is one. */
  order: z.int().min(1).max(999),
} as const;

const complete = z.strictObject({ ...FRONT_MATTER_KEYS, order: FRONT_MATTER_KEYS.order.optional() });

/** A draft may still lack keys. */
export type LessonFrontMatter = Partial<z.infer<typeof complete>>;
/** What publishing needs. */
export type CompleteFrontMatter = z.infer<typeof complete>;

/** The keys that publishing needs and the draft lacks, in the order of the format; empty means complete. */
export function missingFrontMatter(frontMatter: LessonFrontMatter): string[] {
  return Object.keys(FRONT_MATTER_KEYS).filter((key) => key !== 'order' && frontMatter[key as keyof LessonFrontMatter] === undefined);
}

/** The front matter as complete, or null when a key is missing. */
export function completeFrontMatter(frontMatter: LessonFrontMatter): CompleteFrontMatter | null {
  const read = complete.safeParse(frontMatter);
  return read.success ? read.data : null;
}
