import { z } from 'zod';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { MARKS, type Mark } from '~/domain/practicals/assess';
import type { ActorContext } from '~/server/platform/request-context.server';
import { pinnedReference } from '~/server/references/read-reference.server';

/** One change of a sheet: a mark, a critical fail, a note or the remark. */
export const sheetChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mark'), itemId: z.string().max(80), mark: z.enum(MARKS) }),
  z.strictObject({ kind: z.literal('critical'), id: z.string().max(80), seen: z.boolean() }),
  z.strictObject({ kind: z.literal('note'), stepId: z.string().max(80), text: z.string().max(1000) }),
  z.strictObject({ kind: z.literal('remark'), text: z.string().max(2000) }),
]);
export type SheetChange = z.infer<typeof sheetChange>;

/** Saves one change durably while the sheet is a draft. Only its own examiner may. Each change is its own small transaction. */
export async function saveSheet(
  options: ActorContext & { observationId: string; change: SheetChange },
): Promise<Result<{ savedAt: Date }, 'not-found' | 'not-draft' | 'unknown-item'>> {
  const { db, actor, now, observationId, change } = options;
  return db.$transaction(async (tx) => {
    // Raising the version locks the row, so that two taps in the same moment are both kept.
    const locked = await tx.observation.updateManyAndReturn({ where: { id: observationId, examinerId: actor.id }, data: { version: { increment: 1 } } });
    const row = locked[0];
    if (!row) return fail('not-found');
    if (row.state !== 'draft') return fail('not-draft');
    const sheet = await pinnedReference(tx, 'checklist', row.checklistId);
    const steps = sheet.value.steps;
    switch (change.kind) {
      case 'mark': {
        if (!steps.some((step) => step.items.some((item) => item.id === change.itemId))) return fail('unknown-item');
        const marks = { ...(JSON.parse(row.marks) as Record<string, Mark>), [change.itemId]: change.mark };
        await tx.observation.update({ where: { id: row.id }, data: { marks: JSON.stringify(marks) } });
        break;
      }
      case 'critical': {
        if (!sheet.value.critical.some((entry) => entry.id === change.id)) return fail('unknown-item');
        const others = (JSON.parse(row.criticals) as string[]).filter((id) => id !== change.id);
        await tx.observation.update({ where: { id: row.id }, data: { criticals: JSON.stringify(change.seen ? [...others, change.id] : others) } });
        break;
      }
      case 'note': {
        if (!steps.some((step) => step.id === change.stepId)) return fail('unknown-item');
        const notes = { ...(JSON.parse(row.notes) as Record<string, string>), [change.stepId]: change.text };
        await tx.observation.update({ where: { id: row.id }, data: { notes: JSON.stringify(notes) } });
        break;
      }
      case 'remark':
        await tx.observation.update({ where: { id: row.id }, data: { remark: change.text } });
        break;
    }
    return ok({ savedAt: now });
  });
}
