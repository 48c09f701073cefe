import { Form, Link } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { DateTimeText } from '~/components/ui/date';
import { TextArea } from '~/components/ui/field';
import { useLanguage } from '~/locales/use-language';
import type { ReviewRemark, ReviewSide } from './review-page';

type Props = {
  side: ReviewSide;
  /** The line whose form is open, from 1; 0: none. */
  chosen: number;
  /** What was typed before a refusal. */
  text: string;
};

/** Lines that say how the text is built: smaller, so that the words stand out. */
const MARKUP = /^\s*(?:<\/?[A-Z]|---\s*$)/;

/** The text line by line with its remarks; the number of a line opens a form for another. Works without a script. */
export function CommentLines({ side, chosen, text }: Props) {
  const { t } = useLanguage();
  const open = side.comments.filter((comment) => !comment.resolvedBy).length;
  return (
    <details className="mt-4" open={chosen > 0 || open > 0}>
      <summary className="min-h-target cursor-pointer py-2 font-medium text-accent-strong">{t('review.line-by-line')}{open > 0 ? ` · ${t('review.comments-open', { count: open })}` : ''}</summary>
      <p className="mb-2 text-sm text-ink-soft">{t('review.line-help')}</p>
      <ol className="overflow-hidden rounded-card border border-line bg-card text-sm" lang={side.language === 'en' ? 'en' : 'zh-CN'}>
        {side.lines.map((line, index) => {
          const number = index + 1;
          const comments = side.comments.filter((comment) => comment.line === number);
          if (line.trim() === '' && comments.length === 0 && chosen !== number) return null;
          return (
            <li key={number} id={`line-${side.language}-${number}`} className="scroll-mt-24 border-b border-line last:border-b-0">
              <div className="flex items-start gap-2 pr-3">
                <Link to={`?line=${number}&language=${side.language}#line-${side.language}-${number}`} preventScrollReset aria-label={`${t('review.line', { number })} · ${t('review.comment-on')}`}
                  className="figures flex min-h-target w-12 shrink-0 items-center justify-center text-ink-soft hover:bg-accent-soft hover:text-accent-strong">{number}</Link>
                <span className={`min-w-0 whitespace-pre-wrap break-words py-3 ${MARKUP.test(line) ? 'text-xs text-ink-soft' : ''}`}>{line}</span>
              </div>
              {comments.map((comment) => <Remark key={comment.id} comment={comment} />)}
              {chosen === number ? <CommentForm side={side} number={number} text={text} /> : null}
            </li>
          );
        })}
      </ol>
    </details>
  );
}

function Remark({ comment }: { comment: ReviewRemark }) {
  const { t } = useLanguage();
  return (
    <div className={`mx-3 mb-3 ml-12 rounded-lg border px-4 py-2 ${comment.resolvedBy ? 'border-line text-ink-soft' : 'border-warn bg-warn-soft'}`}>
      <p><strong>{t('review.comment-by', { name: comment.by ?? '' })}</strong>{comment.text}</p>
      <div className="flex flex-wrap items-center gap-x-4">
        <span className="text-sm text-ink-soft"><DateTimeText at={comment.at} />{comment.resolvedBy ? ` · ${t('review.comment-resolved', { name: comment.resolvedBy })}` : ''}</span>
        {comment.mayResolve ? (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="comment" value={comment.id} />
            <button name="intent" value={comment.resolvedBy ? 'reopen' : 'resolve'} className="min-h-target font-medium text-accent-strong hover:underline">{comment.resolvedBy ? t('review.comment-reopen') : t('review.comment-resolve')}</button>
          </Form>
        ) : null}
      </div>
    </div>
  );
}

function CommentForm({ side, number, text }: { side: ReviewSide; number: number; text: string }) {
  const { t } = useLanguage();
  return (
    <Form method="post" preventScrollReset className="mb-3 ml-12 mr-3 flex flex-col items-start gap-2" key={`${side.language}-${number}-${side.comments.length}`}>
      <input type="hidden" name="language" value={side.language} />
      <input type="hidden" name="line" value={number} />
      <div className="w-full"><TextArea id={`comment-${side.language}-${number}`} name="text" label={`${t('review.comment-text')} · ${t('review.line', { number })}`} rows={2} maxLength={1000} defaultValue={text} /></div>
      <Button name="intent" value="comment" tone="quiet">{t('review.comment-add')}</Button>
    </Form>
  );
}
