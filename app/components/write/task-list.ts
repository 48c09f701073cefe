import type { Editor } from '@tiptap/core';

/** Makes the list at the cursor a list of tasks, or an ordinary one again; where there is no list, begins one. */
export function toggleTasks(editor: Editor): void {
  if (!editor.isActive('listItem')) editor.chain().focus().toggleBulletList().run();
  const { $from, from, to } = editor.state.selection;
  const items = new Set<number>();
  editor.state.doc.nodesBetween(from, to, (node, at) => {
    if (node.type.name === 'bulletList' || node.type.name === 'orderedList') node.forEach((_, offset) => items.add(at + 1 + offset));
  });
  // Of nested lists only the one that the cursor stands in.
  const depth = [...Array($from.depth + 1).keys()].reverse().find((level) => /List$/.test($from.node(level).type.name));
  const list = depth === undefined ? null : { at: $from.before(depth), node: $from.node(depth) };
  const chosen = list ? [...items].filter((at) => at > list.at && at < list.at + list.node.nodeSize && editor.state.doc.resolve(at).parent === list.node) : [...items];
  const tasks = chosen.every((at) => typeof editor.state.doc.nodeAt(at)?.attrs.checked === 'boolean');
  const transaction = editor.state.tr;
  for (const at of chosen) transaction.setNodeAttribute(at, 'checked', tasks ? null : false);
  editor.view.dispatch(transaction);
  editor.commands.focus();
}
