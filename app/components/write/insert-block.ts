import type { Editor } from '@tiptap/core';
import { firstProps } from '~/domain/courses/component-form';
import { COMPONENTS, emptyComponent } from '~/domain/courses/rich-text';

/**
 * Puts a component in at the cursor: a chip in the line, a card after the line (an empty line gives way) at the nearest place that
 * may hold it. Out: false where it may stand nowhere. The first field of a card takes the focus.
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
  for (let depth = spot.depth; depth >= 1; depth -= 1) {
    const holder = spot.node(depth - 1);
    const index = spot.index(depth - 1);
    const line = spot.node(depth);
    const replace = line.isTextblock && line.content.size === 0 && holder.canReplaceWith(index, index + 1, type);
    if (!replace && !holder.canReplaceWith(index + 1, index + 1, type)) continue;
    const from = replace ? spot.before(depth) : spot.after(depth);
    editor.view.dispatch(editor.state.tr.replaceWith(from, replace ? spot.after(depth) : from, node).scrollIntoView());
    focusCard(editor, from);
    return true;
  }
  if (!editor.state.doc.canReplaceWith(editor.state.doc.childCount, editor.state.doc.childCount, type)) return false;
  const end = editor.state.doc.content.size;
  editor.view.dispatch(editor.state.tr.insert(end, node).scrollIntoView());
  focusCard(editor, end);
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
