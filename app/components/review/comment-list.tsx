import { MessageSquare } from 'lucide-react';
import type { Remark } from '~/components/teach/use-preview';
import { useLanguage } from '~/locales/use-language';

export type DraftComment = { id: string; language: 'zh' | 'en'; line: number; text: string; by: string };

/** What reviewers remarked and nobody has dealt with yet, beneath the editor; a click goes to the line as it was handed in. */
export function CommentList({ comments, onGo }: { comments: DraftComment[]; onGo: (remark: Remark) => void }) {
  const { t } = useLanguage();
  if (comments.length === 0) return null;
  return (
    <section aria-labelledby="review-comments" className="mt-4">
      <h2 id="review-comments" className="!text-base">{t('review.comments-title')}</h2>
      <ul className="mt-2 divide-y divide-line rounded-card border border-line bg-card">
        {comments.map((comment) => (
          <li key={comment.id}>
            <button type="button" onClick={() => onGo({ language: comment.language, severity: 'note', line: comment.line, column: 1, text: comment.text, plain: comment.text })} className="flex min-h-target w-full items-start gap-3 px-4 py-2 text-left hover:bg-accent-soft">
              <MessageSquare aria-hidden className="mt-0.5 size-5 shrink-0 text-ink-soft" />
              <span className="min-w-0"><span className="font-medium">{t(`teach.language-${comment.language}`)} · {t('review.line', { number: comment.line })} · {t('review.comment-by', { name: comment.by })}</span>{comment.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
