import { CircleDashed } from 'lucide-react';
import { formOf } from '~/domain/courses/component-form';
import { useLanguage } from '~/locales/use-language';
import type { OpenCard } from './open-cards';

/** What is still to be filled in, each a click away. */
export function OpenCardList({ cards, onGo }: { cards: readonly OpenCard[]; onGo: (card: OpenCard) => void }) {
  const { t, text } = useLanguage();
  const { language } = useLanguage();
  const list = (names: string[]) => names.join(language === 'zh' ? '、' : ', ');
  return (
    <ul className="mt-3 divide-y divide-line rounded-card border border-line bg-card">
      {cards.map((card) => {
        const form = formOf(card.name);
        const missing = [...card.fields.map((prop) => (form.fields[prop] ? text(form.fields[prop].label) : prop)), ...(card.empty ? [t('write.words')] : [])];
        return (
          <li key={card.at}>
            <button type="button" onClick={() => onGo(card)} className="flex min-h-target w-full items-start gap-3 px-4 py-2 text-left hover:bg-warn-soft">
              <CircleDashed aria-hidden className="mt-0.5 size-5 shrink-0 text-warn" />
              <span>{t('write.still-open', { name: text(form.name), fields: list(missing) })}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
