import { CloudOff } from 'lucide-react';
import { useLanguage } from '~/locales/use-language';
import type { SaveState } from './use-draft';

/** One quiet line: whether the server has the text. */
export function SaveLine({ saved }: { saved: SaveState }) {
  const { t } = useLanguage();
  const words = () => {
    switch (saved.problem) {
      case 'network': return t('teach.kept-here');
      case 'signed-out': return t('quizzes.trouble-signed-out');
      case 'forbidden': return t('teach.fail-forbidden');
      case 'too-long': return t('teach.too-long');
      case 'conflict': return t('teach.not-saved');
      case null: return saved.dirty ? t('teach.saving') : saved.at ? t('quizzes.saved-at', { time: saved.at }) : '';
    }
  };
  return (
    <p role="status" className="flex items-center gap-1.5 text-sm text-ink-soft">
      {saved.problem ? <CloudOff aria-hidden className="size-4" /> : null}
      {words()}
    </p>
  );
}
