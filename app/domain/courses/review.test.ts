import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROLES } from '~/domain/people/roles';
import { decidePart, publishObstacle, REVIEW_PARTS, reviewersFor, reviewObstacle, withdraw, type Review, type Reviewer } from './review';

const review: Review = { state: 'open', urgent: false, authors: ['author', 'helper'], ownerDepartmentId: 'loans', parts: { professional: 'open', editorial: 'open' } };
const trainer: Reviewer = { id: 'trainer', roles: ['trainer'], departmentId: 'loans' };
const head: Reviewer = { id: 'head', roles: ['department-head'], departmentId: 'loans' };

test('a trainer of the department that owns the rule decides both parts; then it may be published', () => {
  const first = decidePart(review, 'professional', 'passed', trainer);
  if (!first.ok) throw new Error(first.code);
  expect(first.value.event).toBe('part-passed');
  expect(publishObstacle(first.value.review, { base: 'v1', current: 'v1' })).toBe('not-passed');
  const second = decidePart(first.value.review, 'editorial', 'passed', trainer);
  if (!second.ok) throw new Error(second.code);
  expect(second.value.event).toBe('passed');
  expect(publishObstacle(second.value.review, { base: 'v1', current: 'v1' })).toBeNull();
  expect(publishObstacle(second.value.review, { base: 'v1', current: 'v2' })).toBe('outdated');
});

test('each refusal has its reason', () => {
  expect(reviewObstacle(review, 'editorial', { ...trainer, id: 'helper' })).toBe('author');
  expect(reviewObstacle(review, 'editorial', head)).toBe('not-reviewer');
  expect(reviewObstacle(review, 'professional', head)).toBeNull();
  expect(reviewObstacle(review, 'professional', { ...head, departmentId: 'hall' })).toBe('other-department');
  expect(reviewObstacle(review, 'professional', { ...head, roles: ['learner'] })).toBe('not-reviewer');
  expect(reviewObstacle({ ...review, state: 'returned' }, 'editorial', trainer)).toBe('closed');
  expect(reviewObstacle({ ...review, parts: { professional: 'open', editorial: 'passed' } }, 'editorial', trainer)).toBe('decided');
});

test('an urgent correction is out already: passing confirms it, and it cannot be taken back', () => {
  const urgent: Review = { ...review, urgent: true, parts: { professional: 'passed', editorial: 'open' } };
  expect(decidePart(urgent, 'editorial', 'passed', trainer)).toMatchObject({ value: { event: 'confirmed', review: { state: 'published' } } });
  expect(withdraw(urgent, 'author')).toMatchObject({ code: 'closed' });
  expect(withdraw(review, 'trainer')).toMatchObject({ code: 'not-author' });
  expect(withdraw(review, 'helper')).toMatchObject({ ok: true, value: { state: 'withdrawn' } });
});

const person = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), roles: fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 3 }), departmentId: fc.constantFrom('loans', 'hall', 'office') });
const verdict = fc.record({ part: fc.constantFrom(...REVIEW_PARTS), verdict: fc.constantFrom('passed' as const, 'returned' as const), reviewer: person });

test('property: whatever anybody tries, nobody who wrote the text has decided, and it is publishable only with both parts passed', () => {
  fc.assert(fc.property(fc.array(verdict, { maxLength: 12 }), fc.boolean(), (tries, urgent) => {
    let now: Review = { ...review, urgent, authors: ['a', 'b'] };
    const decided: string[] = [];
    for (const one of tries) {
      const result = decidePart(now, one.part, one.verdict, one.reviewer);
      if (!result.ok) continue;
      now = result.value.review;
      decided.push(one.reviewer.id);
    }
    expect(decided.filter((id) => now.authors.includes(id))).toEqual([]);
    const both = REVIEW_PARTS.every((part) => now.parts[part] === 'passed');
    expect(publishObstacle(now, { base: null, current: null }) === null).toBe(both && !urgent);
    expect(now.state === 'returned').toBe(REVIEW_PARTS.some((part) => now.parts[part] === 'returned'));
  }));
});

test('property: who is offered as a reviewer is nobody who wrote the text', () => {
  fc.assert(fc.property(fc.uniqueArray(person, { selector: (one) => one.id }), (people) => {
    const { departments, editorial } = reviewersFor(['a'], people);
    expect(editorial).toBe(people.some((one) => one.id !== 'a' && one.roles.includes('trainer')));
    for (const department of departments) {
      expect(people.some((one) => one.departmentId === department && reviewObstacle({ ...review, authors: ['a'], ownerDepartmentId: department }, 'professional', one) === null)).toBe(true);
    }
  }));
});
