import { useEffect, useRef, useState } from 'react';
import { FRONT_MATTER_KEYS, missingFrontMatter, type LessonFrontMatter } from '~/domain/courses/gate/front-matter-schema';
import { BUSINESS_LINES, COMPETENCIES } from '~/domain/kernel/business-line';
import { SelectField, TextArea, TextField } from '~/components/ui/field';
import { useLanguage } from '~/locales/use-language';

type Key = 'title' | 'objectives' | 'competency' | 'line' | 'minutes' | 'asOf';
type Words = Record<Key, string>;

const wordsOf = (front: LessonFrontMatter): Words => ({
  title: front.title ?? '', objectives: (front.objectives ?? []).join('\n'), competency: front.competency ?? '', line: front.line ?? '',
  minutes: front.minutes === undefined ? '' : String(front.minutes), asOf: front.asOf ?? '',
});

function valueOf(key: Key, words: string): unknown {
  if (words.trim() === '') return undefined;
  if (key === 'objectives') return words.split('\n').map((line) => line.trim()).filter(Boolean);
  return key === 'minutes' ? Number(words) : words.trim();
}

/** What a lesson says of itself. Only what the gate accepts is written; anything else is said at its field and waits there. */
export function FrontMatterForm({ frontMatter, onChange }: { frontMatter: LessonFrontMatter; onChange: (changes: LessonFrontMatter) => void }) {
  const { t } = useLanguage();
  const [words, setWords] = useState(() => wordsOf(frontMatter));
  const [wrong, setWrong] = useState<ReadonlySet<Key>>(new Set());
  const inside = useRef(false);
  const missing = missingFrontMatter(frontMatter);
  useEffect(() => {
    if (!inside.current) setWords(wordsOf(frontMatter));
  }, [frontMatter]);
  const change = (key: Key) => (event: { target: { value: string } }) => {
    const typed = event.target.value;
    setWords((before) => ({ ...before, [key]: typed }));
    const value = valueOf(key, typed);
    const fine = value === undefined || FRONT_MATTER_KEYS[key].safeParse(value).success;
    setWrong((before) => new Set([...before].filter((one) => one !== key).concat(fine ? [] : [key])));
    if (fine) onChange({ [key]: value });
  };
  const field = (key: Key) => ({
    id: `front-${key}`, name: `front-${key}`, value: words[key], onChange: change(key),
    error: wrong.has(key) ? t(`write.wrong-${key}`) : words[key] === '' && missing.includes(key) ? t('write.fill-in') : undefined,
  });
  return (
    <details className="mb-3 rounded-card border border-line bg-card px-4 py-1" open={missing.length > 0}
      onFocus={() => {
        inside.current = true;
      }}
      onBlur={() => {
        inside.current = false;
      }}>
      <summary className="min-h-target cursor-pointer content-center"><span className="font-semibold">{t('write.about')}</span> <span className="text-ink-soft">{frontMatter.title ?? ''}</span></summary>
      <div className="flex flex-col gap-3 pb-4 pt-1">
        <TextField label={t('write.title')} maxLength={120} autoComplete="off" {...field('title')} />
        <TextArea label={t('write.objectives')} hint={t('write.objectives-hint')} {...field('objectives')} />
        <div className="grid gap-3 sm:grid-cols-2">
          <SelectField label={t('write.competency')} {...field('competency')}>
            <option value="">—</option>
            {COMPETENCIES.map((one) => <option key={one} value={one}>{t(`competencies.${one}`)}</option>)}
          </SelectField>
          <SelectField label={t('write.line')} {...field('line')}>
            <option value="">—</option>
            {BUSINESS_LINES.map((one) => <option key={one} value={one}>{t(`lines.${one}`)}</option>)}
          </SelectField>
          <TextField label={t('write.minutes')} type="number" min={1} max={240} inputMode="numeric" {...field('minutes')} />
          <TextField label={t('write.as-of')} type="date" {...field('asOf')} />
        </div>
      </div>
    </details>
  );
}
