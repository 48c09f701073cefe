import { useEffect, useId, useRef, useState } from 'react';
import { useLanguage } from '~/locales/use-language';

type Props = { label: string; value: string; long?: boolean; error?: string | undefined; onChange: (value: string) => void };

/** A field for words. It holds its own text while somebody is in it: a Chinese input method must not be interrupted. */
export function WordsField({ label, value, long = false, error, onChange }: Props) {
  const { language } = useLanguage();
  const id = useId();
  const [words, setWords] = useState(value);
  const inside = useRef(false);
  useEffect(() => {
    if (!inside.current) setWords(value);
  }, [value]);
  const common = {
    id, value: words, 'aria-invalid': error ? true : undefined, 'aria-describedby': error ? `${id}-error` : undefined,
    className: 'block min-h-target w-full rounded-lg border border-ink-soft bg-card px-3 py-2 text-ink aria-[invalid=true]:border-warn',
    onFocus: () => {
      inside.current = true;
    },
    onBlur: () => {
      inside.current = false;
      onChange(words.trim());
    },
    onChange: (event: { target: { value: string } }) => {
      setWords(event.target.value);
      onChange(event.target.value);
    },
  };
  return (
    <div className="flex flex-col gap-1" lang={language === 'en' ? 'en' : 'zh-CN'}>
      <label htmlFor={id} className="font-medium">{label}</label>
      {long ? <textarea rows={2} maxLength={600} {...common} /> : <input type="text" maxLength={120} {...common} />}
      {error ? <p id={`${id}-error`} className="text-sm text-warn">{error}</p> : null}
    </div>
  );
}
