import { checkLesson } from '~/domain/courses/gate/check-lesson';
import type { CompiledLesson } from '~/domain/courses/compiled-lesson';
import { completeFrontMatter, missingFrontMatter } from '~/domain/courses/gate/front-matter-schema';
import type { Finding } from '~/domain/courses/gate/finding';
import { inlineQuestionId, questionOfInline } from '~/domain/courses/inline-question';
import type { Language } from '~/domain/kernel/text';
import type { Question } from '~/domain/questions/schema';
import { sha256 } from '~/server/platform/ids.server';
import { compileLesson } from './compile/compile-lesson.server';

/** What a version stores: everything a lesson page needs, so that reading compiles nothing. */
export type PreparedVersion = {
  sourceZh: string;
  sourceEn: string | null;
  compiledZh: string;
  compiledEn: string | null;
  titleZh: string;
  titleEn: string | null;
  objectivesZh: string;
  objectivesEn: string | null;
  competency: string;
  line: string;
  minutes: number;
  hash: string;
  /** The items written in place, as the bank will keep them; empty for most lessons. */
  items: Question[];
};

/** sha256 (hex) of a lesson's text in both languages; blank English counts as none. */
export function sourcesHash(sourceZh: string, sourceEn: string | null): string {
  return sha256(`${sourceZh}\0${sourceEn?.trim() ? sourceEn : ''}`);
}

export type PrepareResult =
  | { ok: true; version: PreparedVersion }
  | { ok: false; findings: { language: Language; finding: Finding }[]; missing: { language: Language; key: string }[] };

/**
 * Gate and compile of both languages. English is optional; whatever is there must pass. `lessonId`: the items that are written in
 * the lesson get their ids in the bank from it.
 */
export async function prepareVersion(options: { lessonId: string; sourceZh: string; sourceEn: string | null }): Promise<PrepareResult> {
  const findings: { language: Language; finding: Finding }[] = [];
  const missing: { language: Language; key: string }[] = [];
  const read = async (language: Language, source: string) => {
    const gate = checkLesson(source);
    if (!gate.ok) {
      findings.push(...gate.findings.map((finding) => ({ language, finding })));
      return null;
    }
    const frontMatter = completeFrontMatter(gate.lesson.frontMatter);
    if (!frontMatter) {
      missing.push(...missingFrontMatter(gate.lesson.frontMatter).map((key) => ({ language, key })));
      return null;
    }
    return { frontMatter, lesson: gate.lesson };
  };
  const sourceEn = options.sourceEn?.trim() ? options.sourceEn : null;
  const zh = await read('zh', options.sourceZh);
  const en = sourceEn ? await read('en', sourceEn) : null;
  if (!zh || (sourceEn && !en)) return { ok: false, findings, missing };
  const { lessonId } = options;
  const compile = async (side: NonNullable<typeof zh>, language: Language) => withBankIds(await compileLesson({ lesson: side.lesson, language }), lessonId);
  const compiledZh = await compile(zh, 'zh');
  const compiledEn = en ? await compile(en, 'en') : null;
  const items = zh.lesson.inlineChecks.flatMap((check) => questionOfInline({
    id: inlineQuestionId(lessonId, check.name), zh: check, en: en?.lesson.inlineChecks.find((twin) => twin.name === check.name) ?? null, frontMatter: zh.frontMatter,
  }) ?? []);
  return {
    ok: true,
    version: {
      sourceZh: options.sourceZh,
      sourceEn,
      compiledZh: JSON.stringify(compiledZh),
      compiledEn: compiledEn ? JSON.stringify(compiledEn) : null,
      titleZh: zh.frontMatter.title,
      titleEn: en?.frontMatter.title ?? null,
      objectivesZh: JSON.stringify(zh.frontMatter.objectives),
      objectivesEn: en ? JSON.stringify(en.frontMatter.objectives) : null,
      competency: zh.frontMatter.competency,
      line: zh.frontMatter.line,
      minutes: zh.frontMatter.minutes,
      hash: sourcesHash(options.sourceZh, sourceEn),
      items,
    },
  };
}

/** The compiler knows items written in place by their name only; readers and grading need the bank's id. */
function withBankIds(compiled: CompiledLesson, lessonId: string): CompiledLesson {
  const islands = compiled.islands.map((island) =>
    island.kind === 'knowledge-check' && island.question.startsWith('@') ? { ...island, question: inlineQuestionId(lessonId, island.question.slice(1)) } : island);
  return { ...compiled, islands };
}
