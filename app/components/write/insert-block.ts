import type { Editor } from '@tiptap/core';
import { firstProps } from '~/domain/courses/component-form';
import { COMPONENTS, emptyComponent } from '~/domain/courses/rich-text';

/**
 * Puts a component in at the cursor: a chip in the line, a card after the block that the cursor is in (an empty line gives way).
 * Out: false where a chip may not stand. The first field of a card takes the focus.
 */
export function insertComponent(editor: Editor, name: string): boolean {
  const type = editor.schema.nodes[name];
  if (!type || !COMPONENTS.has(name)) return false;
  const node = editor.schema.nodeFromJSON(emptyComponent(name, firstProps));
  const { $to: spot } = editor.state.selection;
  if (type.isInline) {
    if (!spot.parent.inlineContent || !spot.parent.canReplaceWith(spot.index(), spot.index(), type)) return false;
    return editor.chain().focus().insertContentAt(spot.pos, node.toJSON()).run();
  }
  // Beside the block that the cursor is in, never inside another card: a card in a card is seldom meant.
  const line = spot.depth > 0 ? spot.node(1) : null;
  const replace = line?.isTextblock && line.content.size === 0;
  const from = line ? (replace ? spot.before(1) : spot.after(1)) : editor.state.doc.content.size;
  editor.view.dispatch(editor.state.tr.replaceWith(from, replace ? spot.after(1) : from, node).scrollIntoView());
  focusCard(editor, from);
  return true;
}

/** After the card is drawn: its first field, or the text in it. */
function focusCard(editor: Editor, at: number): void {
  requestAnimationFrame(() => {
    const card = editor.view.nodeDOM(at);
    const field = card instanceof HTMLElement ? card.querySelector<HTMLElement>('input, textarea, select') : null;
    if (field) field.focus();
    else editor.commands.focus(at + 2);
  });
}
