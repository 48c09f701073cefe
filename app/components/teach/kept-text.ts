/** Text that this browser keeps until the server has it. `basedOn`: the draft number that it was written upon. */
export type KeptText = { zh: string; en: string; basedOn: number };

/** Where texts of a person for a lesson are kept: a counter PC has several users, and a user several tabs. */
export function keptTextFolder(personId: string, lessonId: string): string {
  return `liubu-draft/${personId}/${lessonId}/`;
}

/** The place of this tab in the folder: it lives as long as the tab, through reloads. */
export function keptTextKey(folder: string): string {
  try {
    const tab = sessionStorage.getItem('liubu-tab') ?? Math.random().toString(36).slice(2);
    sessionStorage.setItem('liubu-tab', tab);
    return folder + tab;
  } catch {
    return `${folder}tab`;
  }
}

function readKeptText(key: string): KeptText | null {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<KeptText> | null;
    return found && typeof found.zh === 'string' && typeof found.en === 'string' && typeof found.basedOn === 'number' ? { zh: found.zh, en: found.en, basedOn: found.basedOn } : null;
  } catch {
    return null;
  }
}

/** What is kept in the folder, this tab's own first: another tab may have been closed with text that never reached the server. */
export function findKeptText(folder: string, own: string): { key: string; text: KeptText } | null {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(folder) && key !== own);
    for (const key of [own, ...keys]) {
      const text = readKeptText(key);
      if (text) return { key, text };
    }
  } catch {
    // A browser without storage keeps nothing.
  }
  return null;
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
