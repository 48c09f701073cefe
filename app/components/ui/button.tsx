import { Link, type LinkProps } from '@remix-run/react';
import type { ButtonHTMLAttributes } from 'react';

export type ButtonTone = 'primary' | 'quiet' | 'danger';

const BASE =
  'inline-flex min-h-target min-w-target items-center justify-center gap-2 rounded-lg px-5 py-2 font-medium no-underline transition-colors hover:no-underline disabled:cursor-not-allowed disabled:opacity-60';
const TONES: Record<ButtonTone, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  quiet: 'border border-line bg-card text-ink hover:border-accent hover:text-accent-strong',
  danger: 'border border-danger bg-card text-danger hover:bg-danger-soft',
};

/** One primary action a page; `danger` for what cannot be undone, and then the words name the consequence. */
export function Button({ tone = 'primary', className = '', type = 'submit', ...rest }: ButtonHTMLAttributes<HTMLButtonElement> & { tone?: ButtonTone }) {
  return <button type={type} className={`${BASE} ${TONES[tone]} ${className}`} {...rest} />;
}

/** A link that looks like a button. */
export function ButtonLink({ tone = 'primary', className = '', ...rest }: LinkProps & { tone?: ButtonTone }) {
  return <Link className={`${BASE} ${TONES[tone]} ${className}`} {...rest} />;
}
