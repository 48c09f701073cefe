import { CircleCheck, CircleX } from 'lucide-react';
import { Pill } from '~/components/ui/pill';
import type { ReviewedItem } from '~/domain/questions/review-view';
import { useLanguage } from '~/locales/use-language';
import { describeAnswer } from './describe-answer';

/** Item by item: what was answered, and as far as the policy allows what is right and why. `sources`: in words, item by item. */
export function ReviewList({ items, sources }: { items: ReviewedItem[]; sources: string[] }) {
  const { t, text } = useLanguage();
  return (
    <section aria-labelledby="review">
      <h2 id="review" className="mb-3">{t('quizzes.review')}</h2>
      {items.some((entry) => !entry.solution) ? <p className="mb-3 text-ink-soft">{t('quizzes.keys-later')}</p> : null}
      <ol className="flex flex-col gap-4">
        {items.map((entry, index) => (
          <li key={index} className="rounded-card border border-line bg-card p-5">
            <p className="mb-2 flex flex-wrap items-center gap-2">
              <span className="figures text-ink-soft">{index + 1}</span>
              <Pill tone={entry.grade.right ? 'good' : 'neutral'} icon={entry.grade.right ? CircleCheck : CircleX}>{t(entry.grade.right ? 'quizzes.right' : 'quizzes.wrong')}</Pill>
              {entry.redLine ? <Pill tone="bad">{t('quizzes.red-line')}</Pill> : null}
            </p>
            <p className="whitespace-pre-line font-medium">{text(entry.item.stem)}</p>
            <p className="mt-2"><span className="text-ink-soft">{t('quizzes.your-answer')}</span> {entry.response ? describeAnswer(entry.item, entry.response, { t, text }) : t('quizzes.no-answer')}</p>
            {entry.solution ? (
              <>
                {entry.grade.right ? null : <p><span className="text-ink-soft">{t('quizzes.right-answer')}</span> {describeAnswer(entry.item, keyAsResponse(entry), { t, text })}</p>}
                {entry.solution.explanation.zh ? <p className="mt-2 rounded-lg bg-accent-soft px-4 py-3">{text(entry.solution.explanation)}</p> : null}
              </>
            ) : null}
            {sources[index] ? <p className="mt-2 text-sm text-ink-soft">{t('quizzes.source')} {sources[index]}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The key in the shape of a response, so that one piece of code puts both into words. */
function keyAsResponse(entry: ReviewedItem): Parameters<typeof describeAnswer>[1] {
  const key = entry.solution?.key;
  switch (entry.item.type) {
    case 'single': return { type: 'single', choice: String(key) };
    case 'true-false': return { type: 'true-false', value: key === true };
    case 'numeric': return { type: 'numeric', text: String(key) };
    case 'short-text': return { type: 'short-text', text: (key as string[])[0] ?? '' };
    case 'cloze': return { type: 'cloze', texts: (key as string[][]).map((accepted) => accepted[0] ?? '') };
    case 'multiple': return { type: 'multiple', choices: key as string[] };
    case 'ordering': return { type: 'ordering', order: key as string[] };
    case 'matching': return { type: 'matching', pairs: key as Record<string, string> };
    case 'document-review': return { type: 'document-review', marked: key as string[] };
  }
}
