import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { lintGutter } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import type { LessonChoices } from '~/domain/courses/lesson-choices';
import type { Language } from '~/domain/kernel/text';
import { completeSource } from './source-completion';
import { sourceLook } from './source-look';

export type SourceCallbacks = { onText: (text: string) => void; onCursor: (place: { line: number; column: number }, words: string) => void; onSave: () => void; choices: () => LessonChoices };

/** A box for source in `parent`. `label`: its accessible name; `describedBy`: id of the remarks. Tab leaves it: indentation has no meaning here. */
export function createSourceEditor(parent: HTMLElement, options: { text: string; label: string; describedBy: string; language: Language; reader: Language } & SourceCallbacks): EditorView {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        EditorView.cspNonce.of(nonce),
        EditorView.contentAttributes.of({ 'aria-label': options.label, 'aria-describedby': options.describedBy, spellcheck: 'false', tabindex: '0', lang: options.language === 'en' ? 'en' : 'zh-CN' }),
        EditorView.lineWrapping,
        lineNumbers(), lintGutter(), history(), drawSelection(), highlightActiveLine(), highlightSelectionMatches(),
        markdown({ base: markdownLanguage, completeHTMLTags: false }),
        autocompletion({ override: [(context) => completeSource(context, { choices: options.choices, reader: options.reader })], icons: false }),
        sourceLook,
        keymap.of([
          { key: 'Mod-s', preventDefault: true, run: () => {
            options.onSave();
            return true;
          } },
          ...completionKeymap, ...defaultKeymap, ...historyKeymap, ...searchKeymap,
        ]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onText(update.state.doc.toString());
          if (!update.docChanged && !update.selectionSet) return;
          const head = update.state.selection.main.head;
          const line = update.state.doc.lineAt(head);
          options.onCursor({ line: line.number, column: head - line.from + 1 }, wordsAt(update.state, line.number));
        }),
      ],
    }),
  });
}

/** The position of a line and column (both from 1), never beyond the end of that line. */
export function positionIn(state: EditorState, place: { line: number; column: number }): number {
  const line = state.doc.line(Math.min(Math.max(place.line, 1), state.doc.lines));
  return Math.min(line.from + Math.max(place.column, 1) - 1, line.to);
}

/** The words of a line, or of the nearest line before it that has some. */
function wordsAt(state: EditorState, line: number): string {
  for (let number = line; number > Math.max(0, line - 12); number -= 1) {
    const { text } = state.doc.line(number);
    if (/[\p{L}\p{N}]/u.test(text.replace(/<[^>]*>/g, ''))) return text;
  }
  return '';
}
