import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { BookText, Hash, type LucideIcon } from 'lucide-react';
import { formOf, openFields } from '~/domain/courses/component-form';
import { propsOf, wordsOf, type RichNode } from '~/domain/courses/rich-text';
import { useLanguage } from '~/locales/use-language';
import { chipLabel } from './chip-label';
import { useWriting } from './writing-context';

const ICONS: Readonly<Record<string, LucideIcon>> = { Param: Hash, Clause: BookText };

/** A component inside a line: its words, and its form one click away. */
export function ComponentChip({ node, updateAttributes, deleteNode, selected, editor }: NodeViewProps) {
  const { text, t } = useLanguage();
  const { choices, language, openChip } = useWriting();
  const name = node.type.name;
  const props = propsOf({ type: name, attrs: node.attrs });
  const inner = Array.isArray(node.attrs.inner) ? (node.attrs.inner as RichNode[]).map(wordsOf).join('') : '';
  const open = openFields(name, props).length > 0;
  const Icon = ICONS[name] ?? Hash;
  return (
    <NodeViewWrapper as="span" className="inline">
      <button type="button" title={text(formOf(name).name)} className={`chip ${selected ? 'chip-chosen' : ''} ${open ? 'chip-open' : ''}`}
        onClick={() => openChip({
          name, props,
          onChange: (next) => {
            if (JSON.stringify(next) !== JSON.stringify(props)) updateAttributes({ props: next });
          },
          onRemove: () => {
            deleteNode();
            editor.commands.focus();
          },
        })}>
        <Icon aria-hidden className="chip-icon" />
        <span className="sr-only">{text(formOf(name).name)}</span> {open ? `${text(formOf(name).name)} · ${t('write.fill-in')}` : chipLabel(name, props, choices, language, inner)}
      </button>
    </NodeViewWrapper>
  );
}
