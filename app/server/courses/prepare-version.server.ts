import { checkLesson } from '~/domain/courses/gate/check-lesson';
import { completeFrontMatter, missingFrontMatter } from '~/domain/courses/gate/front-matter-schema';
import type { Finding } from '~/domain/courses/gate/finding';
import type { Language } from '~/domain/kernel/text';
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
  /** Ids of the knowledge checks. */
  checks: string[];
};

/** sha256 (hex) of a lesson's text in both languages; blank English counts as none. */
export function sourcesHash(sourceZh: string, sourceEn: string | null): string {
  return sha256(`${sourceZh}\0${sourceEn?.trim() ? sourceEn : ''}`);
}

export type PrepareResult =
  | { ok: true; version: PreparedVersion }
  | { ok: false; findings: { language: Language; finding: Finding }[]; missing: { language: Language; key: string }[] };

/** Gate and compile of both languages. English is optional; whatever is there must pass. */
export async function prepareVersion(options: { sourceZh: string; sourceEn: string | null }): Promise<PrepareResult> {
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
  const compiledZh = await compileLesson({ lesson: zh.lesson, language: 'zh' });
  const compiledEn = en ? await compileLesson({ lesson: en.lesson, language: 'en' }) : null;
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
      checks: zh.lesson.checks,
    },
  };
}
