import { BUSINESS_LINES, COMPETENCIES } from '~/domain/kernel/business-line';
import type { Question } from '~/domain/questions/schema';
import type { Blueprint } from '~/domain/quizzes/blueprint';
import type { Db } from '~/server/platform/db/open.server';
import { newId, sha256 } from '~/server/platform/ids.server';

/** Words that must never reach a browser before grading: the fixture puts them into every explanation and source. */
export const SECRET = '机密解析';

const PER_CELL = 3;
/** Each cell of the 4 × 4 table has so many formal and practice items; the first formal review item of each line is a red-line item. */
function fixtureQuestions(): Question[] {
  return COMPETENCIES.flatMap((competency) =>
    BUSINESS_LINES.flatMap((line) =>
      (['formal', 'practice'] as const).flatMap((use) =>
        Array.from({ length: PER_CELL }, (_, index): Question => ({
          id: `fixture-${line}-${competency}-${use}-${index + 1}`,
          type: 'single',
          use, competency, line,
          difficulty: 1,
          redLine: use === 'formal' && competency === 'review' && index === 0,
          stem: { zh: `示例题 ${line} ${competency} ${index + 1}`, en: 'Sample item' },
          options: ['a', 'b', 'c'].map((id) => ({ id, text: { zh: `选项${id}`, en: `Option ${id}` } })),
          answer: 'b',
          explanation: { zh: SECRET, en: SECRET },
          citations: [{ standard: 'sample-rule', version: '2026', article: SECRET }],
          effectiveFrom: '2026-01-01',
        })),
      ),
    ),
  );
}

/** The answer that is right for every item of the fixture, and one that is wrong. */
export const RIGHT = { type: 'single', choice: 'b' };
export const WRONG = { type: 'single', choice: 'c' };

/** A small quiz: one item of each competency and line (16), four of them red-line items when formal. */
export const FORMAL = 'fixture-formal';
export const PRACTICE = 'fixture-practice';

function fixtureBlueprint(mode: 'formal' | 'practice'): Blueprint {
  const formal = mode === 'formal';
  return {
    id: formal ? FORMAL : PRACTICE,
    title: { zh: '示例考试', en: 'Sample quiz' },
    mode,
    minutes: 40,
    maxAttempts: formal ? 3 : null,
    waitDays: formal ? 1 : 0,
    passTotal: 8000,
    passCompetency: 7000,
    redLineAllRight: formal,
    graceSeconds: 60,
    cells: COMPETENCIES.flatMap((competency) =>
      BUSINESS_LINES.map((line) => ({ competency, line, count: 1, ...(formal ? { redLine: competency === 'review' ? 1 : 0 } : {}) })),
    ),
  };
}

/** Replaces the shipped bank by the fixture's items, so that these tests stand however the bank grows. */
export async function addFixtureBank(db: Db): Promise<void> {
  const createdAt = new Date('2026-01-01T00:00:00Z');
  await db.question.updateMany({ data: { state: 'retired' } });
  for (const item of fixtureQuestions()) {
    const versionId = newId();
    const { id, use, competency, line, redLine } = item;
    await db.question.create({ data: { id, use, competency, line, redLine, state: 'live', currentVersionId: versionId, createdAt } });
    const body = JSON.stringify(item);
    await db.questionVersion.create({
      data: { id: versionId, questionId: id, number: 1, body, hash: sha256(body), createdAt, effectiveFrom: item.effectiveFrom, effectiveTo: null },
    });
  }
  for (const mode of ['formal', 'practice'] as const) {
    const plan = fixtureBlueprint(mode);
    const json = JSON.stringify(plan);
    await db.referenceDocument.create({ data: { id: newId(), kind: 'blueprint', key: plan.id, number: 1, json, hash: sha256(json), loadedAt: createdAt } });
  }
}
