import { Form } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { DateTimeText, type LocalTime } from '~/components/ui/date';
import { Pill } from '~/components/ui/pill';
import { deviceName } from '~/domain/people/device-name';
import { useLanguage } from '~/locales/use-language';

/** Where the account is signed in, with one button for all the others. */
export function SessionList({ sessions }: { sessions: { current: boolean; since: LocalTime; seen: LocalTime; device: string }[] }) {
  const { t } = useLanguage();
  return (
    <Card aria-labelledby="sessions-title">
      <h2 id="sessions-title" className="mb-3">{t('account.sessions')}</h2>
      <ul className="divide-y divide-line">
        {sessions.map((session, index) => (
          <li key={index} className="py-2">
            <p className="flex flex-wrap items-center gap-2">{deviceName(session.device) ?? t('account.session-unknown')} {session.current ? <Pill tone="good">{t('account.session-here')}</Pill> : null}</p>
            <p className="text-sm text-ink-soft">{t('account.session-since')} <DateTimeText at={session.since} /> · {t('account.session-seen')} <DateTimeText at={session.seen} /></p>
          </li>
        ))}
      </ul>
      {sessions.some((session) => !session.current) ? (
        <Form method="post" className="mt-3"><Button name="intent" value="sessions" tone="quiet">{t('account.sessions-end')}</Button></Form>
      ) : <p className="mt-2 text-ink-soft">{t('account.sessions-only')}</p>}
    </Card>
  );
}
