import type { Editor } from '@tiptap/core';
import { useState, type FormEvent } from 'react';
import { isAllowedLink } from '~/domain/courses/gate/links';
import { Button } from '~/components/ui/button';
import { TextField } from '~/components/ui/field';
import { useLanguage } from '~/locales/use-language';
import { FormDialog } from './form-dialog';

/** Where the words at the cursor lead. Only addresses that a lesson may link to are taken. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useLanguage();
  const current = String(editor.getAttributes('link').href ?? '');
  const empty = editor.state.selection.empty && current === '';
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const href = String(form.get('link-address') ?? '').trim();
    if (!isAllowedLink(href)) return setWrong(true);
    const words = String(form.get('link-words') ?? '').trim() || href;
    onClose();
    if (empty) editor.chain().focus().insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] }).run();
    else editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
  };
  return (
    <FormDialog title={t('write.link')} onClose={onClose}>
      <form className="flex flex-col gap-4" onSubmit={submit} noValidate>
        {empty ? <TextField label={t('write.link-words')} name="link-words" autoComplete="off" /> : null}
        <TextField label={t('write.link-address')} name="link-address" hint={t('write.link-hint')} defaultValue={current} autoComplete="off" error={wrong ? t('write.link-wrong') : undefined} />
        <div className="flex flex-wrap gap-3">
          <Button>{t('write.done')}</Button>
          {current ? <Button type="button" tone="danger" onClick={() => {
            onClose();
            editor.chain().focus().extendMarkRange('link').unsetLink().run();
          }}>{t('write.unlink')}</Button> : null}
          <Button type="button" tone="quiet" onClick={onClose}>{t('write.cancel')}</Button>
        </div>
      </form>
    </FormDialog>
  );
}
