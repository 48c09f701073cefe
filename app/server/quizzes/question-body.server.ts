import { question, type Question } from '~/domain/questions/schema';
import type { Tx } from '~/server/platform/db/open.server';

type Known = { questionId: string; question: Question };

/** Versions never change, so a body is read and parsed once. Bounded: a bank of some thousand items fits. */
const MOST = 5000;
const parsed = new Map<string, Question>();
const known = new Map<string, Known>();

function remember<Value>(memory: Map<string, Value>, key: string, value: Value): Value {
  if (memory.size >= MOST) memory.clear();
  memory.set(key, value);
  return value;
}

/** The question of a stored version. */
export function questionOf(version: { id: string; body: string }): Question {
  return parsed.get(version.id) ?? remember(parsed, version.id, question.parse(JSON.parse(version.body)) as Question);
}

/** The questions of these versions by version id; asks the database only for those it has not met. */
export async function readQuestionVersions(db: Tx, versionIds: string[]): Promise<Map<string, Known>> {
  const found = new Map<string, Known>();
  const missing: string[] = [];
  for (const id of versionIds) {
    const value = known.get(id);
    if (value) found.set(id, value);
    else missing.push(id);
  }
  if (missing.length === 0) return found;
  for (const row of await db.questionVersion.findMany({ where: { id: { in: missing } }, select: { id: true, questionId: true, body: true } })) {
    found.set(row.id, remember(known, row.id, { questionId: row.questionId, question: questionOf(row) }));
  }
  return found;
}
