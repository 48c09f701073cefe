import { OctagonAlert } from 'lucide-react';
import type { LocalText } from '~/domain/kernel/text';
import { useLanguage } from '~/locales/use-language';

/** 一票否决项, in seal red with its word and icon: what was seen is ticked. */
export function CriticalFails({ entries, seen, onChange }: { entries: { id: string; text: LocalText }[]; seen: string[]; onChange: (id: string, seen: boolean) => void }) {
  const { t, text } = useLanguage();
  return (
    <fieldset className="mb-6 rounded-card border border-danger bg-card p-4 sm:p-6" aria-describedby="critical-why">
      <legend className="flex items-center gap-2 px-2 text-xl font-semibold text-danger"><OctagonAlert aria-hidden className="size-6" />{t('practicals.critical')}</legend>
      <p id="critical-why" className="mb-3 text-sm text-ink-soft">{t('practicals.critical-why')}</p>
      {entries.map((entry) => (
        <label key={entry.id} className="flex min-h-target cursor-pointer items-center gap-3 rounded-lg px-2 py-1.5 has-[:checked]:bg-danger-soft has-[:checked]:font-semibold">
          <input type="checkbox" name={`critical:${entry.id}`} checked={seen.includes(entry.id)} onChange={(event) => onChange(entry.id, event.target.checked)} className="size-5 shrink-0 accent-[rgb(var(--c-danger))]" />
          {text(entry.text)}
        </label>
      ))}
    </fieldset>
  );
}
