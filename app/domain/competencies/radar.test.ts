import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointsAttribute, radarPoints, radarRing } from './radar';

const centre = { x: 100, y: 100 };

test('four full values are a diamond: top, right, bottom, left', () => {
  expect(pointsAttribute(radarPoints([10_000, 10_000, 10_000, 10_000], centre, 80))).toBe('100,20 180,100 100,180 20,100');
  expect(pointsAttribute(radarPoints([0, 5_000, 0, 10_000], centre, 80))).toBe('100,100 140,100 100,100 20,100');
  expect(radarRing(4, 5_000, centre, 80)).toEqual(radarPoints([5_000, 5_000, 5_000, 5_000], centre, 80));
});

test('no point leaves the circle, whatever the values are', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -20_000, max: 30_000 }), { minLength: 3, maxLength: 12 }), (values) => {
    for (const { x, y } of radarPoints(values, centre, 80)) expect(Math.hypot(x - 100, y - 100)).toBeLessThanOrEqual(80.02);
  }));
});
