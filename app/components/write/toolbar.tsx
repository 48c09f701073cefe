import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Bold, ImagePlus, Link2, List, ListChecks, ListOrdered, Plus, Quote, Redo2, Strikethrough, Table2, Undo2 } from 'lucide-react';
import { useRef } from 'react';
import { useLanguage } from '~/locales/use-language';
import { InsertPalette } from './insert-palette';
import { TableTools } from './table-tools';
import { toggleTasks } from './task-list';
import { ToolButton } from './tool-button';

type Props = { editor: Editor; palette: boolean; onPalette: (open: boolean) => void; onLink: () => void; onInserted: (name: string) => void; onImage: (file: File) => void };

/** What can be done with the text at the cursor; every tool has a name, most a key. */
export function Toolbar({ editor, palette, onPalette, onLink, onInserted, onImage }: Props) {
  const { t } = useLanguage();
  const file = useRef<HTMLInputElement>(null);
  const now = useEditorState({
    editor,
    selector: ({ editor: at }) => ({
      level: [2, 3, 4].find((level) => at.isActive('heading', { level })) ?? 0, bold: at.isActive('bold'), strike: at.isActive('strike'), link: at.isActive('link'),
      bullets: at.isActive('bulletList'), numbers: at.isActive('orderedList'), tasks: at.isActive('listItem', { checked: false }) || at.isActive('listItem', { checked: true }),
      quote: at.isActive('blockquote'), table: at.isActive('table'), undo: at.can().undo(), redo: at.can().redo(),
    }),
  });
  const chain = () => editor.chain().focus();
  return (
    <div className="sticky top-0 z-20 rounded-t-card border border-b-0 border-line bg-card p-1.5">
      <div role="toolbar" aria-label={t('write.toolbar')} className="flex items-center gap-0.5 overflow-x-auto p-0.5 sm:flex-wrap">
        <label className="sr-only" htmlFor="write-level">{t('write.level')}</label>
        <select id="write-level" value={now.level} className="min-h-target shrink-0 rounded-lg border border-line bg-card px-2"
          onChange={(event) => {
            const level = Number(event.target.value);
            if (level === 0) chain().setNode('paragraph').run();
            else chain().setNode('heading', { level }).run();
          }}>
          {([0, 2, 3, 4] as const).map((level) => <option key={level} value={level}>{t(`write.level-${level}`)}</option>)}
        </select>
        <ToolButton label={t('write.bold')} icon={Bold} keys="Control+B" on={now.bold} onPress={() => chain().toggleBold().run()} />
        <ToolButton label={t('write.strike')} icon={Strikethrough} on={now.strike} onPress={() => chain().toggleStrike().run()} />
        <ToolButton label={t('write.bullets')} icon={List} on={now.bullets && !now.tasks} onPress={() => chain().toggleBulletList().run()} />
        <ToolButton label={t('write.numbers')} icon={ListOrdered} on={now.numbers} onPress={() => chain().toggleOrderedList().run()} />
        <ToolButton label={t('write.tasks')} icon={ListChecks} on={now.tasks} onPress={() => toggleTasks(editor)} />
        <ToolButton label={t('write.quote')} icon={Quote} on={now.quote} onPress={() => chain().toggleBlockquote().run()} />
        <ToolButton label={t('write.table')} icon={Table2} on={now.table} disabled={now.table} onPress={() => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()} />
        <ToolButton label={t('write.link')} icon={Link2} keys="Control+K" on={now.link} onPress={onLink} />
        <ToolButton label={t('write.image')} icon={ImagePlus} onPress={() => file.current?.click()} />
        <input ref={file} type="file" accept="image/*" className="hidden" aria-hidden tabIndex={-1}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            if (chosen) onImage(chosen);
            event.target.value = '';
          }} />
        <ToolButton label={t('write.undo')} icon={Undo2} keys="Control+Z" disabled={!now.undo} onPress={() => chain().undo().run()} />
        <ToolButton label={t('write.redo')} icon={Redo2} keys="Control+Y" disabled={!now.redo} onPress={() => chain().redo().run()} />
        <button type="button" aria-expanded={palette} aria-keyshortcuts="Control+/" onClick={() => onPalette(!palette)}
          className="order-first flex min-h-target shrink-0 items-center gap-1.5 rounded-lg border border-line bg-card px-3 hover:border-accent sm:order-none">
          <Plus aria-hidden className="size-5" /> {t('write.insert')}
        </button>
      </div>
      {palette ? <InsertPalette editor={editor} onClose={() => onPalette(false)} onInserted={onInserted} /> : null}
      {now.table ? <TableTools editor={editor} /> : null}
    </div>
  );
}
