import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLanguage } from '~/locales/use-language';

/** Says in the page that the network is gone; goes away by itself. */
export function NetworkNotice() {
  const { t } = useLanguage();
  const [offline, setOffline] = useState(false);
  useEffect(() => {
    const update = () => setOffline(!navigator.onLine);
    update();
    window.addEventListener('online', update);
    window.addEventListener('offline', update);
    return () => {
      window.removeEventListener('online', update);
      window.removeEventListener('offline', update);
    };
  }, []);
  return (
    <div role="status">
      {offline ? (
        <p className="flex items-center justify-center gap-2 bg-warn-soft px-4 py-2 text-warn">
          <WifiOff aria-hidden className="size-5" />
          {t('shell.offline')}
        </p>
      ) : null}
    </div>
  );
}
