import { expect, test } from 'vitest';
import { gradeResponse } from './grade';
import { parseResponse } from './response';
import { rightResponse, wrongResponse } from './right-response';
import * as samples from './sample-questions';
import type { Question } from './schema';

const questions = Object.values(samples).filter((value): value is Question => typeof value === 'object' && value !== null && 'type' in value);

test.each(questions.map((question) => [question.type, question] as const))('%s: the right response is right, the wrong one is not, both are well formed', (_type, question) => {
  expect(gradeResponse(question, rightResponse(question))).toEqual({ score: 10_000, right: true });
  expect(gradeResponse(question, wrongResponse(question)).right).toBe(false);
  expect(parseResponse(question, rightResponse(question)).ok).toBe(true);
  expect(parseResponse(question, wrongResponse(question)).ok).toBe(true);
});
