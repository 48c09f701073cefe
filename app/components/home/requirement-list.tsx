import { Link } from '@remix-run/react';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { requirementWords } from '~/components/certification/requirement-words';
import { StatusPill } from '~/components/certification/status-pill';
import { Card } from '~/components/ui/card';
import { DateText } from '~/components/ui/date';
import type { Requirement } from '~/domain/certification/programme';
import { hoursText } from '~/domain/study/hours-of-minutes';
import { useLanguage } from '~/locales/use-language';

type Props = {
  personId: string;
  learner: {
    certificate: { id: string; status: string; number: string; validUntil: string | null } | null;
    requirements: { requirement: Requirement; met: boolean; earned: number | null }[];
  };
};

/** My certificate, and what is still missing for it or for its renewal. */
export function RequirementList({ learner, personId }: Props) {
  const { t } = useLanguage();
  const { certificate } = learner;
  return (
    <Card aria-labelledby="certificate">
      <h2 id="certificate" className="mb-3 flex flex-wrap items-center gap-3">
        {t('home.certificate')} <StatusPill status={certificate?.status ?? 'none'} />
      </h2>
      {certificate ? (
        <p className="mb-3">
          <Link to={`/certificates/${certificate.id}`}>{certificate.number}</Link>
          {certificate.validUntil ? <> · {t('certification.valid-until')} <DateText date={certificate.validUntil} /></> : null}
        </p>
      ) : null}
      <h3 className="!text-base">{t(certificate ? 'home.for-renewal' : 'home.for-certificate')}</h3>
      <ul className="mt-1">
        {learner.requirements.map((entry, index) => (
          <li key={index} className="flex items-center gap-2 py-1">
            {entry.met ? <CircleCheck aria-hidden className="size-5 shrink-0 text-accent" /> : <CircleDashed aria-hidden className="size-5 shrink-0 text-ink-soft" />}
            <span>{entry.earned === null ? requirementWords(entry.requirement, t) : t('shell.bracketed', { words: requirementWords(entry.requirement, t), what: t('assessment.hours', { hours: hoursText(entry.earned) }) })}</span>
            <span className="ml-auto whitespace-nowrap text-sm text-ink-soft">{t(entry.met ? 'certification.met' : 'certification.not-met')}</span>
          </li>
        ))}
      </ul>
      <p className="mt-3"><Link to={`/records/${personId}`}>{t('home.my-record')}</Link></p>
    </Card>
  );
}
