import type { CompiledLesson, LessonIsland } from '~/domain/courses/compiled-lesson';
import { splitAtIslands } from '~/domain/courses/fill-lesson';
import { escapeHtml } from '~/domain/kernel/escape-html';
import type { Language } from '~/domain/kernel/text';
import { keyView } from '~/domain/questions/key-lines';
import type { Question } from '~/domain/questions/schema';

const WORDS = {
  zh: { check: '检测题', scenario: '柜台情境', key: '答案', to: '转到', missing: '题库中没有这道题', good: '处理得当', fair: '还可以更好', poor: '处理不当', why: '解析：' },
  en: { check: 'Knowledge check', scenario: 'Counter situation', key: 'key', to: 'goes to', missing: 'Not in the bank', good: 'Well handled', fair: 'Could be better', poor: 'Poorly handled', why: 'Explanation: ' },
};

/**
 * A lesson's HTML with its checks and situations written out, keys and all: for preview and review, where nobody answers. `items`: by what
 * the compiler calls them.
 */
export function showIslands(html: string, islands: CompiledLesson['islands'], items: ReadonlyMap<string, Question>, language: Language): string {
  return splitAtIslands(html).map((part) => {
    if (part.kind === 'html') return part.html;
    const island = islands.find((one) => one.id === part.id);
    return island ? islandHtml(island, items, language) : '';
  }).join('\n');
}

function islandHtml(island: LessonIsland, items: ReadonlyMap<string, Question>, language: Language): string {
  const words = WORDS[language];
  if (island.kind === 'scenario') {
    const scenes = island.scenes.map((scene) => {
      const ending = scene.ending ? ` · ${words[scene.ending]}` : '';
      const options = scene.choices.map((choice) => `<li>${escapeHtml(choice.label)} <span class="shown-note">${words.to} ${escapeHtml(choice.to)}</span></li>`).join('');
      return `<p class="shown-note">${escapeHtml(scene.name)}${ending}</p>${scene.html}${options ? `<ul>${options}</ul>` : ''}`;
    });
    return `<section class="shown-island"><p class="shown-title">${words.scenario} · ${escapeHtml(island.title)}</p>${scenes.join('')}</section>`;
  }
  const item = items.get(island.question);
  if (!item) return `<section class="shown-island"><p class="shown-title">${words.check}</p><p>${words.missing}</p></section>`;
  const view = keyView(item, language);
  const lines = view.lines.map((line) => `<li>${escapeHtml(line.text)}${line.right ? ` <span class="shown-key">✓ ${words.key}</span>` : ''}</li>`).join('');
  return `<section class="shown-island"><p class="shown-title">${words.check}</p><p>${escapeHtml(view.stem)}</p><ul>${lines}</ul>${view.explanation ? `<p class="shown-note">${words.why}${escapeHtml(view.explanation)}</p>` : ''}</section>`;
}
