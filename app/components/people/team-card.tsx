import { Form, Link } from '@remix-run/react';
import { Clock } from 'lucide-react';
import { StatusPill } from '~/components/certification/status-pill';
import { Button } from '~/components/ui/button';
import { DateText } from '~/components/ui/date';
import { Pill } from '~/components/ui/pill';
import type { Duty } from '~/domain/certification/duty';
import type { LocalText } from '~/domain/kernel/text';
import { useLanguage } from '~/locales/use-language';

type Member = {
  id: string; staffNumber: string; name: string; department: LocalText; post: LocalText | null; self: boolean; active: boolean;
  duty: Duty; status: string; validUntil: string | null;
};

/** Suspended and revoked certificates have a printed date too, but it promises nothing. */
const DATED = new Set(['valid', 'expiring', 'expired']);

/** One of the head's people: what they may do today, their certificate, and help with signing in. */
export function TeamCard({ person }: { person: Member }) {
  const { t, text } = useLanguage();
  return (
    <li className="flex flex-col gap-1 rounded-card border border-line bg-card p-4">
      <p className="flex flex-wrap items-center justify-between gap-2">
        <span className="font-semibold">{person.name} <span className="figures font-normal text-ink-soft">{person.staffNumber}</span></span>
        {person.duty.kind === 'no-counter' && person.status === 'none' ? null : <StatusPill status={person.status} />}
      </p>
      <p className="text-ink-soft">{text(person.department)} · {person.post ? text(person.post) : t('people.no-post')}</p>
      <p className="font-medium">{dutyText(person.duty)}{person.validUntil && DATED.has(person.status) ? <span className="font-normal text-ink-soft"> · {t('people.valid-until')} <DateText date={person.validUntil} /></span> : null}</p>
      <div className="mt-auto flex flex-wrap items-center justify-between gap-x-4 gap-y-2 pt-2">
        <Link to={`/records/${person.id}`} className="inline-flex min-h-target items-center">{t('people.record')}</Link>
        {person.active ? null : <Pill tone="warn" icon={Clock}>{t('people.waiting')}</Pill>}
        {person.self ? null : (
          <Form method="post">
            <input type="hidden" name="person" value={person.id} />
            <Button tone="quiet" aria-label={`${t('people.issue-code')} ${person.name}`}>{t('people.issue-code')}</Button>
          </Form>
        )}
      </div>
    </li>
  );

  function dutyText(duty: Duty): string {
    if (duty.kind === 'independent') return t('people.duty-independent', { lines: duty.lines.map((line) => t(`lines.${line}`)).join(' · ') });
    return duty.kind === 'supervised' ? t('people.duty-supervised', { mentor: duty.mentor }) : t(`people.duty-${duty.kind}`);
  }
}
