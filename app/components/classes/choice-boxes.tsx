import { useState } from 'react';
import { useLanguage } from '~/locales/use-language';

export type Choice = { id: string; label: string };

/** From this many on, a line to search in is offered. */
const MANY = 13;

/** Boxes to tick, all in sight; a long list can be searched, and what is ticked stays ticked when the search hides it. */
export function ChoiceBoxes({ name, legend, choices, chosen }: { name: string; legend: string; choices: Choice[]; chosen: string[] }) {
  const { t } = useLanguage();
  const [sought, setSought] = useState('');
  const words = sought.trim().toLowerCase();
  const shown = choices.filter((choice) => choice.label.toLowerCase().includes(words)).length;
  return (
    <fieldset className="rounded-card border border-line p-4">
      <legend className="px-1 font-medium">{legend}</legend>
      {choices.length >= MANY ? (
        <label className="mb-2 flex flex-wrap items-center gap-3 text-sm text-ink-soft">
          {t('classes.find-people')}
          <input type="search" value={sought} onChange={(event) => setSought(event.target.value)} className="min-h-target min-w-0 flex-1 rounded-lg border border-ink-soft bg-card px-3 text-base text-ink" />
          <span role="status" className="figures">{shown} / {choices.length}</span>
        </label>
      ) : null}
      <div className="grid gap-x-4 sm:grid-cols-2">
        {choices.map((choice) => (
          <label key={choice.id} className={`min-h-target items-center gap-3 ${choice.label.toLowerCase().includes(words) ? 'flex' : 'hidden'}`}>
            <input type="checkbox" name={name} value={choice.id} defaultChecked={chosen.includes(choice.id)} className="size-5 accent-[rgb(var(--c-accent))]" />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
