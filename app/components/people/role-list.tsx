import { CircleCheck, Clock, CircleMinus, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { DateText } from '~/components/ui/date';
import { Pill, type PillTone } from '~/components/ui/pill';
import type { Role } from '~/domain/people/roles';
import { useLanguage } from '~/locales/use-language';

export type RoleEntry = {
  id: string; role: Role; from: string; to: string | null; reason: string; document: string | null; endReason: string | null;
  state: 'in-force' | 'future' | 'past';
};

const LOOKS: Record<RoleEntry['state'], { tone: PillTone; icon: LucideIcon }> = {
  'in-force': { tone: 'good', icon: CircleCheck },
  future: { tone: 'warn', icon: Clock },
  past: { tone: 'neutral', icon: CircleMinus },
};

/** Roles with their days, reasons and documents, newest first. `action`: what may be done with one. */
export function RoleList({ roles, action }: { roles: RoleEntry[]; action?: (entry: RoleEntry) => ReactNode }) {
  const { t } = useLanguage();
  if (roles.length === 0) return <p className="text-ink-soft">{t('people.roles-none')}</p>;
  return (
    <ul className="divide-y divide-line">
      {roles.map((entry) => (
        <li key={entry.id} className="py-3 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-medium">{t(`people.role-${entry.role}`)}</span>
            <Pill tone={LOOKS[entry.state].tone} icon={LOOKS[entry.state].icon}>{t(`people.role-state-${entry.state}`)}</Pill>
          </p>
          <p className="text-ink-soft">
            {t('people.since')} <DateText date={entry.from} /> {entry.to && entry.to < entry.from ? t('people.role-withdrawn') : entry.to ? <>{t('people.until')} <DateText date={entry.to} /></> : t('people.open-ended')}
          </p>
          <p className="text-sm text-ink-soft">
            {entry.reason}{entry.document ? ` · ${t('people.document', { document: entry.document })}` : ''}{entry.endReason ? ` · ${t('people.ended-reason', { reason: entry.endReason })}` : ''}
          </p>
          {action?.(entry)}
        </li>
      ))}
    </ul>
  );
}
