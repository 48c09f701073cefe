import { Form } from '@remix-run/react';
import { CircleCheck } from 'lucide-react';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { useLanguage } from '~/locales/use-language';

type Props = {
  found: { state: string; code: string | null; people: { id: string; name: string; staffNumber: string; signedInAt: { date: string; time: string } | null }[] };
  qr: string | null;
  running: boolean;
};

/** The teacher's side: the code for the screen, the list, and signing in somebody without a phone. */
export function SignInBoard({ found, qr, running }: Props) {
  const { t } = useLanguage();
  return (
    <>
      {running && found.code && qr ? (
        <Card className="mb-5 text-center" aria-labelledby="board">
          <h2 id="board">{t('classes.board')}</h2>
          <div className="mx-auto my-4 w-48 [&_svg]:w-full" role="img" aria-label={found.code} dangerouslySetInnerHTML={{ __html: qr }} />
          <p className="figures text-4xl font-semibold tracking-[0.3em]">{found.code}</p>
          <p className="mt-2 text-ink-soft">{t('classes.board-why')}</p>
        </Card>
      ) : null}
      <Card aria-labelledby="list">
        <h2 id="list" className="mb-2">{t('classes.list')}</h2>
        <ul className="divide-y divide-line">
          {found.people.map((person) => (
            <li key={person.id} className="flex min-h-target flex-wrap items-center justify-between gap-3 py-1.5">
              <span>{person.name} <span className="text-ink-soft">{person.staffNumber}</span></span>
              {person.signedInAt ? (
                <span className="figures flex items-center gap-1.5 text-accent-strong"><CircleCheck aria-hidden className="size-5" />{t('classes.signed-in')} {person.signedInAt.time.slice(0, 5)}</span>
              ) : running ? (
                <Form method="post"><input type="hidden" name="person" value={person.id} /><Button tone="quiet" name="intent" value="sign-in-person" aria-label={t('classes.sign-in-for', { name: person.name })}>{t('classes.sign-in')}</Button></Form>
              ) : <span className="text-ink-soft">{t('classes.absent')}</span>}
            </li>
          ))}
        </ul>
        <Form method="post" className="mt-4 flex flex-wrap gap-3">
          {found.state === 'planned' ? <Button name="intent" value="announce">{t('classes.announce')}</Button> : null}
          {running ? <Button name="intent" value="close" tone="quiet">{t('classes.close')}</Button> : null}
        </Form>
      </Card>
    </>
  );
}
