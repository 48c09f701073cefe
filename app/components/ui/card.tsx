import type { ReactNode } from 'react';

/** A thing on the page. `accent` marks the one next step. */
export function Card({ children, accent = false, className = '', as: Tag = 'section', ...rest }: {
  children: ReactNode;
  accent?: boolean;
  className?: string;
  as?: 'section' | 'article' | 'div' | 'li';
  'aria-labelledby'?: string;
  'aria-label'?: string;
  id?: string;
}) {
  return (
    <Tag className={`rounded-card border bg-card p-5 sm:p-6 ${accent ? 'border-accent' : 'border-line'} ${className}`} {...rest}>
      {children}
    </Tag>
  );
}
