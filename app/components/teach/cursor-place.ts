/** Line and column, both from 1, of a position in a text. */
export function placeAt(text: string, position: number): { line: number; column: number } {
  const before = text.slice(0, position);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: position - start + 1 };
}

/** The position of a line and column, never beyond the end of that line. */
export function positionOf(text: string, place: { line: number; column: number }): number {
  const lines = text.split('\n');
  const line = Math.min(Math.max(place.line, 1), lines.length);
  const start = lines.slice(0, line - 1).reduce((sum, entry) => sum + entry.length + 1, 0);
  return start + Math.min(Math.max(place.column, 1) - 1, (lines[line - 1] ?? '').length);
}

/** Puts a piece in at a position. A block stands on lines of its own with empty lines around. `position`: right after the piece. */
export function insertPiece(text: string, position: number, piece: string, inline: boolean): { text: string; position: number } {
  const before = text.slice(0, position);
  const after = text.slice(position);
  if (inline) return { text: before + piece + after, position: position + piece.length };
  const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const trail = after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n';
  return { text: before + lead + piece + trail + after, position: position + lead.length + piece.length };
}

/** Puts the cursor there and brings it into view: lines wrap, so a twin of the box that ends there measures how far down it is. */
export function showPlace(box: HTMLTextAreaElement, place: { line: number; column: number }): void {
  const position = positionOf(box.value, place);
  const twin = box.cloneNode() as HTMLTextAreaElement;
  twin.removeAttribute('id');
  Object.assign(twin.style, { position: 'absolute', visibility: 'hidden', height: '0', width: `${box.offsetWidth}px` });
  twin.value = box.value.slice(0, position);
  box.after(twin);
  const down = twin.scrollHeight;
  twin.remove();
  box.focus();
  box.setSelectionRange(position, position);
  box.scrollTop = Math.max(0, down - box.clientHeight / 2);
}
