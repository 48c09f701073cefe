import { Check, CloudOff, CloudUpload } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLanguage } from '~/locales/use-language';
import type { SheetTrouble } from './use-sheet';

/** "已保存 10:32:05" by the server's clock, or what stands in the way; always in sight. Without scripts: what to do instead. */
export function SaveState({ pending, savedAt, trouble }: { pending: number; savedAt: string | null; trouble: SheetTrouble | null }) {
  const { t } = useLanguage();
  const [running, setRunning] = useState(false);
  // Only a page whose scripts run may say that it saves by itself.
  useEffect(() => setRunning(true), []);
  if (!running) return <noscript><p className="mb-4 text-sm text-ink-soft">{t('practicals.saves-with-button')}</p></noscript>;
  const Icon = trouble ? CloudOff : pending > 0 ? CloudUpload : Check;
  return (
    <p role="status" className={`sticky top-0 z-10 -mx-2 mb-4 flex items-center gap-2 rounded-lg px-2 py-2 text-sm ${trouble ? 'bg-warn-soft text-warn' : 'bg-paper text-ink-soft'}`}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {trouble ? t(`practicals.trouble-${trouble}`) : pending > 0 ? t('practicals.saving') : savedAt ? t('practicals.saved-at', { time: savedAt }) : t('practicals.saves-itself')}
    </p>
  );
}
