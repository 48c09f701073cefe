/** Text that this browser keeps until the server has it. `basedOn`: the draft number that it was written upon. */
export type KeptText = { zh: string; en: string; basedOn: number };

/** One place a person and lesson: a counter PC has several users. */
export function keptTextKey(personId: string, lessonId: string): string {
  return `liubu-draft/${personId}/${lessonId}`;
}

/** What is kept, or null. Anything that is not such a text counts as nothing. */
export function readKeptText(key: string): KeptText | null {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<KeptText> | null;
    return found && typeof found.zh === 'string' && typeof found.en === 'string' && typeof found.basedOn === 'number' ? { zh: found.zh, en: found.en, basedOn: found.basedOn } : null;
  } catch {
    return null;
  }
}

/** Keeps the text. A browser without storage, or with a full one, still saves to the server. */
export function keepText(key: string, text: KeptText): void {
  try {
    localStorage.setItem(key, JSON.stringify(text));
  } catch {
    // The server's copy is the one that counts.
  }
}

export function forgetText(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept then.
  }
}
