/** A path on this server, or `/`: what a form says is never followed to another site. */
export function localPath(value: FormDataEntryValue | string | null): string {
  if (typeof value !== 'string' || !value.startsWith('/') || /^\/[/\\]/.test(value) || /[\p{Cc}\\]/u.test(value)) return '/';
  return value;
}
