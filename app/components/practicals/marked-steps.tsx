import type { Mark } from '~/domain/practicals/assess';
import type { Checklist } from '~/domain/practicals/checklist';
import { useLanguage } from '~/locales/use-language';
import { MarkWord } from './mark-word';

/** Every item with its mark and the note of its step, to read before signing and afterwards. */
export function MarkedSteps({ steps, marks, notes }: { steps: Checklist['steps']; marks: Record<string, Mark>; notes: Record<string, string> }) {
  const { t, text } = useLanguage();
  return steps.map((step, index) => (
    <section key={step.id} aria-labelledby={step.id} className="mb-4 break-inside-avoid rounded-card border border-line bg-card p-4">
      <h3 id={step.id}>{index + 1}. {text(step.title)}</h3>
      <ul className="mt-1 divide-y divide-line">
        {step.items.map((item) => (
          <li key={item.id} className="flex justify-between gap-4 py-1.5">
            <span>{text(item.text)}</span>
            <MarkWord mark={marks[item.id]} />
          </li>
        ))}
      </ul>
      {notes[step.id] ? <p className="mt-2 text-ink-soft">{t('practicals.note-is', { note: notes[step.id] ?? '' })}</p> : null}
    </section>
  ));
}
