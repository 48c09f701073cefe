import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button';

/** Opens the browser's print dialogue for this page. */
export function PrintButton({ children, tone = 'quiet' }: { children: ReactNode; tone?: 'primary' | 'quiet' }) {
  return (
    <Button type="button" tone={tone} onClick={() => window.print()}>
      <Printer aria-hidden className="size-5" /> {children}
    </Button>
  );
}
