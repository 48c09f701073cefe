import { Image } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '~/components/ui/button';
import { useLanguage } from '~/locales/use-language';
import type { MediaFile } from './media-file';
import { MediaList } from './media-list';
import { MediaUpload } from './media-upload';

type Props = {
  /** A file that came by paste or drop: the dialog opens for its description. */
  pasted: File | null;
  /** Whether there is a button to choose from the library at any time. */
  choosable: boolean;
  /** The file that was chosen or stored; null when the dialog was closed without one. */
  onChosen: (file: MediaFile | null) => void;
};

/** Pictures, videos and attachments to put into a text: from the library, or a new one. */
export function MediaPalette({ pasted, choosable, onChosen }: Props) {
  const { t } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [files, setFiles] = useState<MediaFile[] | null>(null);
  const [failed, setFailed] = useState(false);
  const show = useCallback(async () => {
    dialog.current?.showModal();
    try {
      const reply = await fetch('/teach/media.json');
      if (!reply.ok) throw new Error(String(reply.status));
      setFiles(((await reply.json()) as { files: MediaFile[] }).files);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, []);
  useEffect(() => {
    if (pasted) void show();
  }, [pasted, show]);
  const chosen = useRef<MediaFile | null>(null);
  const insert = (file: MediaFile) => {
    chosen.current = file;
    dialog.current?.close();
  };
  const closed = () => {
    onChosen(chosen.current);
    chosen.current = null;
  };
  return (
    <>
      {choosable ? <button type="button" onClick={() => void show()} className="flex min-h-target items-center gap-1.5 rounded-lg border border-line bg-card px-4 hover:border-accent">
        <Image aria-hidden className="size-5" /> {t('media.insert')}
      </button> : null}
      <dialog ref={dialog} onClose={closed} aria-label={t('media.title')} className="mx-auto mb-auto mt-[5vh] max-h-[90vh] w-[min(56rem,calc(100vw-2rem))] rounded-card border border-line bg-paper p-5 text-ink backdrop:bg-black/40">
        <div className="mb-4 flex items-center justify-between gap-3">
          <h2>{t('media.title')}</h2>
          <Button type="button" tone="quiet" onClick={() => dialog.current?.close()}>{t('media.close')}</Button>
        </div>
        <MediaUpload first={pasted} onStored={insert} />
        <div className="mt-5">
          {files ? <MediaList files={files} act={(file) => <Button type="button" tone="quiet" className="w-full" onClick={() => insert(file)}>{t('media.put-in')}</Button>} /> : null}
          {files === null ? <p role="status" className="text-ink-soft">{t(failed ? 'media.list-failed' : 'media.loading')}</p> : null}
        </div>
      </dialog>
    </>
  );
}
