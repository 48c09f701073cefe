import { useId } from 'react';
import { formOf, openFields, type FormField } from '~/domain/courses/component-form';
import { COMPONENTS } from '~/domain/courses/rich-text';
import { inLanguage } from '~/domain/kernel/text';
import { useLanguage } from '~/locales/use-language';
import { clausePicks, clauseKey, readClauseKey, picksFor } from './picks';
import { PickField } from './pick-field';
import { WordsField } from './words-field';
import { useWriting } from './writing-context';

type Props = { name: string; props: Readonly<Record<string, string>>; onChange: (props: Record<string, string>) => void };

/** The form of a component: a field a prop, by the table. What is still open is said at the field. */
export function ComponentFields({ name, props, onChange }: Props) {
  const { t, language: reader } = useLanguage();
  const { choices, language } = useWriting();
  const fields = Object.entries(formOf(name).fields);
  const open = new Set(openFields(name, props));
  const required = (prop: string) => COMPONENTS.get(name)?.props.get(prop)?.required ?? true;
  const set = (changes: Record<string, string>) => onChange(Object.fromEntries(Object.entries({ ...props, ...changes }).filter(([, value]) => value !== '')));
  const one = (prop: string, field: FormField) => {
    const label = inLanguage(field.label, reader);
    const value = props[prop] ?? '';
    const error = open.has(prop) ? (value.trim() === '' ? t('write.fill-in') : t('write.not-accepted')) : undefined;
    switch (field.kind) {
      case 'choice':
        return <Choice key={prop} label={label} value={value} required={required(prop)} choices={field.choices ?? {}} onChange={(next) => set({ [prop]: next })} />;
      case 'standard':
        return <PickField key={prop} label={t('write.clause')} picks={clausePicks(choices, language)} chosen={value ? clauseKey(value, props.article ?? '') : ''} open={value === ''}
          onPick={(key) => set({ ...readClauseKey(key), ...('version' in props ? { version: '' } : {}) })} />;
      // Chosen together with its regulation.
      case 'article': return null;
      case 'version': {
        const versions = choices.standards.find((entry) => entry.id === props.standard)?.versions ?? [];
        const known = versions.map((entry) => entry.version);
        const words = Object.fromEntries([...new Set([...known, ...(value ? [value] : [])])].map((version) => [version, { zh: version, en: version }]));
        return <Choice key={prop} label={label} value={value} required={false} none={field.hint ? inLanguage(field.hint, reader) : undefined} choices={words} onChange={(next) => set({ [prop]: next })} />;
      }
      case 'parameter':
      case 'question':
      case 'term': {
        const picks = picksFor(field.kind, choices, language);
        if (picks.length > 0) return <PickField key={prop} label={label} picks={picks} chosen={value} open={value === ''} onPick={(key) => set({ [prop]: key })} />;
        return <WordsField key={prop} label={label} value={value} error={error} onChange={(next) => set({ [prop]: next })} />;
      }
      case 'media': {
        // Only what the field takes: a picture for a picture, captions for captions.
        const accepts = COMPONENTS.get(name)?.props.get(prop)?.accepts ?? (() => true);
        const picks = choices.media.filter((file) => accepts(file.address)).map((file) => ({ key: file.address, label: file.name, detail: file.alt === file.name ? '' : file.alt }));
        if (picks.length > 0) return <PickField key={prop} label={label} picks={picks} chosen={value} open={value === '' && required(prop)} onPick={(key) => set({ [prop]: key })} onClear={required(prop) ? undefined : () => set({ [prop]: '' })} />;
        return <WordsField key={prop} label={label} value={value} error={error} onChange={(next) => set({ [prop]: next })} />;
      }
      case 'text':
      case 'long': return <WordsField key={prop} label={label} value={value} long={field.kind === 'long'} error={error} onChange={(next) => set({ [prop]: next })} />;
    }
  };
  return fields.length > 0 ? <div className="flex flex-col gap-2">{fields.map(([prop, field]) => one(prop, field))}</div> : null;
}

type ChoiceProps = { label: string; value: string; required: boolean; none?: string | undefined; choices: NonNullable<FormField['choices']>; onChange: (value: string) => void };

function Choice({ label, value, required, none, choices, onChange }: ChoiceProps) {
  const { language } = useLanguage();
  const id = useId();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <label htmlFor={id} className="font-medium">{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)} className="min-h-target min-w-0 max-w-full rounded-lg border border-ink-soft bg-card px-3">
        {required && value in choices ? null : <option value="">{none ?? '—'}</option>}
        {Object.entries(choices).map(([key, words]) => <option key={key} value={key}>{inLanguage(words, language)}</option>)}
      </select>
    </div>
  );
}
