import { CircleCheck, CircleMinus } from 'lucide-react';
import { Radar } from '~/components/ui/radar';
import { Table } from '~/components/ui/table';
import { COMPETENCIES } from '~/domain/kernel/business-line';
import { percentText } from '~/domain/kernel/percent';
import type { AttemptScore } from '~/domain/quizzes/score';
import { useLanguage } from '~/locales/use-language';

const MARK = 7000;

/** The four competencies of an attempt as a radar and its table. */
export function ScoreTable({ score }: { score: AttemptScore }) {
  const { t } = useLanguage();
  const rows = COMPETENCIES.flatMap((name) => {
    const part = score.byCompetency[name];
    return part ? [{ name, ...part }] : [];
  });
  const radar = rows.length > 2;
  return (
    <div className={`grid items-center gap-4 ${radar ? 'sm:grid-cols-[17rem_1fr]' : ''}`}>
      {radar ? <Radar values={rows.map((row) => ({ name: t(`competencies.${row.name}-short`), value: row.score }))} /> : null}
      <Table label={t('quizzes.by-competency')} head={<tr><th scope="col">{t('quizzes.competency')}</th><th scope="col" className="!text-right">{t('quizzes.right-of')}</th><th scope="col" className="!text-right">{t('quizzes.score')}</th></tr>}>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row" className="border-t border-line !text-ink">
              <span className="inline-flex items-center gap-2">
                {row.score >= MARK ? <CircleCheck aria-hidden className="size-4 text-accent" /> : <CircleMinus aria-hidden className="size-4 text-warn" />}
                {t(`competencies.${row.name}`)}
              </span>
            </th>
            <td className="text-right">{row.right}/{row.items}</td>
            <td className="text-right">{percentText(row.score)}%</td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
