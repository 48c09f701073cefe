import { ShieldCheck, UserRoundX, UsersRound } from 'lucide-react';
import type { Duty } from '~/domain/certification/duty';
import { useLanguage } from '~/locales/use-language';

const ICONS = { independent: ShieldCheck, supervised: UsersRound, 'no-mentor': UserRoundX, 'no-counter': UserRoundX };

/** In one line what I may do at the counter today. */
export function DutyLine({ duty }: { duty: Duty }) {
  const { t } = useLanguage();
  const Icon = ICONS[duty.kind];
  const words =
    duty.kind === 'independent'
      ? t('home.duty-independent', { lines: duty.lines.map((line) => t(`lines.${line}`)).join(t('home.and')) })
      : duty.kind === 'supervised'
        ? t('home.duty-supervised', { mentor: duty.mentor })
        : t(`home.duty-${duty.kind}`);
  return (
    <p className={`mb-4 flex items-center gap-3 rounded-card px-5 py-4 text-lg font-medium ${duty.kind === 'independent' ? 'bg-accent-soft text-accent-strong' : 'bg-warn-soft text-warn'}`}>
      <Icon aria-hidden className="size-6 shrink-0" />
      {words}
    </p>
  );
}
