import { canonicalJson } from '~/domain/audit/hash-chain';
import { fail, ok, type Result } from '~/domain/kernel/result';
import type { Mark } from '~/domain/practicals/assess';
import { applyChange, type SheetChange, type SheetContent } from '~/domain/practicals/sheet-content';
import type { ActorContext } from '~/server/platform/request-context.server';
import { pinnedReference } from '~/server/references/read-reference.server';

type SaveFailure = 'not-found' | 'not-draft' | 'unknown-item' | 'changed-meanwhile';

/** Saves one change of a sheet; see `saveSheetChanges`. */
export function saveSheet(options: ActorContext & { observationId: string; change: SheetChange; version?: number }) {
  const { change, ...rest } = options;
  return saveSheetChanges({ ...rest, changes: [change] });
}

/**
 * Saves changes durably while the sheet is a draft, all or none. Only its own examiner may. `version`: the sheet's version that the
 * page knew. A request of an older version is refused, so that a straggler of a bad network cannot undo a newer tap; a repeat
 * of what is already there succeeds, whatever its version.
 */
export async function saveSheetChanges(
  options: ActorContext & { observationId: string; changes: SheetChange[]; version?: number },
): Promise<Result<{ savedAt: Date; version: number }, SaveFailure>> {
  const { db, actor, now, observationId, changes, version } = options;
  return db.$transaction(async (tx) => {
    // Raising the version locks the row, so that two taps in the same moment are both kept.
    const locked = await tx.observation.updateManyAndReturn({ where: { id: observationId, examinerId: actor.id }, data: { version: { increment: 1 } } });
    const row = locked[0];
    if (!row) return fail('not-found');
    if (row.state !== 'draft') return fail('not-draft');
    const sheet = await pinnedReference(tx, 'checklist', row.checklistId);
    const before: SheetContent = {
      marks: JSON.parse(row.marks) as Record<string, Mark>, criticals: JSON.parse(row.criticals) as string[],
      notes: JSON.parse(row.notes) as Record<string, string>, remark: row.remark,
    };
    let after: SheetContent | null = before;
    for (const change of changes) {
      after = applyChange(sheet.value, after, change);
      if (!after) return fail('unknown-item');
    }
    if (canonicalJson(after) !== canonicalJson(before)) {
      if (version !== undefined && version !== row.version - 1) return fail('changed-meanwhile');
      await tx.observation.update({
        where: { id: row.id },
        data: { marks: JSON.stringify(after.marks), criticals: JSON.stringify(after.criticals), notes: JSON.stringify(after.notes), remark: after.remark },
      });
    }
    return ok({ savedAt: now, version: row.version });
  });
}
