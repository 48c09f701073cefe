import { isMap, parseDocument } from 'yaml';
import type { LessonFrontMatter } from './front-matter-schema';

/**
 * The front matter with some keys set anew. In: the YAML as written (null: none yet) and the keys that change; `undefined` takes a
 * key away. Out: YAML in which everything else, order and remarks too, stands as it stood.
 */
export function writeFrontMatter(yaml: string | null, changes: LessonFrontMatter): string {
  const document = parseDocument(yaml ?? '', { schema: 'core', version: '1.2' });
  if (!isMap(document.contents)) document.contents = document.createNode({}) as never;
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) document.delete(key);
    else document.set(key, key === 'asOf' ? quoted(document, String(value)) : value);
  }
  const text = document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
  return text.trim() === '{}' ? '' : text.replace(/\n$/, '');
}

/** A date without quotes is a date to other readers of YAML. */
function quoted(document: ReturnType<typeof parseDocument>, value: string) {
  const node = document.createNode(value);
  node.type = 'QUOTE_SINGLE';
  return node;
}
