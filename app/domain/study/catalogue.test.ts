import fc from 'fast-check';
import { expect, test } from 'vitest';
import { courseState, filterCatalogue, minutesLeft, readCatalogueFilter, STUDY_STATES, type CatalogueCourse, type CatalogueFilter, type CatalogueLesson } from './catalogue';

const lesson = (titleZh: string, facts: Partial<CatalogueLesson> = {}): CatalogueLesson => ({ titleZh, titleEn: null, minutes: 10, percent: 0, state: 'new', line: 'general', competency: 'knowledge', ...facts });
const course = (titleZh: string, lessons: CatalogueLesson[], summaryZh = ''): CatalogueCourse => ({ titleZh, titleEn: null, summaryZh, summaryEn: null, lessons });
const ALL: CatalogueFilter = { text: '', line: '', competency: '', state: '' };
const found = (courses: CatalogueCourse[], filter: Partial<CatalogueFilter>) => filterCatalogue(courses, { ...ALL, ...filter }).map(({ course: one, lessons }) => [one.titleZh, ...lessons.map((entry) => entry.titleZh)]);

const BASICS = course('公积金基础', [lesson('提取条件', { line: 'withdrawal', state: 'done' }), lesson('贷款ＬＰＲ', { line: 'loan', competency: 'review' })], '归集与贷款');
const SERVICE = course('六步服务', [lesson('举手迎', { competency: 'enquiry' }), lesson('处理投诉', { competency: 'resolution' })]);

test('a course is found by its words, by a lesson’s, and by what one lesson is about', () => {
  expect(found([BASICS, SERVICE], {})).toEqual([['公积金基础'], ['六步服务']]);
  expect(found([BASICS, SERVICE], { text: '提取' })).toEqual([['公积金基础', '提取条件']]);
  expect(found([BASICS, SERVICE], { text: ' lpr 贷款 ' })).toEqual([['公积金基础', '贷款ＬＰＲ']]);
  expect(found([BASICS, SERVICE], { text: '归集' })).toEqual([['公积金基础']]);
  expect(found([BASICS, SERVICE], { competency: 'resolution' })).toEqual([['六步服务', '处理投诉']]);
  expect(found([BASICS, SERVICE], { line: 'withdrawal', competency: 'review' })).toEqual([]);
  expect(found([BASICS, SERVICE], { state: 'started' })).toEqual([['公积金基础']]);
  expect(found([BASICS, SERVICE], { text: '保险' })).toEqual([]);
});

test('property: a filter only takes away, keeps the order, and each state holds its own courses', () => {
  const some = fc.record({ state: fc.constantFrom(...STUDY_STATES), line: fc.constantFrom('loan', 'general'), competency: fc.constantFrom('knowledge', 'review') });
  const courses = fc.array(fc.array(some, { maxLength: 4 }).map((list) => course('课程', list.map((facts) => lesson('课文', facts)))), { maxLength: 6 });
  const filter = fc.record({ text: fc.constantFrom('', '课', '无'), line: fc.constantFrom('', 'loan' as const), competency: fc.constantFrom('', 'review' as const), state: fc.constantFrom('', ...STUDY_STATES) });
  fc.assert(fc.property(courses, filter, (list, wanted) => {
    const left = filterCatalogue(list, wanted).map((entry) => entry.course);
    expect(left).toEqual(list.filter((entry) => left.includes(entry)));
    const parts = STUDY_STATES.flatMap((state) => filterCatalogue(list, { ...wanted, state }).map((entry) => entry.course));
    expect(parts.length).toBe(filterCatalogue(list, { ...wanted, state: '' }).length);
    for (const entry of left) if (wanted.state) expect(courseState(entry.lessons)).toBe(wanted.state);
  }));
});

test('property: time left is nothing when all is done, never more than planned, and falls as one reads on', () => {
  const one = fc.record({ state: fc.constantFrom(...STUDY_STATES), minutes: fc.integer({ min: 1, max: 90 }), percent: fc.integer({ min: 0, max: 100 }) });
  fc.assert(fc.property(fc.array(one, { maxLength: 8 }), (lessons) => {
    const left = minutesLeft(lessons);
    expect(left).toBeLessThanOrEqual(lessons.reduce((sum, entry) => sum + entry.minutes, 0));
    expect(left === 0).toBe(lessons.every((entry) => entry.state === 'done'));
    expect(minutesLeft(lessons.map((entry) => ({ ...entry, percent: 100 })))).toBeLessThanOrEqual(left);
  }));
});

test('an address is read strictly: what it does not know asks nothing', () => {
  expect(readCatalogueFilter(new URLSearchParams('text=%20提取%20&line=loan&competency=flying&state=done'))).toEqual({ text: '提取', line: 'loan', competency: '', state: 'done' });
  expect(readCatalogueFilter(new URLSearchParams())).toEqual(ALL);
});
