import { expect, test } from 'vitest';
import { dateInZone } from '~/domain/kernel/calendar';
import { activate } from '~/server/account/activate.server';
import { decideProposal } from '~/server/certification/decide-proposal.server';
import { proposeIfEligible } from '~/server/certification/propose-certification.server';
import { verifyCertificate } from '~/server/certification/verify-certificate.server';
import { loadContent } from '~/server/content/load-content.server';
import { adoptBank, adoptCourse } from '~/server/courses/adopt-course.server';
import { playCheck } from '~/server/demonstration/play-check.server';
import { DEMONSTRATION_PIN } from '~/server/demonstration/organisation';
import { playLessons } from '~/server/demonstration/play-lessons.server';
import { playQuiz } from '~/server/demonstration/play-quiz.server';
import { appoint } from '~/server/people/appoint.server';
import { addPost } from '~/server/people/change-organisation.server';
import { importRoster } from '~/server/people/import-roster.server';
import { printSlips, waitingForSlip } from '~/server/people/print-slips.server';
import { newId, sha256 } from '~/server/platform/ids.server';
import { loadActor, type ActorContext } from '~/server/platform/request-context.server';
import { nameAdministrators } from '~/server/setup/name-administrators.server';
import { openTestDatabase, ZONE } from '../harness';

const { db } = await openTestDatabase({ content: false });
const START = new Date('2026-11-02T01:00:00Z');
const PASSWORD = '今天窗口来了七位客人';
const at = (days: number) => {
  const now = new Date(START.getTime() + days * 86_400_000);
  return { db, now, zone: ZONE, today: dateInZone(now, ZONE) };
};
async function as(staffNumber: string, days: number): Promise<ActorContext> {
  const person = await db.person.findUniqueOrThrow({ where: { staffNumber } });
  const actor = await loadActor(at(days), person.id);
  if (!actor) throw new Error(`${staffNumber} cannot act`);
  return { ...at(days), actor };
}
const enter = (staffNumber: string, code: string, days: number) =>
  activate({ ...at(days), staffNumber, code, password: PASSWORD, passwordAgain: PASSWORD, pin: DEMONSTRATION_PIN });

test('from an empty production centre to an issued certificate', async () => {
  for (const name of ['audit', 'ledger', 'certificate-number']) await db.chainHead.create({ data: { name, position: 0, hash: '' } });
  await db.centre.create({ data: { id: 'centre', kind: 'production', nameZh: '住房公积金管理中心', nameEn: 'HPF Centre', createdAt: START } });
  await loadContent({ db, now: START, publish: false });
  expect(await db.person.count()).toBe(0);
  expect(await db.course.count({ where: { state: 'live' } })).toBe(0);
  expect(await db.question.count({ where: { state: 'live' } })).toBe(0);

  // Three different people open the centre.
  await db.setupLink.create({ data: { id: newId(), tokenHash: sha256('link'), createdAt: START, expiresAt: at(1).now } });
  const named = await nameAdministrators({
    ...at(0), token: 'link',
    fields: {
      nameZh: '示例市住房公积金管理中心', nameEn: 'Example City HPF Centre', 'system-admin-name': '系示例', 'system-admin-number': '000001',
      'security-admin-name': '安示例', 'security-admin-number': '000002', 'audit-admin-name': '审示例', 'audit-admin-number': '000003',
    },
  });
  if (!named.ok) throw new Error(named.code);
  for (const link of named.value) expect((await enter(link.staffNumber, link.code, 0)).ok).toBe(true);

  // The system administrator adds posts and people and prints slips; everybody activates.
  const system = await as('000001', 1);
  expect((await addPost({ ...system, fields: { code: 'counter', nameZh: '提取窗口', nameEn: 'Withdrawal counter', lines: ['withdrawal'] } })).ok).toBe(true);
  const department = (await db.department.findFirstOrThrow()).nameZh;
  const roster = ['工号,姓名,科室,岗位,用工形式,入职日期', ...[['1001', '训示例'], ['1002', '考示例'], ['1003', '人示例'], ['1004', '新示例']].map(([number, name]) => `${number},${name},${department},提取窗口,在编,2026-10-01`)].join('\r\n');
  expect(await importRoster({ ...system, text: roster })).toMatchObject({ ok: true, value: { added: 4 } });
  const slips = await printSlips({ ...system, personIds: (await waitingForSlip(system)).map((person) => person.id) });
  if (!slips.ok) throw new Error(slips.code);
  for (const slip of slips.value) expect((await enter(slip.staffNumber, slip.code, 2)).ok).toBe(true);

  // The security administrator appoints the first ones by a dated document.
  const security = await as('000002', 2);
  const fields = { lists: { trainer: '1001', examiner: '1002', hr: '1003', learner: '1004' }, from: security.today, reason: '首批聘任', document: '示例房公〔2026〕1号' };
  expect(await appoint({ ...security, fields })).toMatchObject({ ok: true, value: { granted: 4 } });

  // A trainer adopts the shipped courses and bank.
  const trainer = await as('1001', 3);
  for (const course of await db.course.findMany()) expect((await adoptCourse({ ...trainer, courseId: course.id })).ok).toBe(true);
  expect((await adoptBank(trainer)).ok).toBe(true);

  // The newcomer studies and sits the quiz, the examiner observes, HR issues.
  await playLessons(await as('1004', 4), { count: 99 });
  await playQuiz(await as('1004', 6), { key: 'formal-initial', wrongEvery: 9 });
  await playCheck({ examiner: await as('1002', 8), learner: await as('1004', 8), result: 'competent' });
  const hr = await as('1003', 9);
  const learner = await as('1004', 9);
  expect(await proposeIfEligible({ ...learner, personId: learner.actor.id })).toBe(true);
  const proposal = await db.proposal.findFirstOrThrow({ where: { personId: learner.actor.id } });
  const issued = await decideProposal({ ...hr, proposalId: proposal.id, decision: 'issue', reason: '' });
  if (!issued.ok || !issued.value.certificateId) throw new Error('not issued');
  const certificate = await db.certificate.findUniqueOrThrow({ where: { id: issued.value.certificateId } });
  expect(await verifyCertificate({ ...at(10), typed: certificate.code })).toMatchObject({ status: 'valid', holder: '新*', centre: { zh: '示例市住房公积金管理中心' } });
}, 120_000);
