import type { Node } from '@tiptap/pm/model';
import { openFields } from '~/domain/courses/component-form';
import { COMPONENTS, propsOf } from '~/domain/courses/rich-text';

/** A card or chip that is not finished: where it stands, which fields are open, whether its text is missing. */
export type OpenCard = { at: number; name: string; fields: string[]; empty: boolean };

/** Every unfinished card of a document, in reading order. */
export function openCards(doc: Node): OpenCard[] {
  const found: OpenCard[] = [];
  doc.descendants((node, at) => {
    const rule = COMPONENTS.get(node.type.name);
    if (!rule) return;
    const fields = openFields(node.type.name, propsOf({ type: node.type.name, attrs: node.attrs }));
    const empty = rule.place === 'block' && rule.children === 'markdown' && !holdsWords(node);
    if (fields.length > 0 || empty) found.push({ at, name: node.type.name, fields, empty });
  });
  return found;
}

function holdsWords(node: Node): boolean {
  let words = false;
  node.descendants((inner) => {
    words ||= (inner.isText && (inner.text ?? '').trim() !== '') || (inner.isLeaf && !inner.isText && inner.type.name !== 'hardBreak');
    return !words;
  });
  return words;
}
