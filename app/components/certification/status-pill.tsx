import { Ban, CircleCheck, CircleMinus, CirclePause, Clock3, Replace, TimerOff } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Pill, type PillTone } from '~/components/ui/pill';
import { useLanguage } from '~/locales/use-language';

const LOOKS: Record<string, { tone: PillTone; icon: LucideIcon }> = {
  none: { tone: 'neutral', icon: CircleMinus },
  valid: { tone: 'good', icon: CircleCheck },
  expiring: { tone: 'warn', icon: Clock3 },
  expired: { tone: 'neutral', icon: TimerOff },
  suspended: { tone: 'warn', icon: CirclePause },
  revoked: { tone: 'bad', icon: Ban },
  closed: { tone: 'neutral', icon: CircleMinus },
  superseded: { tone: 'neutral', icon: Replace },
};

/** A certificate's status: icon and word. */
export function StatusPill({ status }: { status: string }) {
  const { t } = useLanguage();
  const look = LOOKS[status] ?? { tone: 'neutral' as const, icon: CircleMinus };
  return <Pill tone={look.tone} icon={look.icon}>{t(`certification.status-${status}` as 'certification.status-valid')}</Pill>;
}
