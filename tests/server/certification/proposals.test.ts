import { expect, test } from 'vitest';
import { changeCertificate } from '~/server/certification/change-certificate.server';
import { decideProposal } from '~/server/certification/decide-proposal.server';
import { proposeAgain } from '~/server/certification/propose-again.server';
import { proposeIfEligible } from '~/server/certification/propose-certification.server';
import { readProposal, readRegister } from '~/server/certification/read-certificates.server';
import { certificationOf } from '~/server/certification/read-status.server';
import { addPerson, context, openTestDatabase } from '../harness';
import { isSettled, pauseBefore } from '../interleave';
import { bring, issueFor, NOW, officer, openCentre, proposalOf } from './office';

const { db, another } = await openTestDatabase();
await openCentre(db);

test('a returned proposal stays returned, on every page that looks, until evidence is new or HR proposes again by hand', async () => {
  const hr = await officer(db);
  const clerk = await addPerson(db, { roles: ['learner'] });
  await bring(hr, clerk.id);
  const proposalId = await proposalOf(hr, clerk.id);
  expect((await decideProposal({ ...hr, proposalId, decision: 'return', reason: '名单缺盖章' })).ok).toBe(true);
  expect(await proposeIfEligible({ ...hr, personId: clerk.id })).toBe(false);
  expect(await readProposal({ ...hr, proposalId })).toMatchObject({ state: 'returned', reason: '名单缺盖章', mayProposeAgain: true });

  const again = await proposeAgain({ ...hr, proposalId });
  if (!again.ok) throw new Error(again.code);
  expect(again.value.proposalId).not.toBe(proposalId);
  expect(await proposeAgain({ ...hr, proposalId })).toEqual(again);
  expect(await db.proposal.findUnique({ where: { id: again.value.proposalId } })).toMatchObject({ state: 'proposed', proposedById: hr.actor.id });
  expect(await db.proposal.findUnique({ where: { id: proposalId } })).toMatchObject({ state: 'returned' });
  expect(await readProposal({ ...hr, proposalId })).toMatchObject({ mayProposeAgain: false });
});

test('new evidence of the very day of the return opens the case again by itself', async () => {
  const hr = await officer(db);
  const clerk = await addPerson(db, { roles: ['learner'] });
  await bring(hr, clerk.id);
  await decideProposal({ ...hr, proposalId: await proposalOf(hr, clerk.id), decision: 'return', reason: '学时证明不清楚' });
  expect(await proposeIfEligible({ ...hr, personId: clerk.id })).toBe(false);
  await bring(hr, clerk.id, ['hours']);
  expect(await proposeIfEligible({ ...hr, personId: clerk.id })).toBe(true);
});

test('proposing again is refused to everybody but HR, for oneself, for a decided certificate and without the evidence', async () => {
  const hr = await officer(db);
  const clerk = await addPerson(db, { roles: ['learner', 'hr'] });
  await bring(hr, clerk.id);
  const proposalId = await proposalOf(hr, clerk.id);
  await decideProposal({ ...hr, proposalId, decision: 'refuse', reason: '示例理由' });
  expect(await proposeAgain({ ...context(db, clerk, NOW), proposalId })).toMatchObject({ ok: false, code: 'self' });
  const trainer = context(db, await addPerson(db, { roles: ['trainer'] }), NOW);
  expect(await proposeAgain({ ...trainer, proposalId })).toMatchObject({ ok: false, code: 'forbidden' });
  expect(await proposeAgain({ ...hr, proposalId: 'none' })).toMatchObject({ ok: false, code: 'not-found' });
  // Half a year later the observed check is stale.
  const later = context(db, hr.actor, new Date('2027-06-01T02:00:00Z'));
  expect(await proposeAgain({ ...later, proposalId })).toMatchObject({ ok: false, code: 'not-eligible' });
});

test('only HR decides: a trainer is refused, and an appointment that has ended counts for nothing', async () => {
  const hr = await officer(db);
  const clerk = await addPerson(db, { roles: ['learner'] });
  await bring(hr, clerk.id);
  const proposalId = await proposalOf(hr, clerk.id);
  const trainer = context(db, await addPerson(db, { roles: ['trainer'] }), NOW);
  expect(await decideProposal({ ...trainer, proposalId, decision: 'issue', reason: '' })).toMatchObject({ ok: false, code: 'forbidden' });
  await db.roleAssignment.updateMany({ where: { personId: hr.actor.id }, data: { toDate: '2026-10-31' } });
  expect(await decideProposal({ ...hr, proposalId, decision: 'issue', reason: '' })).toMatchObject({ ok: false, code: 'not-appointed' });
});

test('a decided proposal keeps showing the evidence as HR saw it, not what the next renewal lacks', async () => {
  const hr = await officer(db);
  const clerk = await addPerson(db, { roles: ['learner'] });
  const { proposalId } = await issueFor(hr, clerk.id);
  const shown = await readProposal({ ...hr, proposalId });
  expect(shown).toMatchObject({ state: 'issued', eligible: true });
  expect(shown?.requirements.every((entry) => entry.met && entry.evidence.length > 0)).toBe(true);
});

test('a certificate that is revoked while its renewal waits is not endorsed over the revocation', async () => {
  const hr = await officer(db);
  const clerk = await addPerson(db, { roles: ['learner'] });
  const { certificateId } = await issueFor(hr, clerk.id);
  const next = context(db, hr.actor, new Date('2027-10-20T02:00:00Z'));
  await bring(next, clerk.id);
  const proposalId = await proposalOf(next, clerk.id);
  expect((await changeCertificate({ ...next, certificateId, act: 'revoked', reason: '示例理由' })).ok).toBe(true);
  expect(await decideProposal({ ...next, proposalId, decision: 'issue', reason: '' })).toMatchObject({ ok: false, code: 'not-allowed' });
  expect(await db.certificateEvent.count({ where: { certificateId, type: 'endorsed' } })).toBe(0);
  expect((await decideProposal({ ...next, proposalId, decision: 'refuse', reason: '证书已撤销' })).ok).toBe(true);
});

test('a revocation that meets an endorsement under way waits for it, and stands afterwards', async () => {
  const hr = await officer(db);
  const clerk = await addPerson(db, { roles: ['learner'] });
  const { certificateId } = await issueFor(hr, clerk.id);
  const next = context(db, hr.actor, new Date('2027-10-20T02:00:00Z'));
  await bring(next, clerk.id);
  const proposalId = await proposalOf(next, clerk.id);
  const pause = pauseBefore(db, 'certificateEvent', 'create');
  const endorsing = decideProposal({ ...next, db: pause.db, proposalId, decision: 'issue', reason: '' });
  await pause.reached;
  const revoking = changeCertificate({ ...next, db: another().db, certificateId, act: 'revoked', reason: '示例理由' });
  expect(await isSettled(revoking)).toBe(false);
  pause.resume();
  expect((await endorsing).ok).toBe(true);
  expect((await revoking).ok).toBe(true);
  expect(await certificationOf({ db, personId: clerk.id, today: next.today })).toMatchObject({ status: 'revoked' });
});

test('the register finds a number whatever its case, on either database', async () => {
  const hr = await officer(db);
  const clerk = await addPerson(db, { roles: ['learner'], name: 'Zhang Shili' });
  await issueFor(hr, clerk.id);
  const filter = { on: hr.today, departmentId: null, status: null };
  expect(await readRegister({ ...hr, ...filter, query: 'zhang sh' })).toHaveLength(1);
  expect(await readRegister({ ...hr, ...filter, query: clerk.staffNumber.toLowerCase() })).toHaveLength(1);
  expect(await readRegister({ ...hr, ...filter, query: '%' })).toEqual([]);
});
