import type { Language } from '~/domain/kernel/text';
import type { zh } from './zh-CN';

/** Chinese is the source of the keys; English must have exactly the same (the type checker and a test see to it). */
export type Messages = { [Group in keyof typeof zh]: { [Key in keyof (typeof zh)[Group]]: string } };
export type MessageKey = { [Group in keyof Messages]: `${Group & string}.${keyof Messages[Group] & string}` }[keyof Messages];
export type MessageValues = Record<string, string | number>;

const loaded = new Map<Language, Messages>();

export function registerMessages(language: Language, messages: Messages) {
  loaded.set(language, messages);
}

/** The sentence for a key with its `{placeholders}` filled; `{count:lesson|lessons}` is the first word for 1, else the second. Throws for a key that does not exist: that is a defect, not a state. */
export function translate(language: Language, key: MessageKey, values: MessageValues = {}): string {
  const [group, name] = key.split('.') as [keyof Messages, string];
  const sentence = (loaded.get(language)?.[group] as Record<string, string> | undefined)?.[name];
  if (sentence === undefined) throw new Error(`No text for ${key} in ${language}`);
  return sentence
    .replace(/\{(\w+):([^|{}]*)\|([^{}]*)\}/g, (_whole, placeholder: string, one: string, many: string) => (Number(values[placeholder]) === 1 ? one : many))
    .replace(/\{(\w+)\}/g, (whole, placeholder: string) => String(values[placeholder] ?? whole));
}

export type Translate = (key: MessageKey, values?: MessageValues) => string;
