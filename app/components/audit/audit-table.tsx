import { DateTimeText, type LocalTime } from '~/components/ui/date';
import { Table } from '~/components/ui/table';
import type { LocalText } from '~/domain/kernel/text';
import { useLanguage } from '~/locales/use-language';

type Named = { name: string; staffNumber: string };
type Line = {
  position: number; at: LocalTime; actor: Named | null; action: LocalText; about: Named | null; entity: string; entityId: string;
  details: { name: string; value: string }[];
};

/** Entries of the log. What an entry holds besides keeps the names under which it was written. */
export function AuditTable({ lines }: { lines: Line[] }) {
  const { t, text } = useLanguage();
  return (
    <Table label={t('audit.title')} head={(
      <tr><th scope="col" className="!text-right">{t('audit.position')}</th><th scope="col">{t('audit.at')}</th><th scope="col">{t('audit.actor')}</th><th scope="col">{t('audit.action')}</th><th scope="col">{t('audit.about')}</th><th scope="col">{t('audit.details')}</th></tr>
    )}>
      {lines.map((line) => (
        <tr key={line.position} className="align-top">
          <td className="text-right">{line.position}</td>
          <td className="whitespace-nowrap"><DateTimeText at={line.at} /></td>
          <td className="whitespace-nowrap">{line.actor ? <Person person={line.actor} /> : <span className="text-ink-soft">{t('audit.system')}</span>}</td>
          <td className="whitespace-nowrap font-medium">{text(line.action)}</td>
          <td className="whitespace-nowrap">{line.about ? <Person person={line.about} /> : <code className="text-sm text-ink-soft" title={line.entityId}>{line.entity} {line.entityId.slice(-6)}</code>}</td>
          <td className="min-w-56 text-sm text-ink-soft">{line.details.map((detail) => <span key={detail.name} className="mr-3 inline-block break-all">{detail.name}: <span className="text-ink">{detail.value}</span></span>)}</td>
        </tr>
      ))}
    </Table>
  );
}

function Person({ person }: { person: Named }) {
  return <>{person.name} <span className="figures text-sm text-ink-soft">{person.staffNumber}</span></>;
}
