import { LESSON_WORDS } from '../../app/lesson/words.mjs';
import { COMPONENT_PROPS, ELEMENT_PROPERTIES, MARKDOWN_NODES } from './allow-list.mjs';

export class Refused extends Error {}

const isElement = (node) => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
const SLOTS = new Map([['Param', 'param'], ['Clause', 'clause'], ['Term', 'term']]);
const isInline = (node) => SLOTS.has(node.name);
const MEDIA = /^\/media\/[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;
const hasScheme = (address) => /^[^/?#]*:/.test(address);

/** Every node with its parent, parents first; a list of open work instead of recursion. */
function* walk(root) {
  const open = [{ node: root, parent: null }];
  for (let visit = open.pop(); visit; visit = open.pop()) {
    yield visit;
    const children = visit.node.children ?? [];
    for (let index = children.length - 1; index >= 0; index -= 1) open.push({ node: children[index], parent: visit.node });
  }
}

/** Stops at anything that is not on the list, then numbers the slots and checks into `out`. */
export function remarkAllowed({ out }) {
  return (tree) => {
    for (const { node } of walk(tree)) {
      if (isElement(node)) checkComponent(node);
      else if (!MARKDOWN_NODES.has(node.type)) throw new Refused(`node ${node.type}`);
      else if (node.type === 'link' && (/^\/\//.test(node.url) || (hasScheme(node.url) && !/^(?:https:\/\/|mailto:|tel:)/i.test(node.url)))) throw new Refused('link');
      else if (node.type === 'image' && !node.url.startsWith('/media/')) throw new Refused('image');
    }
    for (const { node } of walk(tree)) {
      if (!node.children) continue;
      // Alone on its line an inline component was taken out of its paragraph: it goes back into one.
      node.children = node.children.map((child) =>
        child.type === 'mdxJsxFlowElement' && isInline(child) ? { type: 'paragraph', children: [{ ...child, type: 'mdxJsxTextElement' }] } : child);
    }
    for (const { node } of walk(tree)) {
      if (isElement(node)) numberPlace(node, out);
      else if (node.type === 'text') node.value = joinHanLines(node.value);
    }
  };
}

/** A line break inside a Chinese sentence would show as a space. */
function joinHanLines(text) {
  return text.replace(/(?<=[\p{Script=Han}，。；：、！？）》”])\n(?=[\p{Script=Han}（《“])/gu, '');
}

function checkComponent(node) {
  const props = COMPONENT_PROPS.get(node.name ?? '');
  if (!props) throw new Refused('component');
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string' || !props.includes(attribute.name)) throw new Refused('prop');
    if (['src', 'captions', 'poster'].includes(attribute.name) && !MEDIA.test(attribute.value)) throw new Refused('media');
  }
}

const propsOf = (node) => Object.fromEntries(node.attributes.map(({ name, value }) => [name, value]));

/** A scene's facts; its words are cut out of the HTML once they are rendered (child.mjs). The choices are a form of the page, not of the text. */
function sceneOf(scene) {
  const { name, ending } = propsOf(scene);
  const isChoice = (child) => isElement(child) && child.name === 'Option';
  const choices = scene.children.filter(isChoice).map(propsOf).map(({ label, to }) => ({ label, to }));
  scene.children = scene.children.filter((child) => !isChoice(child));
  return { name, ...(ending ? { ending } : {}), choices };
}

function numberPlace(node, out) {
  const props = propsOf(node);
  const numbered = (id) => { node.attributes = [{ type: 'mdxJsxAttribute', name: 'slot', value: String(id) }]; };
  if (node.name === 'KnowledgeCheck') {
    const id = out.islands.length + 1;
    // An item that is written in place goes to the bank by its name; its words and its key never reach the page.
    out.islands.push({ id, kind: 'knowledge-check', question: props.question ?? `@${props.name}` });
    node.children = [];
    numbered(id);
  } else if (node.name === 'Scenario') {
    const id = out.islands.length + 1;
    out.islands.push({ id, kind: 'scenario', name: props.name, title: props.title, scenes: node.children.map(sceneOf) });
    numbered(id);
  } else if (node.name === 'Flow') {
    const stages = node.children.map((child) => propsOf(child));
    node.children = [];
    node.attributes.push({ type: 'mdxJsxAttribute', name: 'stages', value: JSON.stringify(stages) });
  } else if (isInline(node)) {
    const id = out.slots.length + 1;
    out.slots.push({ id, kind: SLOTS.get(node.name), ...props });
    numbered(id);
  }
}

/** The same on the HTML side; then heading ids, classes instead of styles, and no form elements. */
export function rehypeAllowed({ out, language }) {
  return (tree) => {
    for (const { node } of walk(tree)) {
      if (node.type === 'root' || node.type === 'text') continue;
      if (isElement(node)) {
        if (!COMPONENT_PROPS.has(node.name ?? '')) throw new Refused('component');
      } else if (node.type !== 'element') throw new Refused(`node ${node.type}`);
      else {
        const properties = ELEMENT_PROPERTIES.get(node.tagName);
        if (!properties) throw new Refused('element');
        for (const [name, value] of Object.entries(node.properties ?? {})) {
          if (value !== undefined && value !== null && !properties.includes(name)) throw new Refused('property');
        }
        finish(node, out, language);
      }
    }
  };
}

function finish(node, out, language) {
  const classes = node.properties.className ?? [];
  const heading = /^h([1-6])$/.exec(node.tagName);
  if (heading) {
    const id = `s-${out.headings.length + 1}`;
    // The page's own title is the only h1.
    out.headings.push({ depth: Math.max(2, Number(heading[1])), id, text: textOf(node) });
    if (node.tagName === 'h1') node.tagName = 'h2';
    node.properties = { id };
  } else if (node.tagName === 'ul' || node.tagName === 'ol') {
    node.properties = { ...(node.properties.start ? { start: node.properties.start } : {}), ...(classes.length > 0 ? { className: ['tasks'] } : {}) };
  } else if (node.tagName === 'li') node.properties = classes.length > 0 ? { className: ['task'] } : {};
  else if (node.tagName === 'input') {
    const done = node.properties.checked === true;
    const words = LESSON_WORDS[language];
    node.tagName = 'span';
    node.properties = { className: ['task-box'], role: 'img', ariaLabel: done ? words.done : words.open };
    node.children = [{ type: 'text', value: done ? '☑' : '☐' }];
  } else if (node.tagName === 'th' || node.tagName === 'td') {
    const { align } = node.properties;
    node.properties = align ? { className: [`align-${align}`] } : {};
  } else if (node.tagName === 'a') {
    if (/^https:/i.test(String(node.properties.href))) node.properties.rel = ['noopener', 'noreferrer'];
  } else if (node.tagName === 'img') node.properties.loading = 'lazy';
}

function textOf(root) {
  const parts = [];
  for (const { node } of walk(root)) if (node.type === 'text') parts.push(node.value);
  return parts.join('').trim();
}
