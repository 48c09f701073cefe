import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hoursOfMinutes, hoursText } from './hours-of-minutes';

test('planned minutes become hours by the minutes of one hour', () => {
  expect([45, 60, 90, 20].map((minutes) => hoursOfMinutes(minutes, 45))).toEqual([100, 133, 200, 44]);
  expect(hoursOfMinutes(60, 60)).toBe(100);
});

test('credit is whole hundredths, never more than the time, and more minutes never bring less', () => {
  fc.assert(fc.property(fc.nat(2000), fc.nat(2000), fc.integer({ min: 1, max: 120 }), (minutes, more, perHour) => {
    const hours = hoursOfMinutes(minutes, perHour);
    expect(Number.isInteger(hours)).toBe(true);
    expect(hours * perHour).toBeLessThanOrEqual(minutes * 100);
    expect(hoursOfMinutes(minutes + more, perHour)).toBeGreaterThanOrEqual(hours);
  }));
});

test('hours read as people write them', () => {
  expect([0, 5, 50, 100, 133, 1000, 10_050].map(hoursText)).toEqual(['0', '0.05', '0.5', '1', '1.33', '10', '100.5']);
  fc.assert(fc.property(fc.nat(100_000), (hundredths) => {
    expect(Math.round(Number(hoursText(hundredths)) * 100)).toBe(hundredths);
  }));
});
