import { Link } from '@remix-run/react';
import { createContext, useContext, type AnchorHTMLAttributes } from 'react';

/** True around a page that has no router: its links are plain ones. */
export const PlainLinks = createContext(false);

/** A link of the frame. `current`: it leads to where the reader is. */
export function Go({ to, current = false, ...rest }: Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { to: string; current?: boolean }) {
  const plain = useContext(PlainLinks);
  const marked = { ...rest, 'aria-current': current ? ('page' as const) : undefined };
  // eslint-disable-next-line jsx-a11y/anchor-has-content -- the content is among the rest
  return plain ? <a href={to} {...marked} /> : <Link to={to} prefetch="none" {...marked} />;
}
