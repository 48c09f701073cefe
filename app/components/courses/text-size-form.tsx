import { TEXT_SIZES, type TextSize } from '~/domain/kernel/text-size';
import { useLanguage } from '~/locales/use-language';

const LETTER: Record<TextSize, string> = { normal: 'text-sm', large: 'text-lg', larger: 'text-2xl' };

/** Three sizes of a lesson's text; works without a script. `here`: where to come back to. */
export function TextSizeForm({ textSize, here }: { textSize: TextSize; here: string }) {
  const { t } = useLanguage();
  return (
    <form method="post" action="/preferences" className="no-print flex" role="group" aria-label={t('courses.text-size')}>
      <input type="hidden" name="to" value={here} />
      {TEXT_SIZES.map((size) => (
        <button key={size} name="textSize" value={size} aria-pressed={size === textSize} aria-label={t(`courses.text-size-${size}`)}
          className={`min-h-target min-w-target rounded-lg leading-none aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent-strong ${LETTER[size]}`}>{t('courses.text-size-letter')}</button>
      ))}
    </form>
  );
}
