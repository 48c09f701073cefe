import { z } from 'zod';
import { MARKS, type Mark } from './assess';
import type { Checklist } from './checklist';

/** What an examiner has put on a sheet so far. Notes stand by step. */
export type SheetContent = { marks: Record<string, Mark>; criticals: string[]; notes: Record<string, string>; remark: string };

const id = z.string().max(80);

/** One change of a sheet: a mark, a critical fail, a note or the remark. */
export const sheetChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mark'), itemId: id, mark: z.enum(MARKS) }),
  z.strictObject({ kind: z.literal('critical'), id, seen: z.boolean() }),
  z.strictObject({ kind: z.literal('note'), stepId: id, text: z.string().max(1000) }),
  z.strictObject({ kind: z.literal('remark'), text: z.string().max(2000) }),
]);
export type SheetChange = z.infer<typeof sheetChange>;

/** The content after one change; null when the sheet has no such item, step or critical fail. The order of criticals is the sheet's. */
export function applyChange(sheet: Pick<Checklist, 'steps' | 'critical'>, content: SheetContent, change: SheetChange): SheetContent | null {
  switch (change.kind) {
    case 'mark':
      if (!sheet.steps.some((step) => step.items.some((item) => item.id === change.itemId))) return null;
      return { ...content, marks: { ...content.marks, [change.itemId]: change.mark } };
    case 'critical':
      if (!sheet.critical.some((entry) => entry.id === change.id)) return null;
      return {
        ...content,
        criticals: sheet.critical.map((entry) => entry.id).filter((known) => (known === change.id ? change.seen : content.criticals.includes(known))),
      };
    case 'note': {
      if (!sheet.steps.some((step) => step.id === change.stepId)) return null;
      const { [change.stepId]: _, ...others } = content.notes;
      return { ...content, notes: change.text ? { ...others, [change.stepId]: change.text } : others };
    }
    case 'remark':
      return { ...content, remark: change.text };
  }
}

/** Whether two changes are about the same thing, so that only the newer one matters. */
export function sameThing(a: SheetChange, b: SheetChange): boolean {
  return subjectOf(a) === subjectOf(b);
}

function subjectOf(change: SheetChange): string {
  switch (change.kind) {
    case 'mark':
      return `mark ${change.itemId}`;
    case 'critical':
      return `critical ${change.id}`;
    case 'note':
      return `note ${change.stepId}`;
    case 'remark':
      return 'remark';
  }
}
