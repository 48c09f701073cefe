import { Footprints } from 'lucide-react';
import { Button } from '~/components/ui/button';
import { useLanguage } from '~/locales/use-language';

export type ScenarioFacts = {
  name: string; title: string; run: number; step: number;
  passed: { html: string; chosen: string }[];
  current: { html: string; ending: 'good' | 'fair' | 'poor' | null; choices: string[] };
};

const ENDINGS = { good: 'bg-accent-soft', fair: 'bg-warn-soft', poor: 'bg-danger-soft' } as const;

/** A counter situation to play through: each choice is a button of a plain form, kept by the server, so it goes on where it was left. */
export function ScenarioPlay({ scenario, action }: { scenario: ScenarioFacts; action: string }) {
  const { t } = useLanguage();
  const { name, title, run, step, passed, current } = scenario;
  const heading = `scenario-title-${name}`;
  const hidden = { scenario: name, run, step };
  return (
    <section id={`scenario-${name}`} aria-labelledby={heading} className="my-8 scroll-mt-4 rounded-card border border-accent bg-card p-5 sm:p-6">
      <p className="flex items-center gap-2 text-sm font-medium text-accent-strong"><Footprints aria-hidden className="size-4" /> {t('courses.scenario')}</p>
      <p id={heading} className="mb-3 mt-1 font-semibold">{title}</p>
      {passed.length > 0 ? (
        <ol className="mb-4 !list-none space-y-3 border-l-2 border-line !pl-4">
          {passed.map((scene, index) => (
            <li key={index} className="text-ink-soft">
              <div dangerouslySetInnerHTML={{ __html: scene.html }} />
              <p className="rounded-lg bg-paper px-3 py-2 text-ink">{t('courses.scenario-chose')} {scene.chosen}</p>
            </li>
          ))}
        </ol>
      ) : null}
      <div role={passed.length > 0 ? 'status' : undefined}>
        {current.ending ? <p className={`mb-2 inline-block rounded-full px-3 py-1 text-sm font-semibold ${ENDINGS[current.ending]}`}>{t(`courses.ending-${current.ending}`)}</p> : null}
        <div dangerouslySetInnerHTML={{ __html: current.html }} />
      </div>
      <form method="post" action={action} className="mt-3">
        {Object.entries(hidden).map(([key, value]) => <input key={key} type="hidden" name={key} value={value} />)}
        <input type="hidden" name="intent" value={current.choices.length > 0 ? 'choose' : 'restart'} />
        {current.choices.length > 0 ? (
          <fieldset>
            <legend className="mb-2 font-medium">{t('courses.scenario-what')}</legend>
            <div className="flex flex-col gap-2">
              {current.choices.map((choice, index) => (
                <Button key={index} name="choice" value={index} tone="quiet" className="w-full !justify-start text-left">{choice}</Button>
              ))}
            </div>
          </fieldset>
        ) : <Button tone="quiet">{t('courses.scenario-again')}</Button>}
      </form>
    </section>
  );
}
