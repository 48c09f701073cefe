import { expect, test } from 'vitest';
import { HOURS_RULES_KEY, hoursRules } from '~/domain/standards/hours-rules';
import { newId, sha256 } from '~/server/platform/ids.server';
import { creditHours } from '~/server/study/credit-hours.server';
import { readHours } from '~/server/study/read-hours.server';
import { addPerson, context, openTestDatabase } from '../harness';

const { db, another } = await openTestDatabase();
const second = another().db;
const NOW = new Date('2026-11-24T02:00:00Z');
const text = { zh: '规则', en: 'Rule' };
const lesson = (sourceId: string, onDate = '2026-11-24', minutes = 45) => ({ kind: 'lesson' as const, sourceId, onDate, minutes });

let number = 1;
/** A newer table, as when the centre has changed content/hours. */
async function putRules(rules: unknown[]) {
  number += 1;
  const json = JSON.stringify(hoursRules.parse({ id: HOURS_RULES_KEY, title: text, rules }));
  await db.referenceDocument.create({ data: { id: newId(), kind: 'hours', key: HOURS_RULES_KEY, number, json, hash: sha256(json), loadedAt: NOW } });
}

test('a row keeps the rule by which it was counted, whatever the centre decides later, and is never written twice', async () => {
  const mine = context(db, await addPerson(db, { roles: ['learner'] }), NOW);
  const earn = (event: ReturnType<typeof lesson>) => db.$transaction((tx) => creditHours(tx, { personIds: [mine.actor.id], event, note: { zh: '课文', en: 'Lesson' }, now: NOW }));
  await earn(lesson('one'));
  await putRules([{ from: '2020-01-01', to: '2026-11-23', lesson: { minutesPerHour: 30 }, source: text }, { from: '2026-11-24', lesson: { steps: [{ fromMinutes: 30, hours: '0.5' }] }, class: { minutesPerHour: 45 }, source: text }]);
  await earn(lesson('one'));
  await earn(lesson('two'));
  await earn(lesson('three', '2026-11-23'));
  const { lines, total } = await readHours({ ...mine, year: '2026' });
  const counted = lines.map(({ measure, hundredths }) => [measure && 'minutesPerHour' in measure ? measure.minutesPerHour : 'steps', hundredths]);
  expect(counted).toHaveLength(3);
  expect(counted).toEqual(expect.arrayContaining([[45, 100], ['steps', 50], [30, 150]]));
  expect(total).toBe(300);
});

test('two lessons done at the same moment do not both take the last room of the year', async () => {
  await putRules([{ from: '2026-01-01', lesson: { minutesPerHour: 45 }, class: { minutesPerHour: 45 }, mostOnlineHoursAYear: '1.5', source: text }]);
  const mine = context(db, await addPerson(db, { roles: ['learner'] }), NOW);
  await Promise.all(['a', 'b', 'c'].map((id, index) =>
    (index === 0 ? db : second).$transaction((tx) => creditHours(tx, { personIds: [mine.actor.id], event: lesson(id), note: { zh: id }, now: NOW })),
  ));
  await db.$transaction((tx) => creditHours(tx, { personIds: [mine.actor.id], event: { ...lesson('k'), kind: 'class' }, note: { zh: 'k' }, now: NOW }));
  const { lines, total } = await readHours({ ...mine, year: null });
  expect(lines.filter((line) => line.source === 'lesson').map((line) => line.hundredths).sort()).toEqual([0, 100, 50]);
  expect(lines.map((line) => line.why).sort()).toEqual(['counted', 'counted', 'part', 'year-full']);
  expect(total).toBe(250);
});

test('one’s own ledger by year, with what HR entered from a document, and nobody else’s', async () => {
  const hr = await addPerson(db, { roles: ['hr'] });
  const mine = context(db, await addPerson(db, { roles: ['learner'] }), NOW);
  const other = context(db, await addPerson(db, { roles: ['learner'] }), NOW);
  await db.evidenceRecord.create({
    data: { id: newId(), personId: mine.actor.id, kind: 'hours', key: 'hours', source: 'outside', onDate: '2025-05-06', details: JSON.stringify({ document: '省厅培训证书', amount: 800 }), enteredById: hr.id, createdAt: NOW },
  });
  await db.$transaction((tx) => creditHours(tx, { personIds: [mine.actor.id], event: { ...lesson('k2'), kind: 'class' }, note: { zh: '六步练习' }, now: NOW }));
  expect(await readHours({ ...mine, year: '2025' })).toMatchObject({ total: 800, lines: [{ title: { zh: '省厅培训证书' }, source: 'outside', why: null }], years: [{ year: '2026', hundredths: 100 }, { year: '2025', hundredths: 800 }] });
  expect((await readHours({ ...mine, year: null })).total).toBe(900);
  expect(await readHours({ ...other, year: null })).toMatchObject({ total: 0, lines: [], years: [{ year: '2026', hundredths: 0 }] });
});
