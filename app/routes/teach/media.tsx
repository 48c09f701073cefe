import { Link, useLoaderData, useRevalidator, type MetaFunction } from '@remix-run/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { MediaList } from '~/components/media/media-list';
import { MediaUpload } from '~/components/media/media-upload';
import { Card } from '~/components/ui/card';
import { PageHeader } from '~/components/ui/page-header';
import { useLanguage } from '~/locales/use-language';
import { listMedia } from '~/server/media/list-media.server';
import { requirePermission } from '~/server/platform/request-context.server';

export const meta: MetaFunction = () => [{ title: '媒体库 · 六步学堂' }];

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'lesson:edit');
  return { files: await listMedia(context) };
}

export default function Media() {
  const { files } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const { revalidate } = useRevalidator();
  return (
    <>
      <PageHeader title={t('media.title')} lead={<>{t('media.lead')} <Link to="/teach">{t('nav.teach')}</Link></>} />
      <Card className="mb-6" aria-labelledby="upload">
        <h2 id="upload" className="mb-3">{t('media.upload')}</h2>
        <MediaUpload onStored={() => revalidate()} />
      </Card>
      <MediaList files={files} />
    </>
  );
}
