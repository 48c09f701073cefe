import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { DocxNumbering } from './docx-numbering.server';

/** Stands where a picture was: a character that no text of ours holds. */
export const PICTURE = '\ue010';
const MOST_BYTES = 20 * 1024 * 1024;
const NEEDED = new Set(['word/document.xml', 'word/numbering.xml']);

/**
 * The text of a Word file, a line a paragraph, with the numbers and letters that Word counts by itself, and tabs as spaces. What was deleted
 * under tracked changes is left out. Throws for what is no Word file; entities and anything from elsewhere are never followed.
 */
export function docxText(data: Uint8Array): string {
  const files = unzipSync(data, { filter: (file) => NEEDED.has(file.name) && file.originalSize <= MOST_BYTES });
  const main = files['word/document.xml'];
  if (!main) throw new Error('no word/document.xml');
  const numbering = new DocxNumbering(files['word/numbering.xml'] ? strFromU8(files['word/numbering.xml']) : null);
  const lines: string[] = [];
  // A text box may hold paragraphs within a paragraph.
  const open: { text: string; list: string; depth: number }[] = [];
  let skipped = 0;
  let deleted = 0;
  let reading = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    // The same drawing once more for old programs.
    if (name === 'mc:Fallback') skipped += 1;
    if (name === 'w:del' || name === 'w:moveFrom') deleted += 1;
    if (skipped > 0 || deleted > 0) return;
    const at = open.at(-1);
    if (name === 'w:p') open.push({ text: '', list: '', depth: 0 });
    else if (!at) return;
    else if (name === 'w:numId') at.list = String(attributes['w:val'] ?? '');
    else if (name === 'w:ilvl') at.depth = Number(attributes['w:val'] ?? 0);
    else if (name === 'w:t') reading = true;
    else if (name === 'w:tab') at.text += ' ';
    else if (name === 'w:br' || name === 'w:cr') at.text += '\n';
    else if (name === 'a:blip' || name === 'v:imagedata') at.text += PICTURE;
  });
  parser.on('text', (text) => {
    const at = open.at(-1);
    if (reading && at) at.text += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'mc:Fallback') skipped -= 1;
    if (name === 'w:del' || name === 'w:moveFrom') deleted -= 1;
    if (name === 'w:t') reading = false;
    if (name !== 'w:p' || skipped > 0 || deleted > 0) return;
    const done = open.pop();
    if (!done) return;
    const label = done.list !== '' && done.list !== '0' && done.text.trim() !== '' ? numbering.next(done.list, done.depth) : '';
    lines.push(label === '' ? done.text : `${label} ${done.text}`);
  });
  parser.write(strFromU8(main)).close();
  return lines.join('\n');
}
