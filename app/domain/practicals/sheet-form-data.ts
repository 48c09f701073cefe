import { sheetChange, type SheetChange } from './sheet-content';

/**
 * A whole sheet as a form without scripts sends it: `mark:<item>`, `note:<step>`, `critical:<id>`, `remark`. Items without a choice are
 * absent and stay as they are; a box without its tick is absent too and counts as not seen. `criticalIds`: the boxes the form had.
 */
export function changesOf(fields: Iterable<[string, string]>, criticalIds: readonly string[]): SheetChange[] {
  const ticked = new Set<string>();
  const changes: unknown[] = [];
  for (const [name, value] of fields) {
    const [kind, id = ''] = name.split(':', 2);
    if (kind === 'mark') changes.push({ kind, itemId: id, mark: value });
    if (kind === 'note') changes.push({ kind, stepId: id, text: value });
    if (kind === 'remark') changes.push({ kind, text: value });
    if (kind === 'critical') ticked.add(id);
  }
  changes.push(...criticalIds.map((id) => ({ kind: 'critical', id, seen: ticked.has(id) })));
  return changes.flatMap((change) => {
    const parsed = sheetChange.safeParse(change);
    return parsed.success ? [parsed.data] : [];
  });
}
