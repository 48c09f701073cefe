import { expect, test } from 'vitest';
import { exportAudit } from '~/server/audit/export-audit.server';
import { listAudit } from '~/server/audit/list-audit.server';
import { verifyChain } from '~/server/audit/verify-chain.server';
import { appendAudit } from '~/server/platform/append-audit.server';
import { csvText } from '~/server/platform/csv.server';
import { addPerson, context, openTestDatabase } from '../harness';

const { db } = await openTestDatabase();
const NOW = new Date('2026-11-23T01:00:00Z');
const auditor = context(db, await addPerson(db, { roles: ['audit-admin'] }), NOW);
const clerk = await addPerson(db, { roles: ['learner'], name: '甲示例' });

async function happen(at: Date, details: Record<string, string> = {}) {
  await db.$transaction((tx) => appendAudit(tx, { action: 'session.signed-in', entity: 'person', entityId: clerk.id, details, actorId: clerk.id, at }));
}

test('the log is read newest first, narrowed by person, act and day, a page at a time', async () => {
  for (let count = 0; count < 60; count += 1) await happen(new Date('2026-11-20T15:59:00Z'));
  await happen(new Date('2026-11-20T16:00:00Z'), { note: '=1+1' });
  const first = await listAudit({ ...auditor, filter: {}, before: null });
  expect(first.lines).toHaveLength(50);
  expect(first.lines[0]).toMatchObject({ at: { date: '2026-11-21' }, actor: { name: '甲示例' }, action: { zh: '登录' }, details: [{ name: 'note', value: '=1+1' }] });
  const second = await listAudit({ ...auditor, filter: {}, before: first.next });
  expect(second).toMatchObject({ next: null, total: 61 });
  expect(second.lines).toHaveLength(11);
  const total = async (filter: object) => (await listAudit({ ...auditor, filter, before: null })).total;
  expect(await total({ from: '2026-11-21', to: '2026-11-21' })).toBe(1);
  expect(await total({ person: clerk.staffNumber.toLowerCase() })).toBe(61);
  expect(await total({ person: 'NOBODY' })).toBe(0);
  expect(await total({ action: 'role.granted' })).toBe(0);
});

test('an export has every row with its hash, cannot run in a spreadsheet, and is itself in the log', async () => {
  const cells = await exportAudit({ ...auditor, filter: { person: clerk.staffNumber }, language: 'zh' });
  expect(cells).toHaveLength(61);
  expect(csvText(cells)).not.toMatch(/(^|,)=/m);
  const last = await db.auditEvent.findFirstOrThrow({ orderBy: { position: 'desc' } });
  expect(last).toMatchObject({ action: 'audit.exported', actorId: auditor.actor.id });
  expect(JSON.parse(last.details)).toEqual({ rows: 61, person: clerk.staffNumber });
});

test('the chain is whole, and a head that was moved is found out', async () => {
  expect(await verifyChain({ db, all: true })).toEqual({ whole: true, from: 1, to: 62, brokenAt: null });
  expect(await verifyChain({ db, all: false })).toMatchObject({ whole: true });
  const head = await db.chainHead.findUniqueOrThrow({ where: { name: 'audit' } });
  await db.chainHead.update({ where: { name: 'audit' }, data: { position: 63 } });
  expect(await verifyChain({ db, all: true })).toMatchObject({ whole: false, brokenAt: 63 });
  await db.chainHead.update({ where: { name: 'audit' }, data: { position: 62, hash: 'x' } });
  expect(await verifyChain({ db, all: true })).toMatchObject({ whole: false, brokenAt: 62 });
  await db.chainHead.update({ where: { name: 'audit' }, data: { hash: head.hash } });
});
