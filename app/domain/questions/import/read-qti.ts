import type { ImportedKey, ReadItem } from './imported-item';
import { plainText } from './plain-text';
import { ordering } from './read-moodle-xml';
import { because, type Reason } from './reasons';
import { childOf, elementsOf, markupIn, readXml, within, wordsIn, type XmlElement } from './xml-tree';

type Keyed = { ok: true; key: ImportedKey; options: string[] } | { ok: false; reason: Reason };
const refuse = (...reason: Parameters<typeof because>): Keyed => ({ ok: false, reason: because(...reason) });

/** Version 3 writes `qti-choice-interaction response-identifier`; here both are named as in version 2. */
function settled(element: XmlElement): XmlElement {
  const camel = (name: string) => name.replace(/-([a-z])/g, (_whole, letter: string) => letter.toUpperCase());
  return {
    ...element,
    name: element.name.startsWith('qti-') ? camel(element.name.slice(4)) : element.name,
    attributes: Object.fromEntries(Object.entries(element.attributes).map(([name, value]) => [name.startsWith('data-') ? name : camel(name), value])),
    children: element.children.map((child) => (typeof child === 'string' ? child : settled(child))),
  };
}

const INTERACTION = /Interaction$/;
/** Parts of a body that are not read as the stem. */
const APART = new Set(['rubricBlock', 'feedbackBlock', 'feedbackInline', 'modalFeedback', 'prompt', 'stylesheet']);

/** The items of one QTI file of version 2.0–2.2 or 3.0. Null when it is none. */
export function readQti(source: string): ReadItem[] | null {
  const { root, brokenAt } = readXml(source);
  if (!root) return null;
  const top = settled(root);
  const items = top.name === 'assessmentItem' ? [top] : within(top, 'assessmentItem');
  if (items.length === 0 && !/^(?:assessmentItem|assessmentTest)$/.test(top.name)) return null;
  if (brokenAt !== null) return [{ line: brokenAt, type: null, verdict: 'refused', reason: because('broken-off') }];
  return items.map(readItem);
}

function readItem(item: XmlElement): ReadItem {
  const refused = (reason: Reason): ReadItem => ({ line: item.line, type: null, verdict: 'refused', reason });
  const body = childOf(item, 'itemBody');
  if (!body) return refused(because('no-stem'));
  const interactions = interactionsOf(body);
  const only = interactions[0];
  if (!only) return refused(because('not-supported', { value: 'description' }));
  const blanks = interactions.every((entry) => entry.name === 'textEntryInteraction');
  if (interactions.length > 1 && !blanks) return refused(because('not-supported', { value: interactions.map((entry) => entry.name).join('+') }));
  let pictures = false;
  const words = (element: XmlElement | undefined): string => {
    if (!element) return '';
    const read = plainText(markupIn(element));
    pictures ||= read.pictures;
    return read.text;
  };
  const said = [words(withoutParts(body)), ...interactions.map((entry) => words(childOf(entry, 'prompt')))].filter((part) => part.replace(/_/g, '').trim() !== '' || (blanks && part !== ''));
  const stem = said.join('\n');
  if (stem.replace(/[_\s]/g, '') === '') return refused(because(pictures ? 'picture' : 'no-stem'));
  const key = blanks ? entryKey(item, interactions) : keyOf(item, only, words);
  if (!key.ok) return refused(key.reason);
  const explanation = elementsOf(item, 'modalFeedback').map(words).filter((text) => text !== '').join('\n');
  if (pictures) return { line: item.line, type: key.key.type, verdict: 'refused', reason: because('picture') };
  const title = item.attributes.title?.trim() ?? '';
  return { line: item.line, type: key.key.type, verdict: 'accepted', item: { key: key.key, stem, options: key.options, explanation, facts: {}, tags: title ? [['title', title]] : [] } };
}

function interactionsOf(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => (INTERACTION.test(child.name) ? [child] : APART.has(child.name) ? [] : interactionsOf(child)));
}

/** The body as it is read: a gap for each entry of words, everything else that answers left out. */
function withoutParts(element: XmlElement): XmlElement {
  return {
    ...element,
    children: element.children.flatMap((child): (string | XmlElement)[] => {
      if (typeof child === 'string') return [child];
      if (child.name === 'textEntryInteraction') return ['____'];
      return INTERACTION.test(child.name) || APART.has(child.name) ? [] : [withoutParts(child)];
    }),
  };
}

const declarationOf = (item: XmlElement, interaction: XmlElement) => elementsOf(item, 'responseDeclaration').find((entry) => entry.attributes.identifier === interaction.attributes.responseIdentifier);
const valuesOf = (declaration: XmlElement | undefined) => elementsOf(childOf(declaration, 'correctResponse') ?? { name: '', attributes: {}, children: [], line: 0 }, 'value').map((value) => wordsIn(value).trim());

function keyOf(item: XmlElement, interaction: XmlElement, words: (element: XmlElement | undefined) => string): Keyed {
  const declaration = declarationOf(item, interaction);
  const right = valuesOf(declaration);
  const entries = (name: string, from = interaction) => elementsOf(from, name).map((entry) => ({ id: entry.attributes.identifier ?? '', text: words(entry) }));
  switch (interaction.name) {
    case 'choiceInteraction': {
      const options = entries('simpleChoice');
      if (declaration?.attributes.cardinality === 'ordered') return refuse('not-supported', { value: 'ordered' });
      return choiceKey(options, right, declaration?.attributes.cardinality === 'multiple' || interaction.attributes.maxChoices === '0');
    }
    case 'orderInteraction': {
      const options = entries('simpleChoice');
      const inOrder = right.map((id) => options.find((option) => option.id === id)?.text);
      if (right.length === 0) return refuse('no-answer');
      if (inOrder.length !== options.length || new Set(right).size !== right.length || inOrder.some((text) => text === undefined)) return refuse('order-incomplete', { value: right.join(' ') });
      const order = right.map((id) => options.findIndex((option) => option.id === id));
      return order.every((place, index) => place === index) ? ordering(inOrder as string[]) : { ok: true, key: { type: 'ordering', order }, options: options.map((option) => option.text) };
    }
    case 'matchInteraction': {
      const [left = [], targets = []] = elementsOf(interaction, 'simpleMatchSet').map((set) => entries('simpleAssociableChoice', set));
      return pairsKey(left, targets, right);
    }
    case 'extendedTextInteraction': return { ok: true, key: { type: 'written', model: right.join('\n') }, options: [] };
    default: return refuse('not-supported', { value: interaction.name });
  }
}

type Choice = { id: string; text: string };

function choiceKey(options: Choice[], right: string[], several: boolean): Keyed {
  if (options.length < 2) return refuse('options-few');
  if (right.length === 0) return refuse('no-answer');
  const places = right.map((id) => options.findIndex((option) => option.id === id));
  if (places.includes(-1)) return refuse('answer-not-among', { value: right[places.indexOf(-1)] ?? '' });
  const texts = options.map((option) => option.text);
  if (texts.includes('')) return refuse('option-empty', { value: options[texts.indexOf('')]?.id ?? '' });
  if (new Set(texts).size !== texts.length) return refuse('options-same', { value: texts.find((text, index) => texts.indexOf(text) !== index) ?? '' });
  if (right.length > 1 && !several) return refuse('single-several', { value: right.join(' ') });
  const verdict = right.length === 1 && texts.length === 2 ? texts.map((text) => /^(?:true|对|正确|√)$/i.test(text)) : [];
  const untrue = texts.map((text) => /^(?:false|错|错误|×)$/i.test(text));
  if (verdict.some((yes, index) => yes && untrue[1 - index])) return { ok: true, key: { type: 'true-false', right: verdict[places[0] ?? 0] === true }, options: [] };
  return { ok: true, key: right.length === 1 ? { type: 'single', right: places[0] ?? 0 } : { type: 'multiple', right: places.sort((a, b) => a - b) }, options: texts };
}

function pairsKey(left: Choice[], targets: Choice[], pairs: string[]): Keyed {
  if (left.length < 2 || targets.length < 2) return refuse('options-few');
  if (pairs.length === 0) return refuse('no-answer');
  const to = new Map<string, number>();
  for (const pair of pairs) {
    const [from = '', target = ''] = pair.split(/\s+/);
    const place = targets.findIndex((entry) => entry.id === target);
    if (!left.some((entry) => entry.id === from) || place === -1 || to.has(from)) return refuse('pairs-unreadable', { value: pair });
    to.set(from, place);
  }
  if (to.size !== left.length) return refuse('pairs-unreadable', { value: pairs.join('; ') });
  return { ok: true, key: { type: 'matching', left: left.map((entry) => entry.text), right: left.map((entry) => to.get(entry.id) ?? 0) }, options: targets.map((entry) => entry.text) };
}

/** Gaps to write in: words, several blanks, or one number. */
function entryKey(item: XmlElement, interactions: XmlElement[]): Keyed {
  const blanks: string[][] = [];
  for (const interaction of interactions) {
    const declaration = declarationOf(item, interaction);
    const mapped = within(declaration ?? item, 'mapEntry').filter(() => declaration !== undefined).map((entry) => ({ key: entry.attributes.mapKey ?? '', value: Number(entry.attributes.mappedValue) }));
    const most = Math.max(0, ...mapped.map((entry) => entry.value));
    if (mapped.some((entry) => entry.value > 0 && entry.value < most)) return refuse('not-supported', { value: 'mapping' });
    const accepted = [...new Set([...valuesOf(declaration), ...mapped.filter((entry) => entry.value > 0).map((entry) => entry.key)])].filter((text) => text !== '');
    if (accepted.length === 0) return refuse('no-answer');
    if (/^(?:integer|float)$/.test(declaration?.attributes.baseType ?? '')) return interactions.length === 1 && accepted.length === 1 ? numberKey(item, accepted[0] ?? '') : refuse('not-supported', { value: 'numbers' });
    blanks.push(accepted);
  }
  return { ok: true, key: blanks.length === 1 ? { type: 'short-text', accepted: blanks[0] ?? [] } : { type: 'cloze', blanks }, options: [] };
}

function numberKey(item: XmlElement, value: string): Keyed {
  if (!/^-?\d+(?:\.\d+)?$/.test(value)) return refuse('not-a-number', { value });
  const bound = within(item, 'equal').find((entry) => entry.attributes.toleranceMode === 'absolute')?.attributes.tolerance?.trim().split(/\s+/) ?? ['0'];
  if (within(item, 'equal').some((entry) => entry.attributes.toleranceMode === 'relative') || new Set(bound).size > 1 || !/^\d+(?:\.\d+)?$/.test(bound[0] ?? '')) return refuse('not-supported', { value: 'tolerance' });
  return { ok: true, key: { type: 'numeric', value, tolerance: bound[0] ?? '0', unit: '' }, options: [] };
}
