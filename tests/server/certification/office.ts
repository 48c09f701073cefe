import { expect } from 'vitest';
import { decideProposal } from '~/server/certification/decide-proposal.server';
import { enterEvidence, type EvidenceFields } from '~/server/certification/enter-evidence.server';
import { proposeIfEligible } from '~/server/certification/propose-certification.server';
import type { Db } from '~/server/platform/db/open.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { addPerson, context } from '../harness';

export const NOW = new Date('2026-11-23T02:00:00Z');

const ROWS: [EvidenceFields['kind'], string, string][] = [
  ['course', 'hpf-essentials', ''], ['course', 'six-steps', ''], ['quiz', 'formal-initial', '88'], ['practical', 'six-step-counter-check', '91'], ['hours', 'hours', '40'],
];

/** A centre that can issue: its name, and the chains at their beginning. */
export async function openCentre(db: Db): Promise<void> {
  for (const name of ['audit', 'ledger', 'certificate-number']) await db.chainHead.upsert({ where: { name }, update: {}, create: { name, position: 0, hash: '' } });
  await db.centre.upsert({
    where: { id: 'centre' }, update: {}, create: { id: 'centre', kind: 'demonstration', nameZh: '示例中心', nameEn: 'Example Centre', createdAt: NOW, openedAt: NOW },
  });
}

/** Somebody of HR who has nothing to do with anybody. */
export async function officer(db: Db): Promise<ActorContext> {
  return context(db, await addPerson(db, { roles: ['hr'] }), NOW);
}

/** HR enters what a person brings from outside: everything, or the keys named in `only`. */
export async function bring(hr: ActorContext, personId: string, only: string[] = ROWS.map(([, key]) => key)): Promise<void> {
  for (const [kind, key, amount] of ROWS.filter(([, name]) => only.includes(name))) {
    const entered = await enterEvidence({ ...hr, input: { personId, kind, key, source: 'outside', onDate: hr.today, document: '结业名单（演示）', amount } });
    expect(entered.ok).toBe(true);
  }
}

/** The live proposal of somebody who meets everything. */
export async function proposalOf(hr: ActorContext, personId: string): Promise<string> {
  expect(await proposeIfEligible({ ...hr, personId })).toBe(true);
  return (await hr.db.proposal.findFirstOrThrow({ where: { personId, state: 'proposed' } })).id;
}

/** Evidence, proposal and certificate in one go. */
export async function issueFor(hr: ActorContext, personId: string): Promise<{ proposalId: string; certificateId: string }> {
  await bring(hr, personId);
  const proposalId = await proposalOf(hr, personId);
  const issued = await decideProposal({ ...hr, proposalId, decision: 'issue', reason: '' });
  if (!issued.ok || !issued.value.certificateId) throw new Error('not issued');
  return { proposalId, certificateId: issued.value.certificateId };
}
