import { NodeViewContent, NodeViewWrapper, useEditorState, type NodeViewProps } from '@tiptap/react';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { firstProps, formOf } from '~/domain/courses/component-form';
import { COMPONENTS, emptyComponent, FIXED_PARTS, partsOf, propsOf } from '~/domain/courses/rich-text';
import { useLanguage } from '~/locales/use-language';
import { moveNode, placeOfNode } from './card-moves';
import { ComponentFields } from './component-fields';

const TOOL = 'inline-flex min-h-target min-w-target items-center justify-center rounded-lg text-ink-soft hover:bg-accent-soft hover:text-ink disabled:opacity-40';

/** A component on lines of its own: its name, its form, what it holds (edited in place), and buttons to move, remove and add parts. */
export function ComponentCard({ editor, node, getPos, updateAttributes, deleteNode, selected }: NodeViewProps) {
  const { t, text } = useLanguage();
  const name = node.type.name;
  const title = text(formOf(name).name);
  const rule = COMPONENTS.get(name);
  const part = rule?.within !== undefined;
  // Neighbours come and go without this card being drawn anew.
  const place = useEditorState({ editor, selector: ({ editor: at }) => placeOfNode(at, getPos()) });
  const fixed = place !== null && FIXED_PARTS.has(place.holder);
  const held = partsOf(name);
  const parts = FIXED_PARTS.has(name) ? [] : held;
  const kind = propsOf({ type: name, attrs: node.attrs }).kind ?? '';
  const form = <ComponentFields name={name} props={propsOf({ type: name, attrs: node.attrs })} onChange={(props) => updateAttributes({ props })} />;
  // A form of one choice fits beside the name.
  const compact = Object.values(formOf(name).fields).every((field) => field.kind === 'choice');
  const add = (child: string) => {
    const at = getPos();
    if (at === undefined) return;
    const end = at + node.nodeSize - 1;
    editor.chain().insertContentAt(end, emptyComponent(child, firstProps)).focus(end + 2).run();
  };
  return (
    <NodeViewWrapper className={`write-card ${part ? 'write-part' : ''} ${selected ? 'write-chosen' : ''}`} data-name={name} data-kind={kind}>
      <div contentEditable={false} role="group" aria-label={title} className="write-card-head">
        <div className="flex items-start">
          <div className="flex min-h-target min-w-0 grow flex-wrap items-center gap-x-4">
            <p className="font-semibold">{title}</p>
            {compact ? form : null}
          </div>
          {fixed ? null : (
            <>
              <button type="button" className={TOOL} aria-label={t('write.move-up', { name: title })} disabled={!place || place.index === 0} onClick={() => moveNode(editor, getPos(), -1)}><ArrowUp aria-hidden className="size-5" /></button>
              <button type="button" className={TOOL} aria-label={t('write.move-down', { name: title })} disabled={!place || place.index === place.count - 1} onClick={() => moveNode(editor, getPos(), 1)}><ArrowDown aria-hidden className="size-5" /></button>
              <button type="button" className={TOOL} aria-label={t('write.remove', { name: title })} disabled={part && place?.count === 1}
                onClick={() => {
                  deleteNode();
                  editor.commands.focus();
                }}>
                <Trash2 aria-hidden className="size-5" />
              </button>
            </>
          )}
        </div>
        {compact ? null : form}
      </div>
      {rule?.children === 'none' ? null : <NodeViewContent className={held.length > 0 ? 'write-card-parts' : 'write-card-body'} />}
      {parts.length > 0 ? (
        <div contentEditable={false} className="mt-2 flex flex-wrap gap-2">
          {parts.map((child) => (
            <button key={child} type="button" className="inline-flex min-h-target items-center gap-1.5 rounded-lg border border-line bg-card px-3 hover:border-accent" onClick={() => add(child)}>
              <Plus aria-hidden className="size-5" /> {text(formOf(child).add ?? formOf(child).name)}
            </button>
          ))}
        </div>
      ) : null}
    </NodeViewWrapper>
  );
}
