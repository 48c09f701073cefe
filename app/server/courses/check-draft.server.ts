import type { ItemUse } from '~/domain/questions/common-fields';
import { describeForCards } from '~/domain/courses/describe-for-cards';
import { checkLesson } from '~/domain/courses/gate/check-lesson';
import type { Finding } from '~/domain/courses/gate/finding';
import type { GatedLesson } from '~/domain/courses/gate/gated-lesson';
import { describeFinding } from '~/domain/courses/gate/messages';
import { publishCheck } from '~/domain/courses/publish-check';
import { describeProblem, type PublishProblem } from '~/domain/courses/publish-problem';
import type { Language, LocalText } from '~/domain/kernel/text';
import type { Context } from '~/server/platform/request-context.server';
import { readRegister } from '~/server/standards/read-register.server';

/** Something about a draft, in the trainer's language, with its place in the text. `refused`: the gate does not let it pass. `plain`: the same for somebody who writes in cards. */
export type DraftRemark = { language: Language; severity: 'refused' | 'problem' | 'note'; line: number; column: number; text: string; plain: string };

/** Everything that stands between a draft and its publication, both languages, all at once. */
export async function checkDraft(options: Context & { lessonId: string; sourceZh: string; sourceEn: string; reader: Language }): Promise<DraftRemark[]> {
  const { db, today, lessonId, sourceZh, sourceEn, reader } = options;
  const [register, questions, media, lessons] = await Promise.all([
    readRegister(db), db.question.findMany({ select: { id: true, use: true, state: true } }), db.mediaFile.findMany({ select: { path: true } }),
    db.lesson.findMany({ select: { id: true, slug: true, course: { select: { slug: true } } } }),
  ]);
  const pathOf = (lesson: (typeof lessons)[number]) => `/courses/${lesson.course.slug}/${lesson.slug}`;
  const own = lessons.find((lesson) => lesson.id === lessonId);
  const known = {
    ...register, media: new Set(media.map((file) => `/media/${file.path}`)),
    questions: new Map(questions.map((row) => [row.id, row.state === 'retired' ? ('retired' as const) : (row.use as ItemUse)])),
    pages: { paths: new Set(lessons.flatMap((lesson) => [`/courses/${lesson.course.slug}`, pathOf(lesson)])), here: own ? pathOf(own) : null },
  };
  const remarks: DraftRemark[] = [];
  const gate = (language: Language, source: string): GatedLesson | null => {
    const result = checkLesson(source);
    if (result.ok) return result.lesson;
    remarks.push(...result.findings.map((finding) => refusal(language, finding, reader)));
    return null;
  };
  const behind = await unchangedLanguage(options);
  if (behind) {
    const details = { changed: LANGUAGE_NAMES[behind.changed][reader], kept: LANGUAGE_NAMES[behind.kept][reader] };
    remarks.push(remarkOf(behind.kept, { severity: 'note', code: 'twin-unchanged', line: 1, column: 1, details }, reader));
  }
  const zh = gate('zh', sourceZh);
  const en = sourceEn.trim() ? gate('en', sourceEn) : null;
  for (const [language, lesson, twin] of [['zh', zh, en], ['en', en, zh]] as const) {
    if (!lesson) continue;
    for (const problem of publishCheck({ lesson, language, twin, known, date: today })) {
      remarks.push(remarkOf(language, problem, reader));
    }
  }
  return remarks;
}

const LANGUAGE_NAMES: Record<Language, LocalText & { en: string }> = { zh: { zh: '中文', en: 'Chinese text' }, en: { zh: '英文', en: 'English text' } };

/** The language that a draft leaves as it was published while it changes the other; null where both or neither changed, or one is missing. */
async function unchangedLanguage({ db, lessonId, sourceZh, sourceEn }: Parameters<typeof checkDraft>[0]): Promise<{ changed: Language; kept: Language } | null> {
  const lesson = await db.lesson.findUnique({ where: { id: lessonId }, select: { currentVersionId: true } });
  const published = lesson?.currentVersionId ? await db.lessonVersion.findUnique({ where: { id: lesson.currentVersionId }, select: { sourceZh: true, sourceEn: true } }) : null;
  if (!published?.sourceEn || sourceEn.trim() === '') return null;
  const [zh, en] = [published.sourceZh !== sourceZh, published.sourceEn !== sourceEn];
  if (zh === en) return null;
  return zh ? { changed: 'zh', kept: 'en' } : { changed: 'en', kept: 'zh' };
}

function remarkOf(language: Language, problem: PublishProblem, reader: Language): DraftRemark {
  const { severity, line, column, code, details } = problem;
  const text = describeProblem(problem, reader);
  return { language, severity, line, column, text, plain: code === 'front-matter-missing' ? describeForCards({ line, column, code, details }, reader) : text };
}

/** A finding of the gate as a remark, in the trainer's language. */
export function refusal(language: Language, finding: Finding, reader: Language): DraftRemark {
  return { language, severity: 'refused', line: finding.line, column: finding.column, text: describeFinding(finding, reader), plain: describeForCards(finding, reader) };
}

/** Whether anything but notes stands in the way. */
export function blocksPublishing(remarks: DraftRemark[]): boolean {
  return remarks.some((remark) => remark.severity !== 'note');
}
