import { useState } from 'react';
import { Notice } from '~/components/ui/notice';
import { useLanguage } from '~/locales/use-language';
import { KeptNotice } from './kept-notice';
import { LessonEditor } from './lesson-editor';
import { PublishForm } from './publish-form';
import { RemarkList } from './remark-list';
import { useDraft, type DraftLesson } from './use-draft';
import type { Remark } from './use-preview';

/** What the last check or publication said. `passed`: checked, and nothing stands in the way. */
export type PublishOutcome = { code: 'passed' | 'problems' | 'note-missing' | 'unchanged' | 'conflict' | 'forbidden'; note: string; remarks: Remark[] };

/** Everything to write a lesson with: editor, preview, what is to be mended, publication. */
export function LessonWorkbench({ lesson, personId, outcome }: { lesson: DraftLesson; personId: string; outcome: PublishOutcome | undefined }) {
  const { t } = useLanguage();
  const draft = useDraft(lesson, personId);
  const [target, setTarget] = useState<Remark | null>(null);
  const go = (remark: Remark) => setTarget({ ...remark });
  const { saved, recovered } = draft;
  return (
    <>
      {outcome && outcome.code !== 'note-missing' ? (
        // A new notice for each outcome, so that it takes the focus again.
        <Notice key={`${outcome.code}-${outcome.remarks.length}`} tone={outcome.code === 'passed' ? 'success' : 'error'} title={outcome.code === 'passed' ? t('teach.check-passed') : t(`teach.fail-${outcome.code}`)}>
          {outcome.remarks.length > 0 ? <RemarkList remarks={outcome.remarks} onGo={go} named /> : null}
        </Notice>
      ) : null}
      {recovered ? <KeptNotice kept={recovered} fits={draft.recoveredFits} onTake={draft.takeRecovered} onDrop={draft.dropRecovered} /> : null}
      {saved.problem === 'conflict' ? (
        <Notice tone="error" title={saved.name ? t('teach.conflict', { name: saved.name }) : t('teach.fail-conflict')}>{t('teach.conflict-what')}</Notice>
      ) : null}
      <LessonEditor sources={draft.sources} saved={saved} personId={personId} onWrite={draft.write} onSave={() => void draft.flush()} target={target} onGo={go} />
      <PublishForm draftNumber={lesson.draftNumber} note={outcome?.note ?? ''} error={outcome?.code === 'note-missing' ? t('teach.fail-note-missing') : undefined} flush={draft.flush} />
    </>
  );
}
