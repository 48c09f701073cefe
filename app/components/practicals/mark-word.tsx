import { Check, CircleSlash2, Minus, X } from 'lucide-react';
import type { Mark } from '~/domain/practicals/assess';
import { useLanguage } from '~/locales/use-language';

const LOOKS = {
  done: { Icon: Check, tone: 'text-accent' },
  partly: { Icon: CircleSlash2, tone: 'text-warn' },
  'not-done': { Icon: X, tone: 'text-warn' },
  'not-seen': { Icon: Minus, tone: 'text-ink-soft' },
};

/** What was marked for one item: a word with its sign, told apart without colour too. */
export function MarkWord({ mark }: { mark: Mark | undefined }) {
  const { t } = useLanguage();
  if (!mark) return <span>—</span>;
  const { Icon, tone } = LOOKS[mark];
  return <span className={`flex items-center gap-1.5 whitespace-nowrap font-medium ${tone}`}><Icon aria-hidden className="size-4" />{t(`practicals.mark-${mark}`)}</span>;
}
