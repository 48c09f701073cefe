import { CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useLanguage } from '~/locales/use-language';

const LOOK = { taken: { Icon: CircleCheck, tone: 'text-accent-strong' }, changed: { Icon: Info, tone: 'text-ink' }, 'left-out': { Icon: TriangleAlert, tone: 'text-warn' } } as const;

/** What an import took, changed and left out, in this order. */
export function ImportReportList({ lines }: { lines: { kind: keyof typeof LOOK; text: string }[] }) {
  const { t } = useLanguage();
  return (
    <ul className="my-4 flex flex-col gap-2">
      {lines.map(({ kind, text }) => {
        const { Icon, tone } = LOOK[kind];
        return <li key={text} className={`flex gap-2 ${tone}`}><Icon aria-hidden className="mt-0.5 size-5 shrink-0" /><span><span className="font-medium">{t(`bring.${kind}`)}</span> {text}</span></li>;
      })}
    </ul>
  );
}
