import type { Editor } from '@tiptap/core';
import { useLanguage } from '~/locales/use-language';

/** Rows and columns of the table at the cursor; the first row is the head. */
export function TableTools({ editor }: { editor: Editor }) {
  const { t } = useLanguage();
  const chain = () => editor.chain().focus();
  const tools: [string, () => void][] = [
    [t('write.row-after'), () => chain().addRowAfter().run()],
    [t('write.column-after'), () => chain().addColumnAfter().run()],
    [t('write.row-delete'), () => chain().deleteRow().run()],
    [t('write.column-delete'), () => chain().deleteColumn().run()],
    [t('write.table-delete'), () => chain().deleteTable().run()],
  ];
  return (
    <div role="group" aria-label={t('write.table')} className="mt-1 flex gap-1 overflow-x-auto border-t border-line pt-1">
      {tools.map(([label, press]) => (
        <button key={label} type="button" onMouseDown={(event) => event.preventDefault()} onClick={press} className="min-h-target shrink-0 rounded-lg px-3 hover:bg-accent-soft">{label}</button>
      ))}
    </div>
  );
}
