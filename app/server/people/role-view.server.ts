import { isInForce } from '~/domain/people/assignment';
import type { Role } from '~/domain/people/roles';

export type RoleState = 'in-force' | 'future' | 'past';
export type RoleView = { id: string; role: Role; from: string; to: string | null; reason: string; document: string | null; endReason: string | null; state: RoleState };

/** A role assignment for a page. `to`: its last day, the earlier one when it was ended. */
export function roleView(
  row: { id: string; role: string; fromDate: string; toDate: string | null; endedOn: string | null; reason: string; document: string | null; endReason: string | null },
  today: string,
): RoleView {
  return {
    id: row.id, role: row.role as Role, from: row.fromDate, to: row.endedOn ?? row.toDate, reason: row.reason, document: row.document, endReason: row.endReason,
    state: isInForce(row, today) ? 'in-force' : row.fromDate > today && !row.endedOn ? 'future' : 'past',
  };
}
