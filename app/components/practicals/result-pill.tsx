import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import { Pill } from '~/components/ui/pill';
import { useLanguage } from '~/locales/use-language';

/** 达标 · 暂未达标 · 未完成: a word with its icon. */
export function ResultPill({ result }: { result: string | null }) {
  const { t } = useLanguage();
  if (result === 'competent') return <Pill tone="good" icon={CircleCheck}>{t('practicals.competent')}</Pill>;
  if (result === 'not-yet') return <Pill tone="warn" icon={CircleX}>{t('practicals.not-yet')}</Pill>;
  return <Pill icon={CircleHelp}>{t('practicals.incomplete')}</Pill>;
}
