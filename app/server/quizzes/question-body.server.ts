import { question, type Question } from '~/domain/questions/schema';

/** Versions never change, so a body is parsed once. Bounded: a bank of some thousand items fits. */
const MOST = 5000;
const parsed = new Map<string, Question>();

/** The question of a stored version. */
export function questionOf(version: { id: string; body: string }): Question {
  let value = parsed.get(version.id);
  if (!value) {
    value = question.parse(JSON.parse(version.body)) as Question;
    if (parsed.size >= MOST) parsed.clear();
    parsed.set(version.id, value);
  }
  return value;
}
