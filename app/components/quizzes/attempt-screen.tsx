import { useNavigate } from '@remix-run/react';
import { AlertTriangle, Check, Clock, CloudOff, Flag } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '~/components/ui/button';
import type { LocalText } from '~/domain/kernel/text';
import type { LearnerItem } from '~/domain/questions/learner-view';
import { useLanguage } from '~/locales/use-language';
import { FinishPanel } from './finish-panel';
import { ItemInput } from './item-input';
import { useAttempt, type AttemptView, type ItemState } from './use-attempt';

type Props = {
  personId: string;
  attempt: Omit<AttemptView, 'items'> & {
    title: LocalText;
    phase: string;
    deadline: { date: string; time: string };
    items: (AttemptView['items'][number] & { view: LearnerItem })[];
  };
};

/** Spoken and shown plainly from here on; before that the time stays quiet. */
const PLAIN_FROM = 600;
const SPOKEN_AT = [600, 300, 60];

/** Nothing but the item, the navigator, the time and what is saved. */
export function AttemptScreen({ attempt, personId }: Props) {
  const { t, text } = useLanguage();
  const navigate = useNavigate();
  const state = useAttempt(attempt, personId);
  const [at, setAt] = useState(0);
  const [all, setAll] = useState(false);
  const [flagged, setFlagged] = useState<ReadonlySet<string>>(new Set());
  const [finishing, setFinishing] = useState(false);
  const over = state.secondsLeft <= 0 || state.closed || attempt.phase !== 'running';
  const heading = useRef<HTMLHeadingElement>(null);

  // After the deadline the server closes and grades by itself; this page only looks until it has.
  useEffect(() => {
    if (!over) return;
    const timer = setInterval(() => {
      void fetch(`/attempts/${attempt.id}/state`).then(async (response) => {
        if (response.ok && ((await response.json()) as { graded: boolean }).graded) navigate(`/attempts/${attempt.id}/result`);
      }).catch(() => undefined);
    }, 3000);
    return () => clearInterval(timer);
  }, [over, attempt.id, navigate]);

  const go = (index: number) => {
    setAt(Math.max(0, Math.min(attempt.items.length - 1, index)));
    heading.current?.focus();
  };
  const toggleFlag = (id: string) => {
    setFlagged((current) => {
      const next = new Set(current);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  };
  const shown = all ? attempt.items : attempt.items.slice(at, at + 1);

  return (
    <div className="min-h-screen">
      <header className="sticky top-0 z-10 border-b border-line bg-card">
        <div className="mx-auto flex max-w-content flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2">
          <h1 ref={heading} tabIndex={-1} className="min-w-0 flex-1 truncate text-lg outline-none sm:text-xl">
            {text(attempt.title)}
          </h1>
          <SavedMark state={state} />
          <TimeLeft seconds={state.secondsLeft} />
        </div>
      </header>
      {state.trouble ? (
        <div role="status" className="flex items-start gap-2 bg-warn-soft px-4 py-2 text-warn">
          <CloudOff aria-hidden className="mt-0.5 size-5 shrink-0" />
          <p>{t(`quizzes.trouble-${state.trouble}`)}</p>
        </div>
      ) : null}
      {over ? (
        <div role="alert" className="bg-warn-soft px-4 py-3 text-center font-medium text-warn">
          {t('quizzes.time-over')}
        </div>
      ) : null}
      <main id="content" className="mx-auto grid max-w-content gap-6 px-4 py-6 lg:grid-cols-[1fr_17rem]">
        <div className="flex min-w-0 flex-col gap-6">
          {shown.map((item) => {
            const index = attempt.items.indexOf(item);
            const own = state.items[item.id];
            const stem = `stem-${item.id}`;
            return (
              <section key={item.id} id={`item-${index + 1}`} aria-labelledby={stem} className="rounded-card border border-line bg-card p-5 sm:p-7">
                <p className="mb-1 text-sm text-ink-soft">
                  {t('quizzes.item-of', { number: index + 1, count: attempt.items.length })} · {t(`quizzes.type-${item.view.type}`)}
                </p>
                <p id={stem} className="mb-4 whitespace-pre-line text-lg leading-relaxed">
                  {text(item.view.stem)}
                </p>
                <ItemInput item={item.view} response={own?.response ?? null} disabled={over} labelledBy={stem} onAnswer={(response) => state.answer(item.id, response)} />
                {own?.status === 'stale' ? <StaleChoice state={own} onKeep={() => void state.keepMine(item.id, own.response)} onTake={() => state.takeOther(item.id)} /> : null}
                {own?.status === 'closed' ? <p className="mt-3 text-warn">{t('quizzes.came-late')}</p> : null}
                <div className="mt-5 flex flex-wrap gap-3">
                  <button type="button" aria-pressed={flagged.has(item.id)} onClick={() => toggleFlag(item.id)}
                    className={`inline-flex min-h-target items-center gap-2 rounded-lg border px-4 ${flagged.has(item.id) ? 'border-gold text-gold' : 'border-line text-ink-soft'}`}>
                    <Flag aria-hidden className="size-5" />
                    {t('quizzes.flag')}
                  </button>
                </div>
              </section>
            );
          })}
          {all ? null : (
            <div className="flex justify-between gap-3">
              <Button type="button" tone="quiet" disabled={at === 0} onClick={() => go(at - 1)}>
                {t('quizzes.previous')}
              </Button>
              {at < attempt.items.length - 1 ? (
                <Button type="button" onClick={() => go(at + 1)}>
                  {t('quizzes.next')}
                </Button>
              ) : (
                <Button type="button" disabled={over} onClick={() => setFinishing(true)}>
                  {t('quizzes.finish')}
                </Button>
              )}
            </div>
          )}
        </div>
        <aside className="flex flex-col gap-4 lg:sticky lg:top-20 lg:self-start">
          <nav aria-label={t('quizzes.navigator')}>
            <ol className="grid grid-cols-8 gap-1.5 lg:grid-cols-5">
              {attempt.items.map((item, index) => (
                <li key={item.id}>
                  <NavigatorMark index={index} state={state.items[item.id]} flagged={flagged.has(item.id)} current={!all && index === at}
                    onGo={() => (all ? document.getElementById(`item-${index + 1}`)?.scrollIntoView() : go(index))} />
                </li>
              ))}
            </ol>
          </nav>
          <Button type="button" tone="quiet" onClick={() => setAll(!all)}>
            {t(all ? 'quizzes.one-by-one' : 'quizzes.all-at-once')}
          </Button>
          <Button type="button" tone="quiet" disabled={over} onClick={() => setFinishing(true)}>
            {t('quizzes.finish')}
          </Button>
        </aside>
      </main>
      {finishing && !over ? (
        <FinishPanel attemptId={attempt.id} items={attempt.items.map((item, index) => ({ id: item.id, index, answered: Boolean(state.items[item.id]?.response) }))}
          latest={state.latest} flush={state.flush} onClose={() => setFinishing(false)} onGo={(index) => { setFinishing(false); setAll(false); go(index); }} />
      ) : null}
    </div>
  );
}

function SavedMark({ state }: { state: ReturnType<typeof useAttempt> }) {
  const { t } = useLanguage();
  const pending = Object.values(state.items).filter((item) => item.status === 'pending').length;
  return (
    <p role="status" className="flex items-center gap-1.5 text-sm text-ink-soft">
      {pending > 0 ? <CloudOff aria-hidden className="size-4" /> : <Check aria-hidden className="size-4" />}
      <span className="figures">{pending > 0 ? t('quizzes.unsaved', { count: pending }) : state.lastSaved ? t('quizzes.saved-at', { time: state.lastSaved }) : t('quizzes.nothing-yet')}</span>
    </p>
  );
}

function TimeLeft({ seconds }: { seconds: number }) {
  const { t } = useLanguage();
  const minutes = Math.floor(seconds / 60);
  const spoken = SPOKEN_AT.find((mark) => seconds <= mark && seconds > mark - 5);
  const clock = `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <div className={`flex items-center gap-1.5 ${seconds <= PLAIN_FROM ? 'font-semibold text-ink' : 'text-ink-soft'}`}>
      <Clock aria-hidden className="size-5" />
      <span role="timer" className="figures" suppressHydrationWarning>
        {seconds <= PLAIN_FROM ? t('quizzes.left-exact', { clock }) : t('quizzes.left', { minutes: Math.ceil(seconds / 60) })}
      </span>
      <span role="status" className="sr-only">
        {spoken ? t('quizzes.left', { minutes: Math.ceil(spoken / 60) }) : ''}
      </span>
    </div>
  );
}

/** Shapes as well as colours: filled, hollow, cornered flag, dashed while not yet saved. */
function NavigatorMark({ index, state, flagged, current, onGo }: { index: number; state: ItemState | undefined; flagged: boolean; current: boolean; onGo: () => void }) {
  const { t } = useLanguage();
  const status = state?.status ?? 'empty';
  const look = status === 'saved' ? 'border-accent bg-accent-soft' : status === 'empty' ? 'border-line bg-card' : status === 'pending' ? 'border-dashed border-warn bg-card' : 'border-danger bg-danger-soft';
  const word = [t(`quizzes.status-${status}`), flagged ? t('quizzes.flagged') : ''].filter(Boolean).join('，');
  return (
    <button type="button" onClick={onGo} aria-current={current ? 'step' : undefined} aria-label={t('quizzes.go-to', { number: index + 1, status: word })}
      className={`figures relative flex min-h-target w-full items-center justify-center rounded-md border ${look} ${current ? 'ring-2 ring-accent' : ''}`}>
      {index + 1}
      {flagged ? <Flag aria-hidden className="absolute right-0.5 top-0.5 size-3 text-gold" /> : null}
      {status === 'stale' || status === 'closed' ? <AlertTriangle aria-hidden className="absolute left-0.5 top-0.5 size-3 text-danger" /> : null}
    </button>
  );
}

function StaleChoice({ state, onKeep, onTake }: { state: ItemState; onKeep: () => void; onTake: () => void }) {
  const { t } = useLanguage();
  return (
    <div role="alert" className="mt-4 rounded-lg border border-warn bg-warn-soft p-4">
      <p>{t('quizzes.stale')}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button type="button" tone="quiet" onClick={onKeep}>{t('quizzes.keep-this')}</Button>
        <Button type="button" tone="quiet" onClick={onTake} disabled={state.other === null}>{t('quizzes.take-other')}</Button>
      </div>
    </div>
  );
}
