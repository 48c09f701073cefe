import { Captions, FileText, Film } from 'lucide-react';
import type { ReactNode } from 'react';
import { EmptyState } from '~/components/ui/empty-state';
import { useLanguage } from '~/locales/use-language';
import { sizeText, type MediaFile } from './media-file';

const ICONS = { video: Film, captions: Captions, document: FileText } as const;

/** The files of the library as tiles. `act`: what can be done with one, beneath it. */
export function MediaList({ files, act }: { files: MediaFile[]; act?: (file: MediaFile) => ReactNode }) {
  const { t } = useLanguage();
  if (files.length === 0) return <EmptyState title={t('media.empty')}>{t('media.empty-what')}</EmptyState>;
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4">
      {files.map((file) => {
        const Icon = file.kind === 'picture' ? null : ICONS[file.kind];
        return (
          <li key={file.id} className="flex min-w-0 flex-col overflow-hidden rounded-card border border-line bg-card">
            {Icon ? <span className="grid h-28 place-items-center bg-paper"><Icon aria-hidden className="size-10 text-ink-soft" /></span> : <img src={file.address} alt={file.alt} loading="lazy" className="h-28 w-full bg-paper object-contain" />}
            <div className="flex min-w-0 flex-1 flex-col gap-1 p-3 text-sm">
              <p className="truncate font-medium" title={file.name}>{file.name}</p>
              <p className="text-ink-soft">{t(`media.kind-${file.kind}`)} · {sizeText(file.bytes)}</p>
              {act ? <div className="mt-auto pt-1">{act(file)}</div> : <p className="break-all text-xs text-ink-soft">{file.address}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
