import { Form } from '@remix-run/react';
import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { Button } from '~/components/ui/button';
import { TextField } from '~/components/ui/field';
import { PageHeader } from '~/components/ui/page-header';
import { useLanguage } from '~/locales/use-language';

/** Public: the code goes into the address, so that the answer can be kept and passed on. */
export async function loader({ request }: LoaderFunctionArgs) {
  const code = new URL(request.url).searchParams.get('code')?.trim().slice(0, 60);
  if (code) throw redirect(`/verify/${encodeURIComponent(code)}`);
  return null;
}

export default function Verify() {
  const { t } = useLanguage();
  return (
    <div className="mx-auto max-w-form">
      <PageHeader title={t('verify.title')} lead={t('verify.lead')} />
      <Form className="flex flex-col gap-4">
        <TextField label={t('verify.code')} hint={t('verify.code-hint')} name="code" required maxLength={60} autoComplete="off" autoCapitalize="characters" spellCheck={false} />
        <div><Button>{t('verify.check')}</Button></div>
      </Form>
    </div>
  );
}
