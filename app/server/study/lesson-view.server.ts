import { checksOf, scenariosOf } from '~/domain/courses/compiled-lesson';
import { fillSlots, splitAtIslands } from '~/domain/courses/fill-lesson';
import type { Language } from '~/domain/kernel/text';
import { playScenario } from '~/domain/study/scenario';
import { learnerView } from '~/domain/questions/learner-view';
import { reviewView } from '~/domain/questions/review-view';
import type { ItemResponse } from '~/domain/questions/response';
import { fillingOf } from '~/server/courses/fill-slots.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { keyedHash } from '~/server/quizzes/keyed-hash.server';
import { readQuestionVersions } from '~/server/quizzes/question-body.server';
import { readPracticeBank } from '~/server/quizzes/read-practice-bank.server';
import { readRegisterOf } from '~/server/standards/read-register.server';
import { readerKey } from './list-offline.server';
import { openLesson } from './open-lesson.server';
import type { LessonRows } from './read-lesson-rows.server';
import { groupRuns } from './read-scenario-runs.server';
import { scenarioView } from './scenario-view.server';

/** A lesson ready to render: HTML with its parameters and clauses of today, and its checks without keys. */
export async function lessonView(options: ActorContext & { course: string; lesson: string; language: Language; rows?: LessonRows | null; begin?: boolean }) {
  const { db, actor, today } = options;
  const opened = await openLesson(options);
  if (!opened) return null;
  const { compiled, answered, steps, centre, register: registerCount, bank, publishedAt: _publishedAt, ...rest } = opened;
  const register = await readRegisterOf(db, registerCount);
  const { filling, sources } = fillingOf({ slots: compiled.slots, register, language: opened.textLanguage, today });
  const html = fillSlots(compiled.html, filling);
  const checks = checksOf(compiled);
  const questionIds = checks.map((island) => island.question);
  const scenarios = scenariosOf(compiled);
  const runs = groupRuns(steps);
  const practice = await readPracticeBank(db, bank);
  const current = questionIds.flatMap((id) => practice.get(id) ?? []);
  const versions = await readQuestionVersions(db, [...current, ...answered.map((row) => row.questionVersionId)]);
  const bodies = new Map(questionIds.map((id) => [id, versions.get(practice.get(id) ?? '')?.question]));
  // The same order for one reader each time; nobody else's is known from it.
  const hash = keyedHash(`${actor.id}/${opened.versionId}`);
  const parts = splitAtIslands(html).map((part) => {
    if (part.kind === 'html') return part;
    if (part.kind === 'scenario') return { kind: 'scenario' as const, scenario: scenarioView(scenarios.find((island) => island.id === part.id), runs, filling) };
    const question = checks.find((island) => island.id === part.id)?.question ?? '';
    const body = bodies.get(question);
    if (!body) return { kind: 'check' as const, check: null };
    const tries = answered.filter((row) => row.questionId === question);
    const last = tries.at(-1);
    const asked = last ? versions.get(last.questionVersionId) : undefined;
    return {
      kind: 'check' as const,
      check: {
        question,
        item: learnerView(body, hash),
        rightOnce: tries.some((row) => row.right),
        last: last && asked
          ? reviewView({
              question: asked.question,
              response: JSON.parse(last.response) as ItemResponse,
              grade: { score: last.score, right: last.right },
              hash,
              depth: 'full',
            })
          : null,
      },
    };
  });
  const right = new Set(answered.filter((row) => row.right).map((row) => row.questionId));
  const tasks = questionIds.length + scenarios.length;
  const ended = scenarios.filter(({ name, scenes }) => [...(runs.get(name)?.values() ?? [])].some((steps) => playScenario(scenes, steps)?.ended)).length;
  const passed = questionIds.filter((id) => right.has(id)).length + ended;
  return {
    ...rest,
    slug: options.lesson,
    reader: readerKey(actor.id),
    headings: compiled.headings,
    done: rest.completed,
    centre,
    percent: rest.completed ? 100 : tasks > 0 ? Math.round((passed / tasks) * 100) : 0,
    parts,
    sources,
  };
}
