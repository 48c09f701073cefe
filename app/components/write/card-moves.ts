import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';

/** Where a node stands among its neighbours, or null when it is not in the document any more. */
export function placeOfNode(editor: Editor, at: number | undefined): { holder: string; index: number; count: number } | null {
  if (at === undefined || at > editor.state.doc.content.size) return null;
  const spot = editor.state.doc.resolve(at);
  return { holder: spot.parent.type.name, index: spot.index(), count: spot.parent.childCount };
}

/** Changes places with the neighbour before (-1) or after (1); the node stays chosen. */
export function moveNode(editor: Editor, at: number | undefined, by: -1 | 1): void {
  if (at === undefined) return;
  const spot = editor.state.doc.resolve(at);
  const node = spot.nodeAfter;
  const neighbour = by === -1 ? spot.nodeBefore : node && editor.state.doc.resolve(at + node.nodeSize).nodeAfter;
  if (!node || !neighbour) return;
  const target = by === -1 ? at - neighbour.nodeSize : at + neighbour.nodeSize;
  const transaction = editor.state.tr.delete(at, at + node.nodeSize).insert(target, node);
  editor.view.dispatch(transaction.setSelection(NodeSelection.create(transaction.doc, target)).scrollIntoView());
  // The same button of the moved card, so that it can be pressed again.
  requestAnimationFrame(() => {
    const card = editor.view.nodeDOM(target);
    const buttons = card instanceof HTMLElement ? [...card.querySelectorAll<HTMLButtonElement>('.write-card-head button')] : [];
    (buttons[by === -1 ? 0 : 1]?.disabled ? buttons[by === -1 ? 1 : 0] : buttons[by === -1 ? 0 : 1])?.focus();
  });
}
