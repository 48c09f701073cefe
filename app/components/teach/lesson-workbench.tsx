import { useState } from 'react';
import { CommentList, type DraftComment } from '~/components/review/comment-list';
import { SubmitForm, type SubmitValues } from '~/components/review/submit-form';
import { Notice } from '~/components/ui/notice';
import { useViewChoice } from '~/components/write/use-view-choice';
import type { LocalText } from '~/domain/kernel/text';
import { useLanguage } from '~/locales/use-language';
import { KeptNotice } from './kept-notice';
import { LessonEditor } from './lesson-editor';
import { RemarkList } from './remark-list';
import { useDraft, type DraftLesson } from './use-draft';
import type { Remark } from './use-preview';

const AT_FIELDS = { 'note-missing': 'note', 'owner-missing': 'owner', 'publish-time': 'publishAt' } as const;
type FieldCode = keyof typeof AT_FIELDS;

/** What the last check, submission or correction said. `passed`: checked, and nothing stands in the way. */
export type SubmitOutcome = {
  code: 'passed' | 'problems' | 'unchanged' | 'conflict' | 'forbidden' | 'no-editor' | 'under-review' | 'not-passed' | 'outdated' | 'closed' | 'not-author' | 'reason-missing' | FieldCode;
  values: SubmitValues;
  remarks: Remark[];
};

type Props = {
  lesson: DraftLesson & { review: { urgent: boolean; state: string; comments: DraftComment[] } | null; reviewers: { editorial: boolean; departments: { id: string; name: LocalText }[] } };
  personId: string;
  outcome: SubmitOutcome | undefined;
};

/** Everything to write a lesson with: editor, preview, what is to be mended, the way to its readers. */
export function LessonWorkbench({ lesson, personId, outcome }: Props) {
  const { t } = useLanguage();
  const draft = useDraft(lesson, personId);
  const [view, choose] = useViewChoice(personId);
  const [target, setTarget] = useState<Remark | null>(null);
  const go = (remark: Remark) => setTarget({ ...remark });
  const { saved, recovered } = draft;
  const field = outcome && outcome.code in AT_FIELDS ? AT_FIELDS[outcome.code as FieldCode] : null;
  const underReview = lesson.review !== null && !lesson.review.urgent && lesson.review.state !== 'returned';
  return (
    <>
      {outcome && !field && outcome.code !== 'reason-missing' ? (
        // A new notice for each outcome, so that it takes the focus again.
        <Notice key={`${outcome.code}-${outcome.remarks.length}`} tone={outcome.code === 'passed' ? 'success' : 'error'} title={outcome.code === 'passed' ? t('teach.check-passed') : t(`review.fail-${outcome.code as Exclude<typeof outcome.code, 'passed' | FieldCode>}`)}>
          {outcome.remarks.length > 0 ? <RemarkList remarks={outcome.remarks} onGo={go} named inCards={view === 'write'} /> : null}
        </Notice>
      ) : null}
      {recovered ? <KeptNotice kept={recovered} fits={draft.recoveredFits} onTake={draft.takeRecovered} onDrop={draft.dropRecovered} /> : null}
      {saved.problem === 'conflict' ? (
        <Notice tone="error" title={saved.name ? t('teach.conflict', { name: saved.name }) : t('teach.fail-conflict')}>{t('teach.conflict-what')}</Notice>
      ) : null}
      <LessonEditor sources={draft.sources} saved={saved} view={view} choose={choose} onWrite={draft.write} onSave={() => void draft.flush()} target={target} onGo={go} />
      <CommentList comments={lesson.review?.comments ?? []} onGo={go} />
      <SubmitForm draftNumber={lesson.draftNumber} values={outcome?.values ?? { note: '', owner: '', publishAt: '' }} errors={field && outcome ? { [field]: t(`review.fail-${outcome.code as FieldCode}`) } : {}}
        reviewers={lesson.reviewers} underReview={underReview} flush={draft.flush} />
    </>
  );
}
