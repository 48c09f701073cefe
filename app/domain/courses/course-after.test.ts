import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterProblem, readAfter } from './course-after';

const known = (entries: Record<string, string[]>) => new Map(Object.entries(entries));

test('a course advises others that exist, not itself and not in a circle', () => {
  const courses = known({ a: [], b: ['a'], c: ['b'] });
  expect(afterProblem('c', ['a', 'b'], courses)).toBeNull();
  expect(afterProblem('a', ['nowhere'], courses)).toBe('after-unknown');
  expect(afterProblem('a', ['a'], courses)).toBe('after-circle');
  expect(afterProblem('a', ['c'], courses)).toBe('after-circle');
});

test('property: advice that is only ever taken when allowed never closes a circle', () => {
  const slugs = ['a', 'b', 'c', 'd', 'e'];
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...slugs), fc.subarray(slugs)), { maxLength: 12 }), (wishes) => {
    const courses = new Map<string, string[]>(slugs.map((slug) => [slug, []]));
    for (const [slug, after] of wishes) if (afterProblem(slug, after, courses) === null) courses.set(slug, after);
    // Whoever follows the advice arrives somewhere: taking away courses without advice empties the list.
    const left = new Map(courses);
    for (let round = 0; round < slugs.length; round += 1) {
      for (const [slug, after] of left) if (after.every((entry) => !left.has(entry))) left.delete(slug);
    }
    expect([...left.keys()]).toEqual([]);
  }));
});

test('what is stored is read as a list of slugs, and nothing else', () => {
  expect(readAfter('["a","b"]')).toEqual(['a', 'b']);
  expect(readAfter('{"a":1}')).toEqual([]);
  expect(readAfter('[1,"a"]')).toEqual(['a']);
});
