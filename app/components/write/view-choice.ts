export type WritingView = 'write' | 'source';

const keyOf = (personId: string) => `liubu-writing-view:${personId}`;

/** The view that this person last chose in this browser; formatted text until they choose. */
export function readViewChoice(personId: string): WritingView {
  try {
    return localStorage.getItem(keyOf(personId)) === 'source' ? 'source' : 'write';
  } catch {
    return 'write';
  }
}

/** Remembers the choice; where the browser keeps nothing, it holds for this page. */
export function keepViewChoice(personId: string, view: WritingView): void {
  try {
    localStorage.setItem(keyOf(personId), view);
  } catch {
    // Private windows of some browsers refuse.
  }
}
