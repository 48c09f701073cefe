import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packCourse, readPackage, type CoursePackage } from './course-package';

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,6}){0,2}$/);
const line = fc.string({ minLength: 1, maxLength: 40 }).map((text) => text.replace(/[\r\n]/g, ' ').trim() || '甲');
const text = fc.oneof(line.map((zh) => ({ zh })), fc.tuple(line, line).map(([zh, en]) => ({ zh, en })));
const source = fc.oneof(fc.string({ maxLength: 200 }), fc.constantFrom('---\ntitle: 甲\n---\n\n## 一\n\n<Callout kind="tip">\n\n字\n\n</Callout>\n', '\ufeff# a\r\nb\n', ''));
const course: fc.Arbitrary<CoursePackage> = fc.record({
  slug, title: text, summary: text, order: fc.integer({ min: 1, max: 999 }), after: fc.uniqueArray(slug, { maxLength: 3 }),
  lessons: fc.uniqueArray(fc.record({ slug, zh: source, en: fc.option(source, { nil: null }) }), { maxLength: 8, selector: (lesson) => lesson.slug }),
});

test('property: a course that is written to files is read back unchanged', () => {
  fc.assert(fc.property(course, (before) => {
    const read = readPackage(packCourse(before));
    expect(read.ok ? read.value : read).toEqual(before);
  }));
});

test('what is missing, unknown or wrong is named', () => {
  const files = packCourse({ slug: 'a', title: { zh: '甲' }, summary: { zh: '乙' }, order: 1, after: [], lessons: [{ slug: 'one', zh: 'x', en: null }] });
  const without = (name: string) => new Map([...files].filter(([file]) => file !== name));
  expect(readPackage(without('course.yaml'))).toMatchObject({ code: 'course-file-missing' });
  expect(readPackage(without('01-one.mdx'))).toMatchObject({ code: 'lesson-missing', details: { file: '01-one.mdx' } });
  expect(readPackage(new Map([...files, ['02-two.mdx', 'y']]))).toMatchObject({ code: 'file-unknown', details: { file: '02-two.mdx' } });
  expect(readPackage(new Map([...files, ['run.sh', 'y']]))).toMatchObject({ code: 'file-unknown' });
  expect(readPackage(new Map([...files, ['course.yaml', 'slug: [']]))).toMatchObject({ code: 'course-file-wrong' });
  expect(readPackage(new Map([...files, ['course.yaml', '- &a [*a]']]))).toMatchObject({ code: 'course-file-wrong' });
});
