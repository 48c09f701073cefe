import { expect, test } from 'vitest';
import { confirmImport } from '~/server/bank/confirm-import.server';
import { csvText } from '~/server/platform/csv.server';
import { exportBank } from '~/server/bank/export-bank.server';
import { findItems } from '~/server/bank/find-items.server';
import { importedOf } from '~/domain/questions/imported-of';
import { readQuestionFile } from '~/server/questions/read-question-file.server';
import { listBank, listDrafts } from '~/server/bank/list-bank.server';
import { decideDrafts, removeDrafts, submitDrafts } from '~/server/bank/move-drafts.server';
import { retireItem } from '~/server/bank/retire-item.server';
import { readImport, stageImport } from '~/server/bank/stage-import.server';
import { tagDrafts, undoTagging } from '~/server/bank/tag-drafts.server';
import { readBank } from '~/server/quizzes/read-bank.server';
import { addPerson, context, openTestDatabase } from '../harness';

const { db } = await openTestDatabase();
const nine = new Date('2026-11-23T01:00:00Z');
const PAPER = ['一、单项选择题', '1、示例：谁为首问负责人？（A）', 'A. 第一个接待的人 B. 科长', '2、示例：没有答案的题', 'A. 甲 B. 乙', '二、判断题', '1、示例：来有迎声。（√）', '三、简答题', '1、示例：说说一次性告知。', '答案：要点'].join('\n');
const bytes = (text: string) => new TextEncoder().encode(text);
const trainer = async () => context(db, await addPerson(db, { roles: ['trainer'] }), nine);
type Someone = Awaited<ReturnType<typeof trainer>>;

async function staged(someone: Someone, text = PAPER, name = '示例试卷.txt') {
  const result = await stageImport({ ...someone, name, data: bytes(text) });
  if (!result.ok) throw new Error(result.code);
  return result.value.importId;
}
async function drafts(someone: Someone) {
  const listed = await listDrafts({ ...someone, language: 'zh' });
  if (!listed.ok) throw new Error(listed.code);
  return listed.value;
}
async function imported(someone: Someone, text = PAPER, name = '示例试卷.txt') {
  const importId = await staged(someone, text, name);
  const preview = await readImport({ ...someone, importId, language: 'zh' });
  await confirmImport({ ...someone, importId, indexes: preview?.items.map((item) => item.index) ?? [], use: 'formal' });
  return (await drafts(someone)).own.map((draft) => draft.id);
}
const WHOLE = { 能力: 'knowledge', 业务: 'general', 依据: '条例(2026)第24条' };

test('a file is previewed item by item, and only what is confirmed becomes drafts, once', async () => {
  const owner = await trainer();
  const importId = await staged(owner);
  const preview = await readImport({ ...owner, importId, language: 'zh' });
  expect(preview?.items.map((item) => [item.line, item.type, item.view === null])).toEqual([[2, 'single', false], [4, 'single', true], [7, 'true-false', false], [9, 'written', false]]);
  expect(preview?.items[1]?.reason).toContain('没有找到答案');
  expect(preview?.items[0]?.view?.lines).toEqual([{ text: '第一个接待的人', right: true }, { text: '科长', right: false }]);
  expect((await drafts(owner)).own).toEqual([]);
  expect(await confirmImport({ ...owner, importId, indexes: [1], use: 'formal' })).toMatchObject({ ok: false, code: 'none-chosen' });
  expect(await confirmImport({ ...owner, importId, indexes: [0, 1, 3], use: 'both' })).toEqual({ ok: true, value: { drafts: 2 } });
  expect(await confirmImport({ ...owner, importId, indexes: [0], use: 'both' })).toMatchObject({ ok: false, code: 'not-found' });
  const { own } = await drafts(owner);
  expect(own.map(({ view, fileName, line }) => [view.type, view.facts.use, view.missing, fileName, line])).toEqual([
    ['single', 'both', ['competency', 'line', 'basis'], '示例试卷.txt', 2], ['written', 'both', ['competency', 'line', 'basis'], '示例试卷.txt', 9],
  ]);
  expect((await readImport({ ...owner, importId: await staged(owner), language: 'zh' }))?.items.map((item) => item.twin)).toEqual([true, false, false, true]);
});

test('many are tagged at once, what is left empty stays, and the tagging is undone', async () => {
  const owner = await trainer();
  const ids = await imported(owner, '题型,题干,答案,能力,用途\n判断,示例甲,对,业务知识,练习\n判断,示例乙,错,,\n', '示例.csv');
  const facts = async () => (await drafts(owner)).own.map(({ view }) => view.facts);
  const before = await facts();
  expect(before).toEqual([{ use: 'practice', competency: 'knowledge' }, { use: 'formal' }]);
  const tagged = await tagDrafts({ ...owner, ids, values: { ...WHOLE, 能力: '', 难度: '5' } });
  expect(tagged).toMatchObject({ ok: true, value: { drafts: 2 } });
  const citations = [{ standard: 'hpf-regulation', version: '2026', article: '24' }];
  expect(await facts()).toEqual([{ use: 'practice', competency: 'knowledge', line: 'general', difficulty: 3, citations, basis: '' }, { use: 'formal', line: 'general', difficulty: 3, citations, basis: '' }]);
  expect(await tagDrafts({ ...owner, ids, values: { 生效: '明天' } })).toMatchObject({ ok: false, code: 'refused', reason: { code: 'date-unreadable' } });
  expect(await tagDrafts({ ...owner, ids, values: {} })).toMatchObject({ ok: false, code: 'nothing-set' });
  expect(await undoTagging({ ...owner, batch: tagged.ok ? tagged.value.batch : '' })).toEqual({ ok: true, value: { drafts: 2 } });
  expect(await facts()).toEqual(before);
});

test('a tagged draft is sent for review, decided on by somebody else, and then drawn; the others stay', async () => {
  const [owner, other] = [await trainer(), await trainer()];
  const ids = await imported(owner);
  expect(await submitDrafts({ ...owner, ids })).toEqual({ ok: true, value: { moved: 0, left: 3 } });
  await tagDrafts({ ...owner, ids, values: WHOLE });
  expect(await submitDrafts({ ...owner, ids })).toEqual({ ok: true, value: { moved: 2, left: 1 } });
  const review = (await drafts(other)).toReview.filter((draft) => ids.includes(draft.id)).map((draft) => draft.id);
  expect(review).toHaveLength(2);
  expect((await drafts(owner)).toReview.filter((draft) => ids.includes(draft.id))).toEqual([]);
  expect(await decideDrafts({ ...owner, ids: review, verdict: 'publish', reason: '' })).toEqual({ ok: true, value: { moved: 0, left: 2 } });
  expect(await decideDrafts({ ...other, ids: review, verdict: 'return', reason: ' ' })).toMatchObject({ ok: false, code: 'reason-missing' });
  const [first = '', second = ''] = review;
  expect(await decideDrafts({ ...other, ids: [second], verdict: 'return', reason: '依据不对' })).toEqual({ ok: true, value: { moved: 1, left: 0 } });
  expect((await drafts(owner)).own.find((draft) => draft.id === second)?.returned).toBe('依据不对');
  const stock = (await readBank(db, 'formal', '2026-11-23')).length;
  expect(await decideDrafts({ ...other, ids: [first, second], verdict: 'publish', reason: '' })).toEqual({ ok: true, value: { moved: 1, left: 1 } });
  expect(await readBank(db, 'formal', '2026-11-23')).toHaveLength(stock + 1);
  const { questionId } = await db.questionDraft.findUniqueOrThrow({ where: { id: first } });
  expect(await db.auditEvent.findMany({ where: { entityId: questionId ?? '' }, select: { action: true, actorId: true } })).toEqual([{ action: 'question.published', actorId: other.actor.id }]);
  const found = await listBank({ ...other, language: 'zh', filter: { state: 'live', words: '首问负责人？', use: 'formal', competency: '', line: '', page: 1 } });
  expect(found.ok && found.value.items.map((item) => item.id)).toEqual([questionId]);

  // Out of use and back: drawn no more, then again; whoever only reviews cannot.
  const head = context(db, await addPerson(db, { roles: ['department-head'] }), nine);
  expect(await retireItem({ ...head, questionId: questionId ?? '', retired: true })).toMatchObject({ ok: false, code: 'forbidden' });
  for (let repeat = 0; repeat < 2; repeat += 1) expect(await retireItem({ ...owner, questionId: questionId ?? '', retired: true })).toMatchObject({ ok: true });
  expect(await readBank(db, 'formal', '2026-11-23')).toHaveLength(stock);
  expect(await retireItem({ ...owner, questionId: questionId ?? '', retired: false })).toMatchObject({ ok: true });
  expect(await readBank(db, 'formal', '2026-11-23')).toHaveLength(stock + 1);
  expect(await retireItem({ ...owner, questionId: 'nothing', retired: true })).toMatchObject({ ok: false, code: 'not-found' });
});

test('nobody sees, tags, sends or removes what is another’s, and who writes no items cannot import', async () => {
  const [owner, other] = [await trainer(), await trainer()];
  const learner = context(db, await addPerson(db, { roles: ['learner'] }), nine);
  const ids = await imported(owner);
  const importId = await staged(owner);
  expect(await readImport({ ...other, importId, language: 'zh' })).toBeNull();
  expect(await confirmImport({ ...other, importId, indexes: [0], use: 'formal' })).toMatchObject({ ok: false, code: 'not-found' });
  expect(await tagDrafts({ ...other, ids, values: WHOLE })).toMatchObject({ ok: false, code: 'none-chosen' });
  expect(await submitDrafts({ ...other, ids })).toEqual({ ok: true, value: { moved: 0, left: 3 } });
  expect(await removeDrafts({ ...other, ids })).toEqual({ ok: true, value: { moved: 0, left: 3 } });
  for (const refused of [stageImport({ ...learner, name: 'x.txt', data: bytes(PAPER) }), listDrafts({ ...learner, language: 'zh' }), decideDrafts({ ...learner, ids, verdict: 'publish', reason: '' })]) {
    expect(await refused).toMatchObject({ ok: false, code: 'forbidden' });
  }
  expect(await removeDrafts({ ...owner, ids: ids.slice(0, 1) })).toEqual({ ok: true, value: { moved: 1, left: 0 } });
});

test('a file without items, or of no known kind, is refused as a whole', async () => {
  const owner = await trainer();
  expect(await stageImport({ ...owner, name: '通知.txt', data: bytes('') })).toMatchObject({ ok: false, code: 'no-items' });
  expect(await stageImport({ ...owner, name: 'x.doc', data: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]) })).toMatchObject({ ok: false, code: 'old-word' });
});

test('what is exported as a table or in GIFT comes back as the same items', async () => {
  const owner = await trainer();
  await db.question.updateMany({ data: { state: 'live' } });
  const filter = { state: 'live' as const, words: '', use: '', competency: '', line: '', page: 1 };
  const items = (await findItems(db, filter)).flatMap(({ item }) => importedOf(item) ?? []);
  const table = await exportBank({ ...owner, filter, format: 'table' });
  if (!table.ok) throw new Error(table.code);
  // Nothing of what we ship is left out but packages of documents.
  expect(table.value.left).toBe((await findItems(db, filter)).filter(({ item }) => item.type === 'document-review').length);
  const back = await readQuestionFile({ name: '题库.csv', data: bytes(csvText(table.value.rows)) });
  if (!back.ok) throw new Error(back.code);
  const plain = (list: typeof items) => list.map(({ key, stem, options, explanation, facts }) => ({ key, stem, options, explanation, facts: { ...facts, basis: facts.citations ? undefined : facts.basis } }));
  expect(plain(back.items.flatMap((read) => (read.verdict === 'accepted' ? [read.item] : [])))).toEqual(plain(items));
  const gift = await exportBank({ ...owner, filter, format: 'gift' });
  if (!gift.ok) throw new Error(gift.code);
  const read = await readQuestionFile({ name: '题库.gift', data: bytes(gift.value.gift) });
  if (!read.ok) throw new Error(read.code);
  const words = (list: typeof items) => list.map(({ key, stem, options, explanation }) => ({ key, stem, options, explanation }));
  const wanted = items.filter(({ key }) => key.type !== 'ordering');
  expect(words(read.items.flatMap((one) => (one.verdict === 'accepted' ? [one.item] : []))).map(({ key }) => key.type)).toEqual(wanted.map(({ key }) => key.type));
  expect(words(read.items.flatMap((one) => (one.verdict === 'accepted' ? [one.item] : []))).map(({ stem }) => stem)).toEqual(wanted.map(({ stem }) => stem));
});
