import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LessonScene } from '~/domain/courses/compiled-lesson';
import { playScenario } from '~/domain/study/scenario';
import { publishUrgently } from '~/server/courses/review/publish-urgently.server';
import { createCourse, createLesson } from '~/server/courses/create-lesson.server';
import { saveDraft } from '~/server/courses/save-draft.server';
import { answerCheck } from '~/server/study/answer-check.server';
import { chooseInScenario, restartScenario } from '~/server/study/choose-in-scenario.server';
import { lessonView } from '~/server/study/lesson-view.server';
import { addPerson, context, openTestDatabase } from '../harness';

const { db } = await openTestDatabase();
const NOW = new Date('2026-11-23T02:00:00Z');
const trainer = context(db, await addPerson(db, { roles: ['trainer'] }), NOW);
const newLearner = async () => context(db, await addPerson(db, { roles: ['learner'] }), NOW);

const FRONT = "---\ntitle: 差一样材料\nobjectives:\n  - 一次说清缺什么\ncompetency: resolution\nline: general\nminutes: 10\nasOf: '2026-11-23'\n---\n\n";
const STORY = `<Scenario name="papers" title="差一样材料">

<Scene name="start">

期限是<Param name="loan.decision-days" />。群众只带了身份证。

<Option label="请他回去" to="away" />

<Option label="写下还差什么" to="list" />

</Scene>

<Scene name="away">

他又少带了一样。

<Option label="再请他回去" to="bad" />

<Option label="这次写清楚" to="list" />

</Scene>

<Scene name="list" ending="good">

一次办成。

<Callout kind="tip">

一次性告知。

</Callout>

</Scene>

<Scene name="bad" ending="poor">

他投诉了。

</Scene>

</Scenario>

<KnowledgeCheck name="count" type="single" why="一次说清。">

要说几次？

- [x] 一次
- [ ] 两次
- [ ] 三次

</KnowledgeCheck>
`;

async function publishStory() {
  const course = await createCourse({ ...trainer, slug: 'stories', title: '情景', summary: '' });
  if (!course.ok) throw new Error(course.code);
  const lesson = await createLesson({ ...trainer, courseId: course.value.courseId, slug: 'papers', title: '差一样材料' });
  if (!lesson.ok) throw new Error(lesson.code);
  const { lessonId } = lesson.value;
  const saved = await saveDraft({ ...trainer, lessonId, draftNumber: 0, sourceZh: FRONT + STORY, sourceEn: '' });
  if (!saved.ok) throw new Error(saved.code);
  const published = await publishUrgently({ ...trainer, lessonId, draftNumber: saved.value.draftNumber, note: '首次发布', ownerDepartmentId: '', reader: 'zh' });
  if (!published.ok) throw new Error(JSON.stringify(published));
  return lessonId;
}

const lessonId = await publishStory();
const path = { course: 'stories', lesson: 'papers', language: 'zh' as const };
type Learner = Awaited<ReturnType<typeof newLearner>>;
const see = async (learner: Learner) => {
  const view = await lessonView({ ...learner, ...path });
  const part = view?.parts.find((entry) => entry.kind === 'scenario');
  if (!view || part?.kind !== 'scenario' || !part.scenario) throw new Error('no scenario');
  return { view, scenario: part.scenario };
};
const choose = (learner: Learner, step: number, choice: number, run = 1) => chooseInScenario({ ...learner, lessonId, scenario: 'papers', run, step, choice });

test('a story starts at its first scene, with today’s parameters and without telling where the choices lead', async () => {
  const learner = await newLearner();
  const { scenario, view } = await see(learner);
  expect(scenario).toMatchObject({ run: 1, step: 0, passed: [], current: { ending: null, choices: ['请他回去', '写下还差什么'] } });
  expect(scenario.current.html).toContain('10日');
  expect(JSON.stringify(view)).not.toContain('他投诉了');
  expect(JSON.stringify(view)).not.toContain('"to"');
});

test('choices are kept by the server and resumed; a repeat and a choice out of turn change nothing', async () => {
  const learner = await newLearner();
  await see(learner);
  await choose(learner, 0, 0);
  await choose(learner, 0, 0);
  await choose(learner, 0, 1);
  await choose(learner, 5, 0);
  await choose(learner, 1, 9);
  const { scenario } = await see(learner);
  expect(scenario).toMatchObject({ step: 1, passed: [{ chosen: '请他回去' }], current: { choices: ['再请他回去', '这次写清楚'] } });
  expect(await db.scenarioStep.count({ where: { personId: learner.actor.id } })).toBe(1);
});

test('two devices that choose at once: one choice counts', async () => {
  const learner = await newLearner();
  await see(learner);
  await Promise.all([choose(learner, 0, 0), choose(learner, 0, 1)]);
  expect(await db.scenarioStep.count({ where: { personId: learner.actor.id } })).toBe(1);
});

test('played again from the start, the first run stays on record', async () => {
  const learner = await newLearner();
  await see(learner);
  await restartScenario({ ...learner, lessonId, scenario: 'papers', run: 1 });
  expect((await see(learner)).scenario.run).toBe(1);
  await choose(learner, 0, 0);
  await choose(learner, 1, 0);
  expect((await see(learner)).scenario.current.ending).toBe('poor');
  await restartScenario({ ...learner, lessonId, scenario: 'papers', run: 1 });
  await restartScenario({ ...learner, lessonId, scenario: 'papers', run: 1 });
  expect((await see(learner)).scenario).toMatchObject({ run: 2, step: 0, passed: [] });
  await choose(learner, 0, 1, 2);
  await choose(learner, 0, 0, 1);
  expect((await see(learner)).scenario).toMatchObject({ run: 2, current: { ending: 'good', choices: [] } });
  expect(await db.scenarioStep.count({ where: { personId: learner.actor.id } })).toBe(4);
});

test('the lesson is done when the item written in it is right and the story was played to an end, in either order', async () => {
  const [first, second] = [await newLearner(), await newLearner()];
  const rightAnswer = async (learner: Learner) => {
    const { view } = await see(learner);
    const part = view.parts.find((entry) => entry.kind === 'check');
    const check = part?.kind === 'check' ? part.check : null;
    if (!check || check.item.type !== 'single') throw new Error('no check');
    expect(JSON.stringify(check.item)).not.toContain('answer');
    const form = new FormData();
    form.set('answer', check.item.options.find((option) => option.text.zh === '一次')?.id ?? '');
    return answerCheck({ ...learner, lessonId, questionId: check.question, form });
  };
  expect(await rightAnswer(first)).toEqual({ ok: true, value: { right: true, completed: false } });
  expect((await see(first)).view).toMatchObject({ done: false, percent: 50 });
  await choose(first, 0, 1);
  expect((await see(first)).view).toMatchObject({ done: true, percent: 100 });
  await see(second);
  await choose(second, 0, 1);
  expect(await rightAnswer(second)).toEqual({ ok: true, value: { right: true, completed: true } });
  expect(await db.hoursCredit.count({ where: { sourceId: lessonId } })).toBe(2);
});

test('a stranger to the lesson, an unknown story and an unknown lesson are not found', async () => {
  const learner = await newLearner();
  expect(await choose(learner, 0, 0)).toMatchObject({ ok: false, code: 'not-found' });
  await see(learner);
  expect(await chooseInScenario({ ...learner, lessonId, scenario: 'other', run: 1, step: 0, choice: 0 })).toMatchObject({ ok: false, code: 'not-found' });
});

test('property: whatever steps are stored, a replay stands in a scene of the story, and only fitting steps count', () => {
  const names = ['a', 'b', 'c'];
  const scenes: LessonScene[] = [
    { name: 'a', html: '', choices: [{ label: 'x', to: 'b' }, { label: 'y', to: 'c' }] },
    { name: 'b', html: '', choices: [{ label: 'z', to: 'a' }, { label: 'w', to: 'c' }] },
    { name: 'c', html: '', ending: 'good', choices: [] },
  ];
  const steps = fc.array(fc.record({ scene: fc.constantFrom(...names, 'other'), choice: fc.integer({ min: -1, max: 3 }) }), { maxLength: 12 });
  fc.assert(fc.property(steps, (list) => {
    const play = playScenario(scenes, list);
    expect(names).toContain(play?.current.name);
    expect(play?.passed.length).toBe(play?.step);
    expect(play?.ended).toBe(play?.current.name === 'c');
    play?.passed.forEach(({ scene, chosen }, index) => {
      expect(list[index]?.scene).toBe(scene.name);
      expect(scene.choices[list[index]?.choice ?? -1]?.label).toBe(chosen);
    });
  }));
});
