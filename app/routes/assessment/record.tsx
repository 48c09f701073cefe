import { useLoaderData } from '@remix-run/react';
import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { RecordEvidence } from '~/components/assessment/record-evidence';
import { FormulaNote } from '~/components/assessment/formula-note';
import { Card } from '~/components/ui/card';
import { DateText } from '~/components/ui/date';
import { PageHeader } from '~/components/ui/page-header';
import { Pill } from '~/components/ui/pill';
import { Radar } from '~/components/ui/radar';
import { Table } from '~/components/ui/table';
import { periodOf } from '~/domain/assessment/period';
import { BUSINESS_LINES, COMPETENCIES } from '~/domain/kernel/business-line';
import { percentText } from '~/domain/kernel/percent';
import { useLanguage } from '~/locales/use-language';
import { readRecord } from '~/server/assessment/read-record.server';
import { notFound, requireActor } from '~/server/platform/request-context.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireActor(request);
  if (params.id === 'me') throw redirect(`/records/${context.actor.id}`);
  const period = periodOf(new URL(request.url).searchParams.get('period') || context.today.slice(0, 4));
  const record = period ? await readRecord({ ...context, personId: String(params.id), period }) : null;
  if (!record || !period) throw notFound();
  return { record, period };
}

export default function Record() {
  const { record, period } = useLoaderData<typeof loader>();
  const { t, text } = useLanguage();
  const { person, card } = record;
  return (
    <>
      <PageHeader
        title={t('assessment.record-of', { name: person.name })}
        lead={<>{person.staffNumber} · {text(person.department)}{person.post ? ` · ${text(person.post)}` : ''} · {t('assessment.as-of')} <DateText date={record.asOf} /></>}
      />
      <div className="grid gap-5 lg:grid-cols-2">
        <Card aria-labelledby="competencies">
          <h2 id="competencies" className="mb-2">{t('assessment.competencies')}</h2>
          <Radar values={COMPETENCIES.map((name) => ({ name: t(`competencies.${name}-short`), value: record.competencies[name] }))} />
          <p className="mt-2 flex flex-wrap items-center gap-2">
            <Pill tone={record.breadth.breadth === 'generalist' ? 'gold' : 'neutral'}>{t(`assessment.breadth-${record.breadth.breadth}`)}</Pill>
            {record.breadth.lines.map((line) => <Pill key={line} tone="good">{t(`lines.${line}`)}</Pill>)}
          </p>
        </Card>
        <Card aria-labelledby="figures">
          <h2 id="figures" className="mb-3">{t('assessment.figures', { period: period.key })}</h2>
          <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-2">
            {card.figures.map((figure) => (
              <div key={figure.part} className="contents">
                <dt><a href={`#${figure.part}`}>{t(`assessment.part-${figure.part}`)}</a> <span className="text-sm text-ink-soft">{t('assessment.weight', { percent: percentText(figure.weight) })}</span></dt>
                <dd className="figures text-right">{figure.score === null ? t('assessment.no-figure') : `${percentText(figure.score)}% → ${percentText(figure.points)}`}</dd>
              </div>
            ))}
            <dt className="border-t border-line pt-2 font-semibold">{t('assessment.total')}</dt>
            <dd className="figures border-t border-line pt-2 text-right font-semibold">{percentText(card.total)}</dd>
          </dl>
        </Card>
      </div>
      <section className="mt-6" aria-labelledby="matrix">
        <h2 id="matrix" className="mb-3">{t('assessment.matrix')}</h2>
        <Table label={t('assessment.matrix')} head={<tr><th scope="col">{t('quizzes.competency')}</th>{BUSINESS_LINES.map((line) => <th key={line} scope="col" className="!text-right">{t(`lines.${line}`)}</th>)}</tr>}>
          {COMPETENCIES.map((name) => (
            <tr key={name}>
              <th scope="row" className="border-t border-line !text-ink">{t(`competencies.${name}`)}</th>
              {BUSINESS_LINES.map((line) => {
                const cell = record.matrix[line][name];
                return (
                  <td key={line} className="text-right">
                    {cell.score === null ? <span className="text-ink-soft">{t('assessment.no-figure')}</span> : <a href="#formal">{percentText(cell.score)}%</a>}
                    <span className="block text-xs text-ink-soft">{t(`assessment.level-${cell.level}`)}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </Table>
      </section>
      <RecordEvidence record={record} />
      <FormulaNote formula={record.formula} />
    </>
  );
}
