import { expect, test } from 'vitest';
import { chainHash } from '~/domain/audit/hash-chain';
import { changeCertificate } from '~/server/certification/change-certificate.server';
import { decideProposal } from '~/server/certification/decide-proposal.server';
import { enterEvidence, type EvidenceFields } from '~/server/certification/enter-evidence.server';
import { proposeIfEligible } from '~/server/certification/propose-certification.server';
import { readCertificate, readProposal, readQueue, readRegister } from '~/server/certification/read-certificates.server';
import { certificationOf } from '~/server/certification/read-status.server';
import { matchHolder, verifyCertificate } from '~/server/certification/verify-certificate.server';
import { newId, sha256 } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { addPerson, context, openTestDatabase } from '../harness';

const { db, another } = await openTestDatabase();
for (const name of ['audit', 'ledger', 'certificate-number']) await db.chainHead.upsert({ where: { name }, update: {}, create: { name, position: 0, hash: '' } });
await db.centre.upsert({ where: { id: 'centre' }, update: {}, create: { id: 'centre', kind: 'demonstration', nameZh: '示例中心', nameEn: 'Example Centre', createdAt: new Date(), openedAt: new Date() } });
const NOW = new Date('2026-11-23T02:00:00Z');
const DAY = 86_400_000;
const later = (ctx: ActorContext, days: number) => context(ctx.db, ctx.actor, new Date(NOW.getTime() + days * DAY));

const ROWS: [EvidenceFields['kind'], string, string][] = [
  ['course', 'hpf-essentials', ''], ['course', 'six-steps', ''], ['quiz', 'formal-initial', '88'], ['practical', 'six-step-counter-check', '91'], ['hours', 'hours', '40'],
];

/** HR enters what a person brings from outside: everything but what is named in `without`. */
async function bring(hr: ActorContext, personId: string, without: string[] = []) {
  for (const [kind, key, amount] of ROWS.filter(([, name]) => !without.includes(name))) {
    const entered = await enterEvidence({ ...hr, input: { personId, kind, key, source: 'outside', onDate: hr.today, document: '结业名单（演示）', amount } });
    expect(entered.ok).toBe(true);
  }
}

async function proposalOf(hr: ActorContext, personId: string): Promise<string> {
  expect(await proposeIfEligible({ ...hr, personId })).toBe(true);
  return (await db.proposal.findFirstOrThrow({ where: { personId, state: 'proposed' } })).id;
}

const officer = async () => context(db, await addPerson(db, { roles: ['hr'] }), NOW);

test('without the observed check nothing is proposed; with it HR sees the evidence and issues; anybody can verify; the register knows every day', async () => {
  const hr = await officer();
  const clerk = await addPerson(db, { roles: ['learner'], name: '王示例' });
  await bring(hr, clerk.id, ['six-step-counter-check']);
  expect(await proposeIfEligible({ ...hr, personId: clerk.id })).toBe(false);
  await bring(hr, clerk.id, ROWS.map(([, key]) => key).filter((key) => key !== 'six-step-counter-check'));
  const proposalId = await proposalOf(hr, clerk.id);
  expect(await proposeIfEligible({ ...hr, personId: clerk.id })).toBe(true);
  expect(await db.proposal.count({ where: { personId: clerk.id } })).toBe(1);
  expect((await readQueue(hr)).some((row) => row.id === proposalId)).toBe(true);
  const shown = await readProposal({ ...hr, proposalId });
  expect(shown?.requirements.every((entry) => entry.met && entry.evidence[0]?.origin === 'outside')).toBe(true);

  const issued = await decideProposal({ ...hr, proposalId, decision: 'issue', reason: '' });
  if (!issued.ok || !issued.value.certificateId) throw new Error('not issued');
  const { certificateId } = issued.value;
  expect(await decideProposal({ ...hr, proposalId, decision: 'issue', reason: '' })).toMatchObject({ ok: false, code: 'not-open' });

  const certificate = await db.certificate.findUniqueOrThrow({ where: { id: certificateId } });
  const found = await verifyCertificate({ ...hr, typed: certificate.code.toLowerCase().replaceAll('-', ' ') });
  expect(found).toMatchObject({ number: certificate.number, holder: '王*', status: 'valid', validUntil: '2027-11-30' });
  expect(JSON.stringify(found)).not.toContain('王示例');
  expect(await matchHolder({ ...hr, typed: certificate.code, name: '王示例' })).toBe(true);
  expect(await matchHolder({ ...hr, typed: certificate.code, name: '王示' })).toBe(false);
  expect(await verifyCertificate({ ...hr, typed: `${certificate.code.slice(0, -1)}${certificate.code.endsWith('0') ? '1' : '0'}` })).toBeNull();

  const filter = { departmentId: null, status: null, query: certificate.number };
  expect(await readRegister({ ...hr, ...filter, on: '2026-11-22' })).toEqual([]);
  expect(await readRegister({ ...hr, ...filter, on: '2026-11-23' })).toMatchObject([{ name: '王示例', status: 'valid' }]);
  expect(await readRegister({ ...hr, ...filter, on: '2027-12-01' })).toMatchObject([{ status: 'expired' }]);
});

test('HR issues neither for themself nor for somebody they taught or mentor, and somebody else may', async () => {
  const hr = context(db, await addPerson(db, { roles: ['hr', 'learner'] }), NOW);
  const other = await officer();
  await bring(other, hr.actor.id);
  const own = await proposalOf(other, hr.actor.id);
  expect(await decideProposal({ ...hr, proposalId: own, decision: 'issue', reason: '' })).toMatchObject({ ok: false, code: 'self' });
  expect(await enterEvidence({ ...hr, input: { personId: hr.actor.id, kind: 'hours', key: 'hours', source: 'outside', onDate: hr.today, document: '自己的', amount: '9' } })).toMatchObject({ code: 'self' });

  const mentee = await addPerson(db, { roles: ['learner'] });
  await bring(other, mentee.id);
  await db.mentorAssignment.create({ data: { id: newId(), mentorId: hr.actor.id, learnerId: mentee.id, fromDate: '2026-06-01', createdAt: NOW } });
  const proposalId = await proposalOf(other, mentee.id);
  expect(await decideProposal({ ...hr, proposalId, decision: 'issue', reason: '' })).toMatchObject({ ok: false, code: 'mentor' });
  expect((await decideProposal({ ...other, proposalId, decision: 'issue', reason: '' })).ok).toBe(true);
});

test('a returned or refused proposal needs its reason and may come again with new evidence', async () => {
  const hr = await officer();
  const clerk = await addPerson(db, { roles: ['learner'] });
  await bring(hr, clerk.id);
  const proposalId = await proposalOf(hr, clerk.id);
  expect(await decideProposal({ ...hr, proposalId, decision: 'refuse', reason: ' ' })).toMatchObject({ ok: false, code: 'reason-missing' });
  expect((await decideProposal({ ...hr, proposalId, decision: 'refuse', reason: '名单无法核实' })).ok).toBe(true);
  expect(await proposeIfEligible({ ...hr, personId: clerk.id })).toBe(false);
  const tomorrow = later(hr, 1);
  await enterEvidence({ ...tomorrow, input: { personId: clerk.id, kind: 'quiz', key: 'formal-initial', source: 'outside', onDate: tomorrow.today, document: '重新核实的名单', amount: '85' } });
  expect(await proposeIfEligible({ ...tomorrow, personId: clerk.id })).toBe(true);
});

test('two officers who issue at the same moment make one certificate', async () => {
  const one = await officer();
  const second = another();
  const two = { ...(await officer()), db: second.db };
  const clerk = await addPerson(db, { roles: ['learner'] });
  await bring(one, clerk.id);
  const proposalId = await proposalOf(one, clerk.id);
  const results = await Promise.all([one, two].map((hr) => decideProposal({ ...hr, proposalId, decision: 'issue', reason: '' })));
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(await db.certificate.count({ where: { personId: clerk.id } })).toBe(1);
});

test('a renewal endorses the same number, counts from the old expiry in the early window, and needs new evidence', async () => {
  const hr = await officer();
  const clerk = await addPerson(db, { roles: ['learner'] });
  await bring(hr, clerk.id);
  const first = await decideProposal({ ...hr, proposalId: await proposalOf(hr, clerk.id), decision: 'issue', reason: '' });
  if (!first.ok) throw new Error(first.code);
  const next = later(hr, 330);
  expect(await certificationOf({ db, personId: clerk.id, today: next.today })).toMatchObject({ status: 'expiring', validUntil: '2027-11-30' });
  expect(await proposeIfEligible({ ...next, personId: clerk.id })).toBe(false);
  await bring(next, clerk.id, ['hpf-essentials', 'six-steps']);
  const renewed = await decideProposal({ ...next, proposalId: await proposalOf(next, clerk.id), decision: 'issue', reason: '' });
  expect(renewed).toMatchObject({ ok: true, value: { certificateId: first.value.certificateId } });
  expect(await certificationOf({ db, personId: clerk.id, today: next.today })).toMatchObject({ status: 'valid', validUntil: '2028-11-30' });
});

test('suspending, reinstating and revoking are new rows with a reason; revoking is final; a stranger sees nothing', async () => {
  const hr = await officer();
  const clerk = await addPerson(db, { roles: ['learner'] });
  await bring(hr, clerk.id);
  const issued = await decideProposal({ ...hr, proposalId: await proposalOf(hr, clerk.id), decision: 'issue', reason: '' });
  if (!issued.ok || !issued.value.certificateId) throw new Error('not issued');
  const { certificateId } = issued.value;
  const act = (name: 'suspended' | 'reinstated' | 'revoked', reason = '示例理由') => changeCertificate({ ...hr, certificateId, act: name, reason });
  expect(await act('reinstated')).toMatchObject({ ok: false, code: 'not-allowed' });
  expect(await act('suspended', '')).toMatchObject({ ok: false, code: 'reason-missing' });
  expect((await act('suspended')).ok).toBe(true);
  expect(await certificationOf({ db, personId: clerk.id, today: hr.today })).toMatchObject({ status: 'suspended' });
  expect((await act('reinstated')).ok).toBe(true);
  expect((await act('revoked')).ok).toBe(true);
  expect(await act('reinstated')).toMatchObject({ ok: false, code: 'not-allowed' });
  const stranger = context(db, await addPerson(db, { roles: ['learner'] }), NOW);
  expect(await readCertificate({ ...stranger, certificateId })).toBeNull();
  expect(await changeCertificate({ ...stranger, certificateId, act: 'revoked', reason: 'x' })).toMatchObject({ ok: false, code: 'forbidden' });
  expect((await readCertificate({ ...context(db, clerk, NOW), certificateId }))?.events.map((event) => event.type)).toEqual(['revoked', 'reinstated', 'suspended', 'issued']);
});

test('the ledger is one whole hash chain', async () => {
  let previous = '';
  for (const row of await db.certificateEvent.findMany({ orderBy: { position: 'asc' } })) {
    const facts = {
      position: row.position, certificateId: row.certificateId, type: row.type, onDate: row.onDate, validFrom: row.validFrom, validUntil: row.validUntil,
      reason: row.reason, actorId: row.actorId, proposalId: row.proposalId, at: row.at.toISOString(),
    };
    expect(row.previousHash).toBe(previous);
    expect(row.hash).toBe(chainHash(previous, facts, sha256));
    previous = row.hash;
  }
  expect(previous).not.toBe('');
});
