import type { LessonChoices } from '~/domain/courses/lesson-choices';
import { question } from '~/domain/questions/schema';
import { isInForce } from '~/domain/standards/register';
import type { ActorContext } from '~/server/platform/request-context.server';
import { readRegister } from '~/server/standards/read-register.server';
import { parameterWords } from './fill-slots.server';

/** All that a lesson may refer to today. Formal items are not among them: they stand in no lesson. */
export async function listChoices({ db, today }: Pick<ActorContext, 'db' | 'today'>): Promise<LessonChoices> {
  const register = await readRegister(db);
  const rows = await db.question.findMany({ where: { use: { in: ['practice', 'both'] }, state: 'live' }, orderBy: { id: 'asc' }, select: { id: true, currentVersionId: true } });
  const versions = await db.questionVersion.findMany({ where: { id: { in: rows.map((row) => row.currentVersionId) } }, select: { questionId: true, body: true } });
  const stems = new Map(versions.map((version) => [version.questionId, question.parse(JSON.parse(version.body)).stem]));
  const files = await db.mediaFile.findMany({ orderBy: { uploadedAt: 'desc' }, select: { path: true, name: true, alt: true }, take: 500 });
  return {
    parameters: register.parameters.map((entry) => ({
      key: entry.key, title: entry.title,
      value: { zh: parameterWords(register, entry.key, 'zh', today).shown, en: parameterWords(register, entry.key, 'en', today).shown },
    })),
    standards: register.standards.map(({ id, title, versions: all }) => ({
      id, title, versions: all.map((version) => ({ version: version.version, inForce: isInForce(version, today), clauses: version.clauses.map(({ article, text }) => ({ article, text })) })),
    })),
    questions: rows.flatMap((row) => {
      const stem = stems.get(row.id);
      return stem ? [{ id: row.id, stem }] : [];
    }),
    terms: register.terms.map(({ key, term }) => ({ key, term })),
    media: files.map(({ path, name, alt }) => ({ address: `/media/${path}`, name, alt, ending: path.slice(path.lastIndexOf('.') + 1) })),
  };
}
