/**
 * The allow-list a second time, on purpose apart from the gate's own (app/domain/courses/gate): what the gate's parser accepts
 * and what mdx-bundler's parser sees are two readings of one text. A test asserts that the two lists agree.
 */
export const COMPONENT_PROPS = new Map([
  ['Callout', ['kind', 'title']],
  ['Dialogue', ['title', 'verdict', 'why']],
  ['Turn', ['who']],
  ['Compare', ['title']],
  ['National', []],
  ['Local', []],
  ['Steps', ['title']],
  ['Step', ['title']],
  ['Checklist', ['title']],
  ['Reveal', ['title']],
  ['Flow', ['title']],
  ['Stage', ['name', 'label', 'kind', 'to']],
  ['Figure', ['src', 'alt', 'caption']],
  ['Video', ['src', 'captions', 'title', 'poster']],
  ['Download', ['src', 'title']],
  ['Scenario', ['name', 'title']],
  ['Scene', ['name', 'ending']],
  ['Option', ['label', 'to']],
  ['KnowledgeCheck', ['question', 'name', 'type', 'answer', 'tolerance', 'unit', 'why']],
  ['Term', ['name', 'shown']],
  ['Param', ['name']],
  ['Clause', ['standard', 'article', 'version']],
]);

export const MARKDOWN_NODES = new Set([
  'root', 'paragraph', 'heading', 'text', 'emphasis', 'strong', 'delete', 'inlineCode', 'code', 'blockquote', 'list', 'listItem',
  'table', 'tableRow', 'tableCell', 'thematicBreak', 'break', 'link', 'image',
]);

/** Elements that remark-rehype may make of those nodes, with the properties it may give them. */
export const ELEMENT_PROPERTIES = new Map([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'em', 'strong', 'del', 'pre', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'hr', 'br'].map((tag) => [tag, []]),
  ['code', ['className']],
  ['ul', ['className']],
  ['ol', ['className', 'start']],
  ['li', ['className']],
  ['input', ['type', 'checked', 'disabled']],
  ['th', ['align']],
  ['td', ['align']],
  ['a', ['href', 'title']],
  ['img', ['src', 'alt', 'title']],
]);
