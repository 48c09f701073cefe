import { Check, Clock, Undo2 } from 'lucide-react';
import { Pill } from '~/components/ui/pill';
import { REVIEW_PARTS, type PartState, type ReviewPart } from '~/domain/courses/review';
import { useLanguage } from '~/locales/use-language';

const LOOK = { open: { tone: 'neutral', icon: Clock }, passed: { tone: 'good', icon: Check }, returned: { tone: 'bad', icon: Undo2 } } as const;

/** How far each part of a review is. */
export function PartPills({ parts }: { parts: Record<ReviewPart, PartState> }) {
  const { t } = useLanguage();
  return REVIEW_PARTS.map((part) => <Pill key={part} tone={LOOK[parts[part]].tone} icon={LOOK[parts[part]].icon}>{t(`review.part-${part}`)} {t(`review.part-${parts[part]}`)}</Pill>);
}
