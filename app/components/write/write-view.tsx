import { useRef, useState } from 'react';
import { readRich } from '~/domain/courses/rich-text';
import { Button } from '~/components/ui/button';
import { Notice } from '~/components/ui/notice';
import { useLanguage } from '~/locales/use-language';
import type { ViewProps } from './view-props';
import { WriteText } from './write-text';
import './write.css';

/**
 * The formatted view. A source that the gate refuses cannot be shown so: that is said plainly, nothing is changed, and the source is
 * one click away.
 */
export default function WriteView({ onRefused, ...view }: ViewProps & { onRefused: () => void }) {
  const { t } = useLanguage();
  // What was written here comes back as it went; only what comes from elsewhere is read.
  const written = useRef<string | null>(null);
  const [shown, setShown] = useState(() => ({ source: view.source, read: readRich(view.source) }));
  if (shown.source !== view.source && written.current !== view.source) setShown({ source: view.source, read: readRich(view.source) });
  if (!shown.read.ok) {
    return (
      <Notice tone="warning" title={t('write.refused')}>
        <p className="mb-3">{t('write.refused-what')}</p>
        <Button type="button" onClick={onRefused}>{t('write.open-source')}</Button>
      </Notice>
    );
  }
  return (
    <>
      {shown.read.comments > 0 ? <Notice tone="info">{t('write.comments', { count: shown.read.comments })}</Notice> : null}
      {/* A text from elsewhere (kept text taken back) is a new document with a history of its own. */}
      <WriteText key={shown.source} {...view} first={shown.read} onWrite={(text) => {
        written.current = text;
        view.onWrite(text);
      }} />
    </>
  );
}
