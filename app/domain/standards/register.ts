import { z } from 'zod';
import { isCalendarDate, type CalendarDate } from '~/domain/kernel/calendar';
import { shippedText } from '~/domain/kernel/text';

export const STANDARD_KINDS = ['regulation', 'standard', 'regime'] as const;

const date = z.string().refine(isCalendarDate, 'a date is written YYYY-MM-DD, in quotes');
const slug = z.string().max(80).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const article = z.string().trim().min(1).max(40);

const clause = z.strictObject({ article, text: shippedText });
const version = z
  .strictObject({
    version: z.string().trim().min(1).max(40),
    document: shippedText,
    /** First day in force. */
    from: date,
    /** Last day in force; absent while in force. */
    to: date.optional(),
    /** Where the text was read. */
    source: shippedText,
    clauses: z.array(clause).min(1),
  })
  .refine((value) => value.to === undefined || value.from <= value.to, { message: '`to` lies before `from`', path: ['to'] });

/** `content/standards/<id>.yaml`: a regulation, standard or house regime in dated versions (docs/content-format.md). */
export const standard = z
  .strictObject({ id: slug, kind: z.enum(STANDARD_KINDS), title: shippedText, versions: z.array(version).min(1) })
  .superRefine((value, context) => {
    const names = value.versions.map((entry) => entry.version);
    if (new Set(names).size < names.length) context.addIssue({ code: 'custom', message: 'a version is listed twice', path: ['versions'] });
    value.versions.forEach((entry, index) => {
      const articles = entry.clauses.map((item) => item.article);
      const twice = articles.find((item, place) => articles.indexOf(item) !== place);
      if (twice) context.addIssue({ code: 'custom', message: `article ${twice} is listed twice`, path: ['versions', index, 'clauses'] });
      const clash = value.versions.find((other, place) => place > index && overlap(entry, other));
      if (clash) context.addIssue({ code: 'custom', message: `versions ${entry.version} and ${clash.version} are in force on the same day`, path: ['versions', index] });
    });
  });

export type Standard = z.infer<typeof standard>;
export type StandardVersion = Standard['versions'][number];
export type StandardClause = StandardVersion['clauses'][number];

type Span = { from: CalendarDate; to?: CalendarDate | undefined };

/** Whether a span of days (both ends included, open end allowed) holds the date. */
export function isInForce(span: Span, on: CalendarDate): boolean {
  return span.from <= on && (span.to === undefined || on <= span.to);
}

/** Whether two spans share a day. */
export function overlap(a: Span, b: Span): boolean {
  return (b.to === undefined || a.from <= b.to) && (a.to === undefined || b.from <= a.to);
}

/** The version in force on a date, or null. At most one: the schema refuses overlaps. */
export function versionInForce(register: Pick<Standard, 'versions'>, on: CalendarDate): StandardVersion | null {
  return register.versions.find((entry) => isInForce(entry, on)) ?? null;
}

export type FoundClause = { standard: Standard; version: StandardVersion; clause: StandardClause };

/** The clause that a citation names: in the version it names, else in the one in force on `on`. Null when there is none. */
export function findClause(
  register: readonly Standard[],
  citation: { standard: string; article: string; version?: string | undefined },
  on: CalendarDate,
): FoundClause | null {
  const found = register.find((entry) => entry.id === citation.standard);
  if (!found) return null;
  const chosen = citation.version === undefined ? versionInForce(found, on) : found.versions.find((entry) => entry.version === citation.version);
  const item = chosen?.clauses.find((entry) => entry.article === citation.article);
  return chosen && item ? { standard: found, version: chosen, clause: item } : null;
}
