import { commentOnReview } from '~/server/courses/review/comment-on-review.server';
import { submitForReview } from '~/server/courses/review/submit-for-review.server';
import { saveDraft } from '~/server/courses/save-draft.server';
import type { At, On } from './timeline.server';

type Change = { lesson: string; author: string; reviewer: string; note: string; zh: string; en: string; remark?: string };

// What colleagues add to a lesson: manners only, no rule.
const CHANGES: Change[] = [
  {
    lesson: 'special-care', author: 'D0011', reviewer: 'D0003', note: '补充陪同家属的座位安排', remark: '可以写明座椅放在哪一侧。',
    zh: '有家属陪同时，先请老人坐下，再请家属坐在旁边，说话时看着老人本人。', en: 'When family comes along, first offer the older person a seat, then a seat beside them to the family, and speak to the older person.',
  },
  {
    lesson: 'complaints', author: 'D0003', reviewer: 'D0005', note: '补充倾听时的手势',
    zh: '听客户说话时放下手中的笔，不翻看别的材料。', en: 'While the customer speaks, put down the pen and do not leaf through other papers.',
  },
];

/** Two lessons on their way to their readers, so that nobody's page of reviews is empty. */
export function playReviews(at: At, on: On): void {
  for (const change of CHANGES) on({ daysAgo: 1, hours: 2 }, () => playReview(at, change));
}

async function playReview(at: At, { lesson: slug, author: by, reviewer: other, note, zh, en, remark }: Change): Promise<void> {
  const author = await at(by, { daysAgo: 1, hours: 2 });
  const reviewer = await at(other, { daysAgo: 1, hours: 3 });
  const { db } = author;
  const lesson = await db.lesson.findFirst({ where: { slug } });
  if (!lesson) return;
  const sourceZh = `${lesson.draftZh.trimEnd()}\n\n${zh}\n`;
  const saved = await saveDraft({ ...author, lessonId: lesson.id, draftNumber: lesson.draftNumber, sourceZh, sourceEn: `${lesson.draftEn.trimEnd()}\n\n${en}\n` });
  if (!saved.ok) throw new Error(`Demonstration: draft refused: ${saved.code}`);
  const submitted = await submitForReview({ ...author, lessonId: lesson.id, draftNumber: saved.value.draftNumber, note, ownerDepartmentId: reviewer.actor.departmentId, publishAt: '', reader: 'zh' });
  if (!submitted.ok) throw new Error(`Demonstration: review refused: ${JSON.stringify(submitted)}`);
  if (remark) await commentOnReview({ ...reviewer, reviewId: submitted.value.reviewId, language: 'zh', line: sourceZh.trimEnd().split('\n').length, text: remark });
}
