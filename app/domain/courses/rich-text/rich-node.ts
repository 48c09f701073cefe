/** A mark on text or on an inline node: `bold`, `italic`, `strike`, `code`, or `link` with its address. */
export type RichMark = { type: 'bold' | 'italic' | 'strike' | 'code' | 'link'; attrs?: { href?: string; title?: string | null } };

/**
 * A node of formatted text, in the JSON that ProseMirror reads and writes. A lesson component is a node that bears its own name
 * (`Callout`, `Turn`, `Param`) and holds its props as words in `attrs.props`.
 */
export type RichNode = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: RichNode[];
  marks?: RichMark[];
  text?: string;
};

/** The props of a component node; empty when it has none. */
export function propsOf(node: RichNode): Record<string, string> {
  const props = node.attrs?.props;
  if (typeof props !== 'object' || props === null) return {};
  return Object.fromEntries(Object.entries(props).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** All words of a node, without marks. */
export function wordsOf(node: RichNode): string {
  return node.text ?? (node.content ?? []).map(wordsOf).join('');
}
