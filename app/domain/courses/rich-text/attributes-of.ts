import type { MdxJsxAttribute } from 'mdast-util-mdx';
import { COMPONENTS } from '../gate/components';
import { cleanWords } from './clean-words';

/** Props as the attributes of a tag, in the order they were given; what is empty is left out, what the component does not know is dropped. */
export function attributesOf(name: string, props: Readonly<Record<string, string>>): MdxJsxAttribute[] {
  const known = COMPONENTS.get(name)?.props;
  return Object.entries(props).flatMap(([prop, given]): MdxJsxAttribute[] => {
    const value = cleanWords(given);
    return known?.has(prop) && value !== '' ? [{ type: 'mdxJsxAttribute', name: prop, value }] : [];
  });
}
