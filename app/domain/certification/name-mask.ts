/** 王*: the first character and one star, whatever the length, so that the name's length is not told. Whole code points, never half of one. */
export function maskName(name: string): string {
  const first = [...name.trim()][0];
  return first ? `${first}*` : '*';
}

/** Whether a typed full name is the holder's; width, case and spaces do not matter. */
export function nameMatches(typed: string, name: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  return plain(typed) !== '' && plain(typed) === plain(name);
}
