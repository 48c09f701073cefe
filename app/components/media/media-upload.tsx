import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Button } from '~/components/ui/button';
import { TextField } from '~/components/ui/field';
import { useLanguage } from '~/locales/use-language';
import type { MediaFile } from './media-file';
import { sendFile, type SendOutcome } from './send-file';

const ACCEPT = 'image/png,image/jpeg,image/webp,image/gif,image/avif,image/bmp,video/mp4,video/webm,.vtt,.pdf,.pptx,.docx,.xlsx';
const isPicture = (file: File | null) => file !== null && file.type.startsWith('image/');

/** Chooses and sends a file; a picture needs its description first. `first`: a file that was pasted or dropped into a text. */
export function MediaUpload({ first = null, onStored }: { first?: File | null; onStored: (file: MediaFile) => void }) {
  const { t } = useLanguage();
  const [file, setFile] = useState<File | null>(first);
  const [alt, setAlt] = useState('');
  const [percent, setPercent] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<SendOutcome | { ok: false; code: 'nothing'; limit: 0 } | null>(null);
  const input = useRef<HTMLInputElement | null>(null);
  useEffect(() => setFile(first), [first]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // The form may stand in a page with other forms.
    event.stopPropagation();
    if (!file) return setOutcome({ ok: false, code: 'nothing', limit: 0 });
    if (isPicture(file) && alt.trim() === '') return setOutcome({ ok: false, code: 'alt-missing', limit: 0 });
    setPercent(0);
    const result = await sendFile(file, alt, setPercent);
    setPercent(null);
    setOutcome(result);
    if (!result.ok) return;
    setFile(null);
    setAlt('');
    if (input.current) input.current.value = '';
    onStored(result.file);
  };
  const failed = outcome && !outcome.ok ? outcome : null;
  return (
    <form onSubmit={submit} className="flex max-w-form flex-col gap-3">
      {first && file === first ? <p className="font-medium">{file.name}</p> : (
        <TextField id="media-file" name="file" type="file" accept={ACCEPT} label={t('media.file')} hint={t('media.file-hint')} onChange={(event) => { input.current = event.target; setFile(event.target.files?.[0] ?? null); setOutcome(null); }}
          error={failed && failed.code !== 'alt-missing' ? t(`media.fail-${failed.code}`, { limit: failed.limit }) : undefined} />
      )}
      {isPicture(file) ? (
        <TextField id="media-alt" name="alt" label={t('media.alt')} hint={t('media.alt-hint')} maxLength={300} value={alt} onChange={(event) => setAlt(event.target.value)} error={failed?.code === 'alt-missing' ? t('media.fail-alt-missing') : undefined} />
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button disabled={percent !== null}>{percent === null ? t('media.send') : t('media.sending', { percent })}</Button>
        <p role="status" className="text-sm text-ink-soft">{outcome?.ok ? t('media.stored', { name: outcome.file.name }) : null}</p>
      </div>
    </form>
  );
}
