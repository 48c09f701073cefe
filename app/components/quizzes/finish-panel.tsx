import { useNavigate } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '~/components/ui/button';
import { useLanguage } from '~/locales/use-language';

type Props = {
  attemptId: string;
  items: { id: string; index: number; answered: boolean }[];
  latest: Record<string, { epoch: number; sequence: number }>;
  flush: () => Promise<boolean>;
  onClose: () => void;
  onGo: (index: number) => void;
};

/** Shows what is unanswered first; finishing again after a lost reply gives the same result. */
export function FinishPanel({ attemptId, items, latest, flush, onClose, onGo }: Props) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<'network' | 'missing' | null>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const open = items.filter((item) => !item.answered);

  const finish = async (despiteMissing: boolean) => {
    setBusy(true);
    setProblem(null);
    await flush();
    try {
      const response = await fetch(`/attempts/${attemptId}/finish`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ latest, despiteMissing }),
      });
      if (!response.ok) throw new Error(String(response.status));
      const reply = (await response.json()) as { state: 'graded' | 'missing' };
      if (reply.state === 'graded') return navigate(`/attempts/${attemptId}/result`);
      setProblem('missing');
    } catch {
      setProblem('network');
    }
    setBusy(false);
  };

  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="finish-title" className="w-[min(34rem,calc(100vw-2rem))] rounded-card border border-line bg-card p-6 text-ink backdrop:bg-black/50">
      <h2 id="finish-title">{t('quizzes.finish-title')}</h2>
      {open.length > 0 ? (
        <>
          <p className="mt-2">{t('quizzes.unanswered', { count: open.length })}</p>
          <ul className="mt-2 flex flex-wrap gap-2">
            {open.map((item) => (
              <li key={item.id}>
                <button type="button" className="figures min-h-target min-w-target rounded-lg border border-line hover:border-accent" onClick={() => onGo(item.index)} aria-label={t('quizzes.go-to', { number: item.index + 1, status: t('quizzes.status-empty') })}>
                  {item.index + 1}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="mt-2">{t('quizzes.all-answered')}</p>
      )}
      {problem ? <p role="alert" className="mt-3 font-medium text-danger">{t(`quizzes.finish-${problem}`)}</p> : null}
      <div className="mt-5 flex flex-wrap gap-3">
        <Button type="button" disabled={busy} onClick={() => void finish(problem === 'missing')}>
          {busy ? t('quizzes.finishing') : problem === 'missing' ? t('quizzes.finish-anyway') : t('quizzes.finish')}
        </Button>
        <Button type="button" tone="quiet" onClick={() => dialog.current?.close()}>
          {t('quizzes.back')}
        </Button>
      </div>
    </dialog>
  );
}
