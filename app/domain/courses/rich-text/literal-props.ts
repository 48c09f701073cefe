import type { ElementNode } from '../gate/check-component';
import type { ComponentRule } from '../gate/components';

/** The props of a tag in the order of the source, or null when one is unknown, repeated or no plain words. */
export function literalProps(element: ElementNode, rule: ComponentRule): Record<string, string> | null {
  const props: Record<string, string> = {};
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return null;
    if (!rule.props.has(attribute.name) || Object.hasOwn(props, attribute.name)) return null;
    props[attribute.name] = attribute.value;
  }
  return props;
}
