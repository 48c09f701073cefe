import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { writeFrontMatter } from '~/domain/courses/gate';
import type { LessonFrontMatter } from '~/domain/courses/gate/front-matter-schema';
import { blockAtLine, COMPONENTS, readRich, writeRich, type ReadRich, type RichNode } from '~/domain/courses/rich-text';
import { useLanguage } from '~/locales/use-language';
import { ChipDialog } from './chip-dialog';
import { extensions } from './extensions';
import { FrontMatterForm } from './front-matter-form';
import { insertPicture, picturesOf } from './image-files';
import { LinkDialog } from './link-dialog';
import { OpenCardList } from './open-card-list';
import { openCards, type OpenCard } from './open-cards';
import { cleanPasted } from './paste-clean';
import { ShortcutFold } from './shortcut-fold';
import { Toolbar } from './toolbar';
import type { ViewProps } from './view-props';
import { WritingContext, type OpenChip } from './writing-context';

/** The text with its toolbar, the form of what the lesson says of itself above it, and beneath it what is still open. */
export function WriteText({ source, first, language, choices, remarks, target, onWrite, onPlace, onSave, onImage }: ViewProps & { first: Extract<ReadRich, { ok: true }> }) {
  const { t } = useLanguage();
  const [front, setFront] = useState({ yaml: first.yaml, frontMatter: first.frontMatter });
  const [palette, setPalette] = useState(false);
  const [linking, setLinking] = useState(false);
  const [chip, setChip] = useState<OpenChip | null>(null);
  const [open, setOpen] = useState<OpenCard[]>([]);
  const yaml = useRef(first.yaml);
  // The source as this document writes it: the first writing may spell it anew, which is no change of the author's.
  const canonical = useRef<string | null>(null);
  const latest = useRef({ onWrite, onPlace, onImage });
  latest.current = { onWrite, onPlace, onImage };

  const write = (editor: Editor) => {
    const next = writeRich(editor.getJSON() as RichNode, yaml.current);
    setOpen(openCards(editor.state.doc));
    if (canonical.current === next) return;
    canonical.current = next;
    latest.current.onWrite(next);
  };
  const takePictures = (editor: Editor | null, files: File[]) => {
    for (const file of files) if (editor) void insertPicture(editor, file, (one) => latest.current.onImage(one));
    return files.length > 0;
  };
  const holder = useRef<Editor | null>(null);
  const editor = useEditor({
    extensions,
    content: first.doc,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    enableInputRules: ['bulletList', 'orderedList'],
    enablePasteRules: false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': t('write.text'), class: 'lesson write-text', lang: language === 'en' ? 'en' : 'zh-CN' },
      transformPastedHTML: cleanPasted,
      handlePaste: (_view, event) => !event.clipboardData?.types.includes('text/html') && takePictures(holder.current, picturesOf(event.clipboardData)),
      handleDrop: (_view, event) => takePictures(holder.current, picturesOf(event.dataTransfer)),
    },
    onCreate: ({ editor: made }) => {
      canonical.current = writeRich(made.getJSON() as RichNode, yaml.current);
      setOpen(openCards(made.state.doc));
    },
    onUpdate: ({ editor: changed }) => write(changed),
    onSelectionUpdate: ({ editor: at }) => latest.current.onPlace(wordsBefore(at)),
  });
  holder.current = editor;

  useEffect(() => {
    if (!target || !editor) return;
    const doc = editor.getJSON() as RichNode;
    const read = readRich(source);
    const index = read.ok ? blockAtLine(doc, read.lines, target.line) : 0;
    let at = 0;
    for (let one = 0; one < index; one += 1) at += editor.state.doc.child(one).nodeSize;
    goTo(editor, at);
    // Only a new wish moves the cursor, not the typing after it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [target, editor]);

  const writing = useMemo(() => ({ choices, language, openChip: setChip }), [choices, language]);
  if (!editor) return null;
  const changeFront = (changes: LessonFrontMatter) => {
    yaml.current = writeFrontMatter(yaml.current, changes);
    setFront({ yaml: yaml.current, frontMatter: { ...front.frontMatter, ...changes } });
    write(editor);
  };
  const keys = (event: React.KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const doing = { k: () => setLinking(true), '/': () => setPalette(!palette), s: onSave }[event.key.toLowerCase()];
    if (!doing) return;
    event.preventDefault();
    doing();
  };
  return (
    <WritingContext.Provider value={writing}>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- shortcuts work from the text and from every form */}
      <div onKeyDown={keys}>
        <FrontMatterForm frontMatter={front.frontMatter} onChange={changeFront} />
        <Toolbar editor={editor} palette={palette} onPalette={setPalette} onLink={() => setLinking(true)} onImage={(file) => takePictures(editor, [file])}
          onInserted={(name) => {
            if (COMPONENTS.get(name)?.place === 'inline') openNewChip(editor);
          }} />
        <EditorContent editor={editor} className="write-holder rounded-b-card border border-line bg-card" />
      </div>
      <div role="status">
        {open.length > 0 ? <OpenCardList cards={open} onGo={(card) => goTo(editor, card.at, true)} /> : remarks.map((remark) => <p key={remark.text} className="mt-2 text-danger">{remark.plain}</p>)}
      </div>
      <ShortcutFold />
      {linking ? <LinkDialog editor={editor} onClose={() => setLinking(false)} /> : null}
      {chip ? <ChipDialog chip={chip} onClose={() => {
        setChip(null);
        editor.commands.focus();
      }} /> : null}
    </WritingContext.Provider>
  );
}

/** The words of the line at the cursor, or of the nearest line before it that has some. */
function wordsBefore(editor: Editor): string {
  const { $from } = editor.state.selection;
  if ($from.parent.textContent.trim() !== '') return $from.parent.textContent;
  return editor.state.doc.textBetween(Math.max(0, $from.pos - 400), $from.pos, '\n').split('\n').reverse().find((line) => line.trim() !== '') ?? '';
}

/** Brings a place into view; `field`: into the first field of the card there. */
function goTo(editor: Editor, at: number, field = false): void {
  const dom = editor.view.nodeDOM(at);
  const input = field && dom instanceof HTMLElement ? dom.querySelector<HTMLElement>('[aria-invalid="true"], input, textarea, select, button') : null;
  if (input) input.focus();
  else editor.commands.focus(at + 1);
  if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'center' });
}

/** A chip that was just put in stands before the cursor; its form opens at once. */
function openNewChip(editor: Editor): void {
  requestAnimationFrame(() => {
    const dom = editor.view.nodeDOM(editor.state.selection.from - 1);
    if (dom instanceof HTMLElement) dom.querySelector('button')?.click();
  });
}
