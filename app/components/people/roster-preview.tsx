import { Form } from '@remix-run/react';
import { CircleCheck, CircleMinus, TriangleAlert } from 'lucide-react';
import { Button, ButtonLink } from '~/components/ui/button';
import { Notice } from '~/components/ui/notice';
import { Pill } from '~/components/ui/pill';
import { Table } from '~/components/ui/table';
import type { PersonProblem } from '~/domain/people/person-input';
import type { RosterColumn, RosterVerdict } from '~/domain/people/roster';
import { useLanguage } from '~/locales/use-language';

type Row = { line: number; shown: Record<RosterColumn, string>; verdict: RosterVerdict; problems: PersonProblem[] };

/** What each row of the file would become, and the one button that imports the good ones. `text`: the file, sent again with it. */
export function RosterPreview({ rows, text, busy }: { rows: Row[]; text: string; busy: boolean }) {
  const { t } = useLanguage();
  const ready = rows.filter((row) => row.verdict === 'ready').length;
  return (
    <>
      <Notice tone={ready === rows.length ? 'info' : 'warning'} title={t('people.import-verdicts', { ready, others: rows.length - ready })}>
        {ready === 0 ? <p>{t('people.import-none-ready')}</p> : null}
      </Notice>
      <Form method="post" encType="multipart/form-data" className="mb-5 flex flex-wrap gap-3">
        <input type="hidden" name="text" value={text} />
        <input type="hidden" name="others" value={rows.length - ready} />
        {ready > 0 ? <Button disabled={busy}>{t('people.import-confirm', { ready })}</Button> : null}
        <ButtonLink to="/admin/people/import" reloadDocument tone="quiet">{t('people.import-other-file')}</ButtonLink>
      </Form>
      <Table label={t('people.import')} head={(
        <tr>
          <th scope="col" className="!text-right">{t('people.line')}</th><th scope="col">{t('people.verdict')}</th><th scope="col">{t('people.staff-number')}</th><th scope="col">{t('people.name')}</th>
          <th scope="col">{t('people.department')}</th><th scope="col">{t('people.post')}</th><th scope="col">{t('people.employment')}</th><th scope="col">{t('people.joined-on')}</th>
        </tr>
      )}>
        {rows.map(({ line, shown, verdict, problems }) => (
          <tr key={line}>
            <td className="text-right">{line}</td>
            <td className="min-w-48">{verdictOf(verdict, problems)}</td>
            <td>{shown.staffNumber}</td><td>{shown.name}</td><td>{shown.departmentId}</td><td>{shown.postId}</td><td>{shown.employment}</td><td className="whitespace-nowrap">{shown.joinedOn}</td>
          </tr>
        ))}
      </Table>
    </>
  );

  function verdictOf(verdict: RosterVerdict, problems: PersonProblem[]) {
    if (verdict === 'ready') return <Pill tone="good" icon={CircleCheck}>{t('people.verdict-ready')}</Pill>;
    if (verdict === 'already-there') return <Pill icon={CircleMinus}>{t('people.verdict-already-there')}</Pill>;
    if (verdict === 'twice-in-file') return <Pill tone="warn" icon={TriangleAlert}>{t('people.verdict-twice-in-file')}</Pill>;
    return (
      <ul className="text-sm text-danger">
        {problems.map((problem) => <li key={problem} className="flex items-start gap-1"><TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />{t(`people.${problem}`)}</li>)}
      </ul>
    );
  }
}
