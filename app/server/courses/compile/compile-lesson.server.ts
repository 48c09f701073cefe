import { createHash } from 'node:crypto';
import { scenariosOf, type CompiledLesson } from '~/domain/courses/compiled-lesson';
import type { GatedLesson } from '~/domain/courses/gate';
import { assertLessonHtml } from '~/domain/courses/lesson-html';
import type { Language } from '~/domain/kernel/text';
import { LessonCompileError } from './compile-failure';
import { CompileQueue } from './compile-queue.server';

/** One child: a second would take the second core of a small office machine from the counter. */
const queue = new CompileQueue({ children: 1, most: 200 });

/**
 * Compiles a gated lesson to what is stored: HTML, checks, slots, headings. 20–30 ms warm, up to a second for the first.
 * `language`: of the fixed words (verdicts, speakers). Throws LessonCompileError; the text already passed the gate, so a
 * failure is not the author's to mend.
 */
export async function compileLesson({ lesson, language, queue: chosen = queue }: { lesson: Pick<GatedLesson, 'source' | 'characters'>; language: Language; queue?: CompileQueue }): Promise<CompiledLesson> {
  const output = await chosen.run({ source: lesson.source, language });
  try {
    assertLessonHtml(output.html);
    for (const { scenes } of scenariosOf(output)) for (const scene of scenes) assertLessonHtml(scene.html);
  } catch (error) {
    throw new LessonCompileError('refused', error instanceof Error ? error.message : 'html');
  }
  return { ...output, hash: lessonHash(lesson.source, language), characters: lesson.characters };
}

/** sha256 (hex) of what decides the compiled text: the gated source and the language. */
export function lessonHash(source: string, language: Language): string {
  return createHash('sha256').update(`${language}\n${source}`, 'utf8').digest('hex');
}

/** Ends the compiler's children, for an orderly shutdown. */
export function stopLessonCompiler(): void {
  queue.stop();
}
