import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorView } from '@codemirror/view';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { readingMinutes } from '~/domain/courses/publish-check';
import { useLanguage } from '~/locales/use-language';
import { insertPiece } from '../teach/cursor-place';
import { charactersOf, outlineOf } from './lesson-outline';
import { createSourceEditor, positionIn } from './source-editor';
import type { ViewProps } from './view-props';

export type SourceBox = { insert: (piece: string, inline: boolean) => void };

/** The lesson as its author's source, with marks where the gate objects, an outline, and how long it is to read. */
export default function SourceView({ source, language, choices, remarks, target, onWrite, onPlace, onSave, box }: ViewProps & { box: Ref<SourceBox> }) {
  const { t, language: reader } = useLanguage();
  const holder = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const [cursor, setCursor] = useState({ line: 1, column: 1 });
  const latest = useRef({ source, choices, onWrite, onPlace, onSave });
  latest.current = { source, choices, onWrite, onPlace, onSave };

  useEffect(() => {
    if (!holder.current) return;
    const made = createSourceEditor(holder.current, {
      text: latest.current.source, label: t('teach.source'), describedBy: 'remarks', language, reader, choices: () => latest.current.choices, onSave: () => latest.current.onSave(),
      onText: (text) => latest.current.onWrite(text),
      onCursor: (place, words) => {
        setCursor(place);
        latest.current.onPlace(words);
      },
    });
    view.current = made;
    return () => made.destroy();
  }, [language, reader, t]);

  // A text from elsewhere: kept text that was taken back.
  useEffect(() => {
    const box = view.current;
    if (box && box.state.doc.toString() !== source) box.dispatch({ changes: { from: 0, to: box.state.doc.length, insert: source } });
  }, [source]);

  useEffect(() => {
    const box = view.current;
    if (!box) return;
    const marks = remarks.map((remark): Diagnostic => {
      const from = positionIn(box.state, remark);
      return { from, to: Math.max(from, box.state.doc.lineAt(from).to), severity: remark.severity === 'note' ? 'info' : 'error', message: remark.text };
    });
    box.dispatch(setDiagnostics(box.state, marks));
  }, [remarks]);

  const go = (place: { line: number; column: number }) => {
    const box = view.current;
    if (!box) return;
    const at = positionIn(box.state, place);
    box.focus();
    box.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
  };
  useEffect(() => {
    if (target) go(target);
  }, [target]);

  useImperativeHandle(box, () => ({
    insert: (piece, inline) => {
      const editor = view.current;
      if (!editor) return;
      const text = editor.state.doc.toString();
      const next = insertPiece(text, editor.state.selection.main.head, piece, inline);
      editor.dispatch({ changes: { from: 0, to: text.length, insert: next.text }, selection: { anchor: next.position }, scrollIntoView: true });
      editor.focus();
    },
  }), []);

  const outline = outlineOf(source);
  const characters = charactersOf(source);
  return (
    <div>
      <details className="mb-2 rounded-card border border-line bg-card px-4">
        <summary className="min-h-target cursor-pointer content-center">{t('write.outline')}</summary>
        {outline.length === 0 ? <p className="pb-3 text-ink-soft">{t('write.no-headings')}</p> : null}
        <ul className="pb-2">
          {outline.map((entry) => (
            <li key={entry.line}>
              <button type="button" onClick={() => go({ line: entry.line, column: 1 })} className={`min-h-target w-full rounded-lg px-2 text-left hover:bg-accent-soft ${entry.depth > 2 ? 'pl-6 text-ink-soft' : ''}`}>{entry.text}</button>
            </li>
          ))}
        </ul>
      </details>
      <div ref={holder} />
      <p className="figures mt-1 flex flex-wrap justify-between gap-x-4 text-sm text-ink-soft">
        <span>{t('write.count', { count: characters, minutes: readingMinutes(characters, language) })}</span>
        <span>{t('teach.place', cursor)}</span>
      </p>
    </div>
  );
}
