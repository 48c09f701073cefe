import type { LocalText } from '~/domain/kernel/text';

/** Where a component belongs, said to the author. Keys: `details.where` of a `not-here` finding. */
export const PLACE_WORDS: ReadonlyMap<string, LocalText> = new Map([
  ['block', { zh: '请让它单独占一行，前后空行。', en: 'Put it on a line of its own, with empty lines around.' }],
  ['inline', { zh: '请放在一段文字中。', en: 'Put it inside a line of text.' }],
  ['top', { zh: '请放在正文中，不要放在其他组件、列表或引用里面。', en: 'Put it in the text itself, not inside another component, a list or a quote.' }],
  ['plain', { zh: '标题和链接里面只能有文字。', en: 'Headings and links take words only.' }],
]);

export const CHILD_WORDS: LocalText = { zh: '请在开始和结束标签之间写内容，各占一行、前后空行。', en: 'Write its content between the tags, with empty lines around.' };
