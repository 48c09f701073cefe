import { Form, useLoaderData } from '@remix-run/react';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Bookmark } from 'lucide-react';
import { Button, ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { useLanguage } from '~/locales/use-language';
import { notFound, requirePermission } from '~/server/platform/request-context.server';
import { listBookmarks, removeBookmark } from '~/server/study/keep-bookmark.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'study:self');
  return listBookmarks({ ...context, undo: new URL(request.url).searchParams.get('undo') });
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'study:self');
  const form = await request.formData();
  const bookmarkId = String(form.get('bookmark') ?? '');
  const removed = form.get('intent') === 'remove';
  const result = await removeBookmark({ ...context, bookmarkId, removed });
  if (!result.ok) throw notFound();
  return redirect(removed ? `/notes?undo=${bookmarkId}` : '/notes');
}

export default function Notes() {
  const { bookmarks, removed } = useLoaderData<typeof loader>();
  const { t, text } = useLanguage();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('notes.title')} lead={t('notes.lead')} />
      {removed ? (
        <Notice tone="success" title={t('notes.removed')}>
          <Form method="post" className="mt-1 flex flex-wrap items-center gap-3">
            <span className="min-w-0 break-words">{removed.excerpt}</span>
            <input type="hidden" name="bookmark" value={removed.id} />
            <Button name="intent" value="undo" tone="quiet">{t('notes.undo')}</Button>
          </Form>
        </Notice>
      ) : null}
      {bookmarks.length === 0 ? <EmptyState title={t('notes.none')} action={<ButtonLink to="/courses">{t('notes.to-courses')}</ButtonLink>}>{t('notes.none-why')}</EmptyState> : null}
      <ul className="flex flex-col gap-4">
        {bookmarks.map((bookmark) => (
          <Card key={bookmark.id} as="li">
            <p className="text-sm text-ink-soft">{text(bookmark.course)} · {text(bookmark.lesson)}</p>
            {bookmark.note ? <p className="mt-1 whitespace-pre-wrap break-words font-medium">{bookmark.note}</p> : null}
            <blockquote className="mt-2 break-words border-l-4 border-accent pl-3 text-ink-soft">{bookmark.excerpt}</blockquote>
            <Form method="post" className="mt-2 flex flex-wrap items-center gap-4">
              <a href={bookmark.href} className="inline-flex min-h-target items-center gap-2"><Bookmark aria-hidden className="size-5" />{t('notes.open')}</a>
              <input type="hidden" name="bookmark" value={bookmark.id} />
              <button name="intent" value="remove" aria-label={`${t('notes.remove')}：${bookmark.excerpt}`} className="min-h-target font-medium text-danger hover:underline">{t('notes.remove')}</button>
            </Form>
          </Card>
        ))}
      </ul>
    </div>
  );
}
