import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';

/** The props of a tag that are plain text, by name. Expressions and spreads are left out: the gate refuses them elsewhere. */
export function propsOf(element: Pick<MdxJsxFlowElement | MdxJsxTextElement, 'attributes'>): Map<string, string> {
  const props = new Map<string, string>();
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') props.set(attribute.name, attribute.value);
  }
  return props;
}
