import { CircleAlert, Info } from 'lucide-react';
import { useLanguage } from '~/locales/use-language';
import type { Remark } from './use-preview';

/**
 * What is to be mended, each with its place; a click goes there. `named`: say which language's text it is. `inCards`: for somebody who sees
 * cards and no source, where lines and tags mean nothing.
 */
export function RemarkList({ remarks, onGo, named = false, inCards = false }: { remarks: Remark[]; onGo: (remark: Remark) => void; named?: boolean; inCards?: boolean }) {
  const { t } = useLanguage();
  return (
    <ul className="mt-3 divide-y divide-line rounded-card border border-line bg-card">
      {remarks.map((remark, index) => {
        const note = remark.severity === 'note';
        const Icon = note ? Info : CircleAlert;
        return (
          <li key={index}>
            <button type="button" onClick={() => onGo(remark)} className={`flex min-h-target w-full items-start gap-3 px-4 py-2 text-left ${note ? 'hover:bg-accent-soft' : 'hover:bg-danger-soft'}`}>
              <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${note ? 'text-ink-soft' : 'text-danger'}`} />
              <span className="min-w-0">
                <span className="figures font-medium">{[note ? t('teach.a-note') : t('teach.to-mend'), ...(named ? [t(`teach.language-${remark.language}`)] : []), ...(inCards ? [] : [t('teach.place', remark)])].join(' · ')}</span> {inCards ? remark.plain : remark.text}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
