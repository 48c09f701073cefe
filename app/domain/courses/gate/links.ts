/** Longest address that a lesson may link to. */
const LONGEST = 500;
/** Characters that some reader drops, folds or takes for syntax. */
// eslint-disable-next-line no-control-regex -- controls are what is refused
const UNSAFE = /[\u0000-\u0020\u007f-\u00a0\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\\<>{}"'`^|]/;

/**
 * True for an address that a lesson may link to: https without user information, mailto, tel, or relative to this site.
 * In: the address after Markdown decoded it. Everything else (http too: the counter's pages are served by https) is refused.
 */
export function isAllowedLink(address: string): boolean {
  if (address.length === 0 || address.length > LONGEST || UNSAFE.test(address)) return false;
  if (/^mailto:/i.test(address)) return /^mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/i.test(address);
  if (/^tel:/i.test(address)) return /^tel:\+?\d[\d-]{1,30}$/i.test(address);
  if (/^https:/i.test(address)) return isPlainHttps(address);
  return isRelative(address);
}

/** `#part`, `/path`, `./path`, `../path` or `path`: no scheme and no `//` that a browser reads as another host. */
function isRelative(address: string): boolean {
  if (address.startsWith('//')) return false;
  const beforePath = /^[^/?#]*/.exec(address)?.[0] ?? '';
  return !beforePath.includes(':') && !address.includes('//');
}

function isPlainHttps(address: string): boolean {
  if (!/^https:\/\/[^/?#@]+(?:[/?#]|$)/i.test(address)) return false;
  try {
    const url = new URL(address);
    return url.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname !== '';
  } catch {
    return false;
  }
}

/** True for a file of the media store: `/media/` and plain path segments. */
export function isMediaAddress(address: string): boolean {
  return address.length <= LONGEST && /^\/media\/[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/.test(address);
}
