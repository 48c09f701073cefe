import { mergeAttributes, Node } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { COMPONENTS, contentOf, groupOf } from '~/domain/courses/rich-text';
import { ComponentCard } from './component-card';
import { ComponentChip } from './component-chip';

/** Every component of the gate as a node that bears its name: a card on lines of its own, or a chip inside a line. */
export const componentNodes = [...COMPONENTS].map(([name, rule]) => {
  const inline = rule.place === 'inline';
  const content = contentOf(name, rule);
  const tag = inline ? 'span' : 'div';
  return Node.create({
    name,
    group: groupOf(rule),
    content,
    inline,
    atom: content === '',
    isolating: !inline,
    defining: !inline,
    selectable: true,
    addAttributes: () => ({
      props: {
        default: {},
        // Within the editor's own clipboard only: the gate looks at every prop again.
        parseHTML: (element: HTMLElement) => readObject(element.dataset.props),
        renderHTML: ({ props }: { props?: unknown }) => ({ 'data-props': JSON.stringify(props ?? {}) }),
      },
      inner: { default: null, rendered: false },
    }),
    parseHTML: () => [{ tag: `${tag}[data-component="${name}"]` }],
    renderHTML: ({ HTMLAttributes }) => {
      const attributes = mergeAttributes(HTMLAttributes, { 'data-component': name });
      return content === '' ? [tag, attributes] : [tag, attributes, 0];
    },
    addNodeView: () => ReactNodeViewRenderer(inline ? ComponentChip : ComponentCard, inline ? { as: 'span', className: 'chip-holder' } : {}),
  });
});

function readObject(text: string | undefined): Record<string, string> {
  try {
    const read: unknown = JSON.parse(text ?? '{}');
    return typeof read === 'object' && read !== null ? (read as Record<string, string>) : {};
  } catch {
    return {};
  }
}
