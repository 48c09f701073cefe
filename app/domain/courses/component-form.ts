import type { LocalText } from '~/domain/kernel/text';
import { ACTIVE_FORMS } from './component-form-active';
import { COMPONENTS, type ComponentRule, type PropRule } from './gate/components';

type Label = LocalText & { en: string };

/**
 * How a prop is filled in. `text` one line · `long` some lines · `choice` one of a few words · `question`, `parameter`, `standard`,
 * `article`, `version`, `term` picked from the bank and the register · `media` a file of the media store.
 */
export type FieldKind = 'text' | 'long' | 'choice' | 'question' | 'parameter' | 'standard' | 'article' | 'version' | 'term' | 'media';
export type FormField = { label: Label; kind: FieldKind; hint?: Label; choices?: Readonly<Record<string, Label>> };
/** `what`: what it is for, in a few words. `add`: the words of the button that adds such a part to its holder. */
export type ComponentForm = { name: Label; what?: Label; add?: Label; fields: Readonly<Record<string, FormField>> };

const title: FormField = { label: { zh: '标题', en: 'Title' }, kind: 'text' };

/** Names and fields of the cards, one entry a component, one field a prop. A test holds it to the gate's table. */
export const COMPONENT_FORMS: Readonly<Record<string, ComponentForm>> = {
  Callout: {
    name: { zh: '提示框', en: 'Callout' }, what: { zh: '一段需要停下来看的话', en: 'A passage to stop at' },
    fields: {
      kind: {
        label: { zh: '类别', en: 'Kind' }, kind: 'choice',
        choices: { note: { zh: '说明', en: 'Note' }, tip: { zh: '提示', en: 'Tip' }, warning: { zh: '注意', en: 'Warning' }, redline: { zh: '红线', en: 'Red line' } },
      },
      title,
    },
  },
  Dialogue: {
    name: { zh: '窗口对话', en: 'Dialogue' }, what: { zh: '好的或不妥的应答，并说明为什么', en: 'A good or poor conversation, and why' },
    fields: {
      title,
      verdict: { label: { zh: '这样应答', en: 'This answer is' }, kind: 'choice', choices: { good: { zh: '好', en: 'Good' }, poor: { zh: '不妥', en: 'Poor' } } },
      why: { label: { zh: '为什么', en: 'Why' }, kind: 'long' },
    },
  },
  Turn: {
    name: { zh: '一句话', en: 'Line' }, add: { zh: '再加一句', en: 'Add a line' },
    fields: {
      who: {
        label: { zh: '谁说', en: 'Who speaks' }, kind: 'choice',
        choices: { customer: { zh: '群众', en: 'Customer' }, clerk: { zh: '窗口人员', en: 'Clerk' }, colleague: { zh: '同事', en: 'Colleague' } },
      },
    },
  },
  Compare: { name: { zh: '国家与本市对照', en: 'National and local rule' }, what: { zh: '国家规定和本市规定并排', en: 'The national and the local rule side by side' }, fields: { title } },
  National: { name: { zh: '国家规定', en: 'National rule' }, fields: {} },
  Local: { name: { zh: '本市规定', en: 'Local rule' }, fields: {} },
  Steps: { name: { zh: '步骤', en: 'Steps' }, what: { zh: '有先后的做法', en: 'What is done in order' }, fields: { title } },
  Step: { name: { zh: '一步', en: 'Step' }, add: { zh: '再加一步', en: 'Add a step' }, fields: { title } },
  Checklist: { name: { zh: '清单', en: 'Checklist' }, what: { zh: '逐项核对的事', en: 'Things to go through one by one' }, fields: { title } },
  Reveal: { name: { zh: '先想后看', en: 'Reveal' }, what: { zh: '先请读者想，点开再看', en: 'The reader thinks first, then opens it' }, fields: { title: { label: { zh: '读者点开的问题', en: 'What the reader taps' }, kind: 'text' } } },
  ...ACTIVE_FORMS,
  Term: {
    name: { zh: '术语', en: 'Term' }, what: { zh: '术语表里的词，读者点开可看意思', en: 'A word of the glossary, which opens its meaning' },
    fields: { name: { label: { zh: '术语', en: 'Term' }, kind: 'term' }, shown: { label: { zh: '换一种写法（可不填）', en: 'Put differently (optional)' }, kind: 'text' } },
  },
  Param: { name: { zh: '参数', en: 'Parameter' }, what: { zh: '会变的期限、比例、额度，显示今天的值', en: 'A time limit, rate or amount that can change; shows the value of today' }, fields: { name: { label: { zh: '参数', en: 'Parameter' }, kind: 'parameter' } } },
  Clause: {
    name: { zh: '条款', en: 'Clause' }, what: { zh: '依据哪一条，读者点开可看', en: 'The article that a sentence rests on' },
    fields: {
      standard: { label: { zh: '法规或制度', en: 'Regulation or regime' }, kind: 'standard' },
      article: { label: { zh: '条', en: 'Article' }, kind: 'article' },
      version: { label: { zh: '版本', en: 'Version' }, kind: 'version', hint: { zh: '不选就是现行版本', en: 'None chosen: the one in force' } },
    },
  },
};

/** The form of a component; one that has no entry yet gets its own names as labels. */
export function formOf(name: string): ComponentForm {
  const own = Object.hasOwn(COMPONENT_FORMS, name) ? COMPONENT_FORMS[name] : undefined;
  const props = COMPONENTS.get(name)?.props ?? new Map<string, PropRule>();
  const fields = Object.fromEntries([...props].map(([prop, rule]) => [prop, own && Object.hasOwn(own.fields, prop) ? own.fields[prop] as FormField : generic(prop, rule)]));
  return { ...(own ?? { name: { zh: name, en: name } }), fields };
}

/** The gate says what a prop accepts as `a | b | c`: then it is a choice. */
function generic(prop: string, rule: PropRule): FormField {
  const label = { zh: prop, en: prop };
  const words = rule.expected.split(' | ');
  if (words.length > 1 && words.every((word) => rule.accepts(word))) return { label, kind: 'choice', choices: Object.fromEntries(words.map((word) => [word, { zh: word, en: word }])) };
  return { label, kind: 'text' };
}

/** What a new component begins with: of each choice that must be made the first, everything else still open. */
export function firstProps(name: string): Record<string, string> {
  const rule: ComponentRule | undefined = COMPONENTS.get(name);
  const form = formOf(name);
  return Object.fromEntries([...(rule?.props ?? [])].flatMap(([prop, { required }]) => {
    const first = Object.keys(form.fields[prop]?.choices ?? {})[0];
    return required && first !== undefined ? [[prop, first]] : [];
  }));
}

/** The props of a card that must still be filled in or are not accepted, in the order of the form. */
export function openFields(name: string, props: Readonly<Record<string, string>>): string[] {
  return [...(COMPONENTS.get(name)?.props ?? [])].flatMap(([prop, rule]) => {
    const value = props[prop]?.trim() ?? '';
    return (value === '' ? rule.required : !rule.accepts(value)) ? [prop] : [];
  });
}
