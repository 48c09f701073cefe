import { MARKS, type Mark } from '~/domain/practicals/assess';
import type { LocalText } from '~/domain/kernel/text';
import { useLanguage } from '~/locales/use-language';

/** One behaviour and its four choices, large enough for a finger on a tablet held in one hand. */
export function SheetItem({ item, mark, onMark }: { item: { id: string; text: LocalText; hint: LocalText }; mark: Mark | undefined; onMark: (mark: Mark) => void }) {
  const { t, text } = useLanguage();
  return (
    <fieldset className="mt-4 border-t border-line pt-3" aria-describedby={`${item.id}-hint`}>
      <legend className="float-left w-full font-medium">{text(item.text)}</legend>
      <p id={`${item.id}-hint`} className="clear-both mb-2 text-sm text-ink-soft">{text(item.hint)}</p>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {MARKS.map((value) => (
          <label key={value} className="flex min-h-12 cursor-pointer items-center justify-center gap-2 rounded-lg border border-line px-2 text-center has-[:checked]:border-accent has-[:checked]:bg-accent-soft has-[:checked]:font-semibold has-[:focus-visible]:outline has-[:focus-visible]:outline-[3px] has-[:focus-visible]:outline-accent">
            <input type="radio" name={`mark:${item.id}`} value={value} checked={mark === value} onChange={() => onMark(value)} className="size-4 accent-[rgb(var(--c-accent))]" />
            {t(`practicals.mark-${value}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
