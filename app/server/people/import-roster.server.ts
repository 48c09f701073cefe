import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { readRoster, type Roster } from '~/domain/people/roster';
import { isUniqueViolation } from '~/server/platform/db/errors.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { readCells } from './decode-roster-file.server';
import { createPerson } from './save-person.server';

/** What an import of this text would do, row by row. Writes nothing. */
export async function previewRoster(options: ActorContext & { text: string }): Promise<Result<Roster, 'forbidden' | 'file-unreadable'>> {
  const { db, actor, text } = options;
  if (!can(actor, 'person:manage')) return fail('forbidden');
  const cells = readCells(text);
  if (!cells.ok) return cells;
  const [departments, posts, people] = await Promise.all([
    db.department.findMany(), db.post.findMany(), db.person.findMany({ select: { staffNumber: true } }),
  ]);
  return ok(readRoster(cells.value, { departments, posts, staffNumbers: new Set(people.map((person) => person.staffNumber)) }));
}

/**
 * Adds the people of the rows that are ready; all of them or, when somebody else added one meanwhile, none. The text is judged
 * again, so that nothing depends on what the browser kept. Returns how many were added; a repeat adds nobody.
 */
export async function importRoster(options: ActorContext & { text: string }): Promise<Result<{ added: number }, 'forbidden' | 'file-unreadable' | 'changed-meanwhile'>> {
  const { db, actor, now } = options;
  const preview = await previewRoster(options);
  if (!preview.ok) return preview;
  const ready = preview.value.rows.filter((row) => row.verdict === 'ready');
  try {
    await db.$transaction(async (tx) => {
      for (const { person } of ready) await createPerson(tx, { person, source: 'roster', actorId: actor.id, now });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return fail('changed-meanwhile');
    throw error;
  }
  return ok({ added: ready.length });
}
