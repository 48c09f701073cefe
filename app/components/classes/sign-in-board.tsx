import { Form } from '@remix-run/react';
import { CircleCheck } from 'lucide-react';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { DateTimeText, type LocalTime } from '~/components/ui/date';
import { useLanguage } from '~/locales/use-language';
import { toMinute, type SignInTimes } from './sign-in-times';

type Props = {
  found: { state: string; manages: boolean; over: boolean; code: string | null; signIn: SignInTimes; people: { id: string; name: string; staffNumber: string; signedInAt: LocalTime | null }[] };
  qr: string | null;
};

/** The teacher's side: the code for the screen, the list, and signing in somebody without a phone. */
export function SignInBoard({ found, qr }: Props) {
  const { t } = useLanguage();
  const running = found.state === 'announced' || found.state === 'held';
  const open = running && found.signIn.phase === 'open';
  const present = found.people.filter((person) => person.signedInAt).length;
  return (
    <>
      {open && found.code && qr ? (
        <Card className="mb-5 text-center" aria-labelledby="board">
          <h2 id="board">{t('classes.board')}</h2>
          <div className="mx-auto my-4 w-48 rounded-lg bg-white p-2 [&_svg]:w-full" role="img" aria-label={t('classes.qr', { code: found.code })} dangerouslySetInnerHTML={{ __html: qr }} />
          <p className="figures text-4xl font-semibold tracking-[0.3em]">{found.code}</p>
          <p className="mt-2 text-ink-soft">{t('classes.board-why')}</p>
        </Card>
      ) : null}
      {running && !open ? (
        <Card className="mb-5">
          <p>{found.signIn.phase === 'before' ? <>{t('classes.opens')} <DateTimeText at={toMinute(found.signIn.opensAt)} /></> : t('classes.sign-in-over')}</p>
        </Card>
      ) : null}
      <Card aria-labelledby="list">
        <h2 id="list" className="mb-2">{t('classes.list')} <span className="figures text-base font-normal text-ink-soft">{t('classes.present', { present, invited: found.people.length })}</span></h2>
        <ul className="divide-y divide-line">
          {found.people.map((person) => (
            <li key={person.id} className="flex min-h-target flex-wrap items-center justify-between gap-3 py-1.5">
              <span>{person.name} <span className="text-ink-soft">{person.staffNumber}</span></span>
              {person.signedInAt ? (
                <span className="figures flex items-center gap-1.5 text-accent-strong"><CircleCheck aria-hidden className="size-5" />{t('classes.signed-in')} {person.signedInAt.time.slice(0, 5)}</span>
              ) : open ? (
                <Form method="post" preventScrollReset><input type="hidden" name="person" value={person.id} /><Button tone="quiet" name="intent" value="sign-in-person" aria-label={t('classes.sign-in-for', { name: person.name })}>{t('classes.sign-in')}</Button></Form>
              ) : found.state === 'planned' ? null : <span className="text-ink-soft">{t('classes.absent')}</span>}
            </li>
          ))}
        </ul>
        {found.state === 'planned' && found.manages ? <Form method="post" className="mt-4"><Button name="intent" value="announce">{t('classes.announce')}</Button></Form> : null}
        {running && found.over ? <Form method="post" className="mt-4"><Button name="intent" value="close">{t('classes.close', { present })}</Button></Form> : null}
      </Card>
    </>
  );
}
