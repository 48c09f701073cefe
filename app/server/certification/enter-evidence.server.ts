import { z } from 'zod';
import { isCalendarDate } from '~/domain/kernel/calendar';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';

const number = z.string().trim().regex(/^\d{1,4}(\.\d{1,2})?$/).transform((text) => Math.round(Number(text) * 100));

/** What HR enters from a document: outside training or old records. `amount`: percent for quiz and check, hours for hours. */
export const evidenceInput = z
  .object({
    personId: z.string().min(1),
    kind: z.enum(['course', 'quiz', 'practical', 'hours']),
    key: z.string().min(1).max(80),
    source: z.enum(['outside', 'old-records']),
    onDate: z.string().refine(isCalendarDate),
    document: z.string().trim().min(2).max(200),
    amount: z.union([z.literal('').transform(() => null), number]),
  })
  .refine((input) => input.kind === 'course' || input.amount !== null, { path: ['amount'] })
  .refine((input) => (input.kind !== 'quiz' && input.kind !== 'practical') || (input.amount ?? 0) <= 10_000, { path: ['amount'] });

export type EvidenceFields = Record<'personId' | 'kind' | 'key' | 'source' | 'onDate' | 'document' | 'amount', string>;

/** Appends evidence with its document and date; never for oneself, never in the future. Returns the names of the fields that are wrong. */
export async function enterEvidence(
  options: ActorContext & { input: Partial<EvidenceFields> },
): Promise<Result<{ personId: string }, 'invalid' | 'not-found' | 'self'> & { fields?: string[] }> {
  const { db, actor, now, today } = options;
  const parsed = evidenceInput.safeParse(options.input);
  if (!parsed.success) return { ...fail('invalid'), fields: [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))] };
  const { personId, document, amount, ...row } = parsed.data;
  if (row.onDate > today) return { ...fail('invalid'), fields: ['onDate'] };
  if (personId === actor.id) return fail('self');
  const person = await db.person.findUnique({ where: { id: personId }, select: { id: true } });
  if (!person || !can(actor, 'evidence:enter', { personId })) return fail('not-found');
  const id = newId();
  await db.$transaction(async (tx) => {
    await tx.evidenceRecord.create({ data: { id, personId, ...row, details: JSON.stringify({ document, amount }), enteredById: actor.id, createdAt: now } });
    await appendAudit(tx, { action: 'evidence.entered', entity: 'evidence', entityId: id, actorId: actor.id, at: now, details: { person: personId, kind: row.kind, source: row.source } });
  });
  return ok({ personId });
}
