import { ArrowDown, ArrowUp } from 'lucide-react';
import type { LearnerItem } from '~/domain/questions/learner-view';
import type { ItemResponse } from '~/domain/questions/response';
import { useLanguage } from '~/locales/use-language';

type Props = {
  item: LearnerItem;
  response: ItemResponse | null;
  disabled: boolean;
  onAnswer: (response: ItemResponse | null) => void;
  /** Id of the stem, which names the group. */
  labelledBy: string;
};

const CHOICE =
  'flex min-h-target cursor-pointer items-start gap-3 rounded-lg border border-line bg-card px-4 py-3 hover:border-accent has-[:checked]:border-accent has-[:checked]:bg-accent-soft';
const BOX = 'mt-1 size-5 shrink-0 accent-[rgb(var(--c-accent))]';

/** The answer field of one item, each type by keyboard and touch alike, nothing by dragging. */
export function ItemInput(props: Props) {
  switch (props.item.type) {
    case 'single':
    case 'true-false':
      return <OneChoice {...props} />;
    case 'multiple':
      return <ManyChoices {...props} />;
    case 'numeric':
      return <Figure {...props} />;
    case 'short-text':
      return <ShortText {...props} />;
    case 'cloze':
      return <Blanks {...props} />;
    case 'ordering':
      return <Order {...props} />;
    case 'matching':
      return <Pairs {...props} />;
    case 'document-review':
      return <Documents {...props} />;
  }
}

function OneChoice({ item, response, disabled, onAnswer, labelledBy }: Props) {
  const { t, text } = useLanguage();
  const choices =
    item.type === 'single'
      ? item.options.map((option) => ({ id: option.id, label: text(option.text), value: { type: 'single', choice: option.id } as ItemResponse }))
      : [true, false].map((value) => ({ id: String(value), label: t(value ? 'quizzes.true' : 'quizzes.false'), value: { type: 'true-false', value } as ItemResponse }));
  const chosen = response?.type === 'single' ? response.choice : response?.type === 'true-false' ? String(response.value) : null;
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className="flex flex-col gap-2">
      {choices.map((choice) => (
        <label key={choice.id} className={CHOICE}>
          <input type="radio" name={item.id} className={BOX} checked={chosen === choice.id} disabled={disabled} onChange={() => onAnswer(choice.value)} />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}

function ManyChoices({ item, response, disabled, onAnswer, labelledBy }: Props) {
  const { t, text } = useLanguage();
  if (item.type !== 'multiple') return null;
  const chosen = response?.type === 'multiple' ? response.choices : [];
  const toggle = (id: string) => {
    const choices = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
    onAnswer(choices.length > 0 ? { type: 'multiple', choices } : null);
  };
  return (
    <div role="group" aria-labelledby={labelledBy} className="flex flex-col gap-2">
      <p className="text-sm text-ink-soft">{t('quizzes.choose-all')}</p>
      {item.options.map((option) => (
        <label key={option.id} className={CHOICE}>
          <input type="checkbox" className={BOX} checked={chosen.includes(option.id)} disabled={disabled} onChange={() => toggle(option.id)} />
          <span>{text(option.text)}</span>
        </label>
      ))}
    </div>
  );
}

function Figure({ item, response, disabled, onAnswer, labelledBy }: Props) {
  const { text } = useLanguage();
  if (item.type !== 'numeric') return null;
  return (
    <div className="flex items-center gap-3">
      <input
        aria-labelledby={labelledBy}
        inputMode="decimal"
        maxLength={60}
        className="min-h-target w-44 rounded-lg border border-ink-soft bg-card px-3 py-2 text-right tabular-nums"
        value={response?.type === 'numeric' ? response.text : ''}
        disabled={disabled}
        onChange={(event) => onAnswer(event.target.value === '' ? null : { type: 'numeric', text: event.target.value })}
      />
      <span>{text(item.unit)}</span>
    </div>
  );
}

const WORDS = 'min-h-target w-full max-w-form rounded-lg border border-ink-soft bg-card px-3 py-2';

function ShortText({ response, disabled, onAnswer, labelledBy }: Props) {
  return (
    <input
      aria-labelledby={labelledBy} maxLength={300} className={WORDS} autoComplete="off" disabled={disabled}
      value={response?.type === 'short-text' ? response.text : ''}
      onChange={(event) => onAnswer(event.target.value === '' ? null : { type: 'short-text', text: event.target.value })}
    />
  );
}

function Blanks({ item, response, disabled, onAnswer, labelledBy }: Props) {
  const { t } = useLanguage();
  if (item.type !== 'cloze') return null;
  const texts = Array.from({ length: item.blanks }, (_, at) => (response?.type === 'cloze' ? response.texts[at] ?? '' : ''));
  const fill = (at: number, words: string) => {
    const next = texts.map((old, index) => (index === at ? words : old));
    onAnswer(next.some((one) => one !== '') ? { type: 'cloze', texts: next } : null);
  };
  return (
    <div role="group" aria-labelledby={labelledBy} className="flex flex-col gap-3">
      {texts.map((words, at) => (
        <label key={at} className="flex items-center gap-3">
          <span className="shrink-0 text-ink-soft">{t('quizzes.blank', { number: at + 1 })}</span>
          <input maxLength={300} className={WORDS} autoComplete="off" disabled={disabled} value={words} onChange={(event) => fill(at, event.target.value)} />
        </label>
      ))}
    </div>
  );
}

function Order({ item, response, disabled, onAnswer, labelledBy }: Props) {
  const { t, text } = useLanguage();
  if (item.type !== 'ordering') return null;
  const order = response?.type === 'ordering' ? response.order : item.options.map((option) => option.id);
  const labels = new Map(item.options.map((option) => [option.id, text(option.text)]));
  const move = (index: number, by: -1 | 1) => {
    const next = [...order];
    const [moved] = next.splice(index, 1);
    if (moved) next.splice(index + by, 0, moved);
    onAnswer({ type: 'ordering', order: next });
  };
  const control = 'inline-flex min-h-target min-w-target items-center justify-center rounded-lg border border-line hover:border-accent disabled:opacity-40';
  return (
    <div role="group" aria-labelledby={labelledBy}>
      <p className="mb-2 text-sm text-ink-soft">{t('quizzes.order-them')}</p>
      <ol className="flex flex-col gap-2">
        {order.map((id, index) => (
          <li key={id} className="flex items-center gap-2 rounded-lg border border-line bg-card px-3 py-1.5">
            <span className="figures w-6 text-ink-soft">{index + 1}.</span>
            <span className="flex-1">{labels.get(id)}</span>
            <button type="button" className={control} disabled={disabled || index === 0} aria-label={t('quizzes.move-up', { what: labels.get(id) ?? '' })} onClick={() => move(index, -1)}>
              <ArrowUp aria-hidden className="size-5" />
            </button>
            <button type="button" className={control} disabled={disabled || index === order.length - 1} aria-label={t('quizzes.move-down', { what: labels.get(id) ?? '' })} onClick={() => move(index, 1)}>
              <ArrowDown aria-hidden className="size-5" />
            </button>
          </li>
        ))}
      </ol>
      {response === null && !disabled ? (
        <button type="button" className="mt-2 min-h-target rounded-lg border border-line px-4 hover:border-accent" onClick={() => onAnswer({ type: 'ordering', order })}>
          {t('quizzes.keep-order')}
        </button>
      ) : null}
    </div>
  );
}

function Pairs({ item, response, disabled, onAnswer, labelledBy }: Props) {
  const { t, text } = useLanguage();
  if (item.type !== 'matching') return null;
  const pairs = response?.type === 'matching' ? response.pairs : {};
  const choose = (left: string, right: string) => {
    const next = { ...pairs };
    if (right === '') delete next[left];
    else next[left] = right;
    onAnswer(Object.keys(next).length > 0 ? { type: 'matching', pairs: next } : null);
  };
  return (
    <div role="group" aria-labelledby={labelledBy} className="flex flex-col gap-3">
      {item.left.map((left) => (
        <label key={left.id} className="grid gap-1 sm:grid-cols-2 sm:items-center sm:gap-4">
          <span>{text(left.text)}</span>
          <select className="min-h-target w-full min-w-0 text-ellipsis rounded-lg border border-ink-soft bg-card px-3 py-2" value={pairs[left.id] ?? ''} disabled={disabled} onChange={(event) => choose(left.id, event.target.value)}>
            <option value="">{t('quizzes.choose')}</option>
            {item.right.map((right) => (
              <option key={right.id} value={right.id}>
                {text(right.text)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

function Documents({ item, response, disabled, onAnswer, labelledBy }: Props) {
  const { t, text } = useLanguage();
  if (item.type !== 'document-review') return null;
  const marked = response?.type === 'document-review' ? response.marked : [];
  const toggle = (id: string) => {
    const next = marked.includes(id) ? marked.filter((other) => other !== id) : [...marked, id];
    onAnswer(next.length > 0 ? { type: 'document-review', marked: next } : null);
  };
  return (
    <div role="group" aria-labelledby={labelledBy}>
      <p className="mb-3 text-sm text-ink-soft">{t('quizzes.mark-fields')}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        {item.documents.map((page) => (
          <fieldset key={page.id} className="rounded-lg border border-line bg-card px-3 pb-3">
            <legend className="px-1 font-semibold">{text(page.title)}</legend>
            {page.fields.map((field) => {
              const id = `${page.id}.${field.id}`;
              return (
                <label key={id} className="flex min-h-target cursor-pointer items-center gap-3 rounded-md px-2 py-1 hover:bg-accent-soft has-[:checked]:bg-warn-soft">
                  <input type="checkbox" className="size-5 shrink-0 accent-[rgb(var(--c-accent))]" checked={marked.includes(id)} disabled={disabled} onChange={() => toggle(id)} />
                  <span className="text-ink-soft">{text(field.label)}</span>
                  <span className="ml-auto text-right">{text(field.value)}</span>
                </label>
              );
            })}
          </fieldset>
        ))}
      </div>
    </div>
  );
}
