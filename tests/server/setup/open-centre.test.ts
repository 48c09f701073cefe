import { expect, test } from 'vitest';
import { dateInZone } from '~/domain/kernel/calendar';
import { activate } from '~/server/account/activate.server';
import { signIn } from '~/server/account/sign-in.server';
import { verifyChain } from '~/server/audit/verify-chain.server';
import { newId, sha256 } from '~/server/platform/ids.server';
import type { Context } from '~/server/platform/request-context.server';
import { nameAdministrators, type AdministratorLink } from '~/server/setup/name-administrators.server';
import { readSetup } from '~/server/setup/read-setup.server';
import { openTestDatabase, ZONE } from '../harness';

const { db } = await openTestDatabase({ content: false });
const START = new Date('2026-11-23T01:00:00Z');
const HOUR = 3_600_000;

for (const name of ['audit', 'ledger', 'certificate-number']) await db.chainHead.create({ data: { name, position: 0, hash: '' } });
await db.centre.create({ data: { id: 'centre', kind: 'production', nameZh: '住房公积金管理中心', nameEn: 'HPF Centre', createdAt: START } });

const at = (hours: number): Context => {
  const now = new Date(START.getTime() + hours * HOUR);
  return { db, now, zone: ZONE, today: dateInZone(now, ZONE) };
};
async function newLink(token: string, hours: number) {
  await db.setupLink.create({ data: { id: newId(), tokenHash: sha256(token), createdAt: at(hours).now, expiresAt: at(hours + 24).now } });
}
const FIELDS = {
  nameZh: '示例市住房公积金管理中心', nameEn: 'Example City HPF Centre',
  'system-admin-name': '系示例', 'system-admin-number': '000001',
  'security-admin-name': '安示例', 'security-admin-number': '000002',
  'audit-admin-name': '审示例', 'audit-admin-number': '000003',
};
const PASSWORD = '今天窗口来了七位客人';
const use = (link: AdministratorLink, hours: number, code = link.code) =>
  activate({ ...at(hours), staffNumber: link.staffNumber, code, password: PASSWORD, passwordAgain: PASSWORD, pin: '481516' });

test('an empty centre opens when three different people have activated, and not before', async () => {
  await newLink('first', 0);
  expect(await readSetup({ ...at(1), token: 'another' })).toBeNull();
  expect(await readSetup({ ...at(25), token: 'first' })).toBeNull();
  expect(await readSetup({ ...at(1), token: 'first' })).toMatchObject({ administrators: [] });

  const twice = await nameAdministrators({ ...at(1), token: 'first', fields: { ...FIELDS, 'audit-admin-number': '000001' } });
  expect(twice).toMatchObject({ ok: false, problems: { 'audit-admin-number': 'same-person' } });
  expect(await nameAdministrators({ ...at(1), token: 'first', fields: { ...FIELDS, 'security-admin-name': '系示例' } })).toMatchObject({ ok: false });
  expect(await nameAdministrators({ ...at(1), token: 'first', fields: { ...FIELDS, 'security-admin-name': '' } })).toMatchObject({ problems: { 'security-admin-name': 'name-empty' } });
  expect(await db.person.count()).toBe(0);
  expect(await db.oneTimeCode.count()).toBe(0);

  const named = await nameAdministrators({ ...at(1), token: 'first', fields: FIELDS });
  if (!named.ok) throw new Error(named.code);
  expect(named.value.map((link) => link.role)).toEqual(['system-admin', 'security-admin', 'audit-admin']);
  expect(await nameAdministrators({ ...at(1), token: 'first', fields: FIELDS })).toMatchObject({ ok: false, code: 'not-found' });

  const [system, security, auditor] = named.value as [AdministratorLink, AdministratorLink, AdministratorLink];
  expect(await use(system, 2)).toMatchObject({ ok: true, value: { centreOpen: false } });
  expect(await signIn({ ...at(2), staffNumber: '000001', password: PASSWORD })).toMatchObject({ ok: false, code: 'sign-in-closed' });
  expect(await use(security, 2, system.code)).toMatchObject({ ok: false, code: 'code-wrong' });
  expect(await use(security, 2)).toMatchObject({ ok: true, value: { centreOpen: false } });
  expect(await use(auditor, 26)).toMatchObject({ ok: false, code: 'code-wrong' });

  // The third came too late: a new link corrects only who has not come yet.
  await newLink('second', 26);
  const again = await nameAdministrators({ ...at(26), token: 'second', fields: { ...FIELDS, 'system-admin-name': '冒示例', 'audit-admin-name': '审演示', 'audit-admin-number': '000004' } });
  if (!again.ok) throw new Error(again.code);
  expect(again.value).toMatchObject([{ role: 'audit-admin', name: '审演示', staffNumber: '000004' }]);
  expect(await use(again.value[0]!, 27)).toMatchObject({ ok: true, value: { centreOpen: true } });
  expect((await signIn({ ...at(27), staffNumber: '000001', password: PASSWORD })).ok).toBe(true);
  expect((await db.person.findMany({ orderBy: { staffNumber: 'asc' } })).map((person) => person.name)).toEqual(['系示例', '安示例', '审演示']);

  await newLink('third', 28);
  expect(await readSetup({ ...at(28), token: 'third' })).toBeNull();
  expect(await db.auditEvent.count({ where: { action: 'centre.opened' } })).toBe(1);
  expect(await verifyChain({ db, all: true })).toMatchObject({ whole: true });
});
