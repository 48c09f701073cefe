import { Node } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/** A list item; `checked` is null, or whether its box is ticked. The box is drawn by the style sheet and ticked by a click on it. */
export const ListItem = Node.create({
  name: 'listItem',
  content: 'block+',
  defining: true,
  addAttributes: () => ({
    checked: {
      default: null,
      parseHTML: (element: HTMLElement) => (element.dataset.checked === undefined ? null : element.dataset.checked === 'true'),
      renderHTML: ({ checked }: { checked?: unknown }) => (typeof checked === 'boolean' ? { 'data-checked': String(checked) } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => this.editor.commands.sinkListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    };
  },
  addProseMirrorPlugins: () => [new Plugin({
    props: {
      handleClickOn(view, _position, node, at, event) {
        const item = event.target as HTMLElement;
        if (node.type.name !== 'listItem' || typeof node.attrs.checked !== 'boolean' || item.dataset.checked === undefined) return false;
        view.dispatch(view.state.tr.setNodeAttribute(at, 'checked', !node.attrs.checked));
        return true;
      },
    },
  })],
});
