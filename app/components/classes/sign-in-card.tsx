import { Form } from '@remix-run/react';
import { CircleCheck } from 'lucide-react';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { DateTimeText, type LocalTime } from '~/components/ui/date';
import { TextField } from '~/components/ui/field';
import { useLanguage } from '~/locales/use-language';
import type { SignInTimes } from './sign-in-times';
import { toMinute } from './sign-in-times';

type Props = { signedInAt: LocalTime | null; times: SignInTimes; code: string };

/** The participant's side: the code of the teacher's screen, when it counts, and that it was taken. `code`: as scanned or typed before. */
export function SignInCard({ signedInAt, times, code }: Props) {
  const { t } = useLanguage();
  return (
    <Card accent className="mb-5" aria-labelledby="sign-in">
      <h2 id="sign-in" className="mb-2">{t('classes.sign-in')}</h2>
      {signedInAt ? (
        <p className="flex items-center gap-2"><CircleCheck aria-hidden className="size-5 text-accent" />{t('classes.signed-in')} <DateTimeText at={toMinute(signedInAt)} /></p>
      ) : times.phase === 'before' ? (
        <p>{t('classes.opens')} <DateTimeText at={toMinute(times.opensAt)} /></p>
      ) : times.phase === 'after' ? (
        <p>{t('classes.fail-too-late')}</p>
      ) : (
        <Form method="post" className="flex max-w-form flex-col gap-3">
          <TextField label={t('classes.code')} hint={t('classes.code-hint')} name="code" required maxLength={12} autoComplete="off" autoCapitalize="characters" spellCheck={false} defaultValue={code} />
          <div><Button name="intent" value="sign-in">{t('classes.sign-in')}</Button></div>
        </Form>
      )}
    </Card>
  );
}
