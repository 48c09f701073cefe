import { useEffect, useState, type MouseEvent } from 'react';
import { Button } from '~/components/ui/button';
import { useLanguage } from '~/locales/use-language';

/** Ticks or clears every box of its form; only where there are scripts. */
export function ChooseAll() {
  const { t } = useLanguage();
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  const set = (checked: boolean) => (event: MouseEvent<HTMLButtonElement>) => {
    for (const box of event.currentTarget.form?.querySelectorAll<HTMLInputElement>('input[name="id"], input[name="index"]') ?? []) box.checked = checked && !box.disabled;
  };
  return (
    <div className="flex flex-wrap gap-2">
      <Button type="button" tone="quiet" onClick={set(true)}>{t('bank.all')}</Button>
      <Button type="button" tone="quiet" onClick={set(false)}>{t('bank.none')}</Button>
    </div>
  );
}
