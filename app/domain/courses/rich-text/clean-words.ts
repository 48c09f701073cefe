/** Characters that the gate refuses in a source: no author types them, they come with pasted text. */
// eslint-disable-next-line no-control-regex -- the controls are what is taken out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f\u2028\u2029\ufffe\uffff]/g;

/** Half of a character that needs two units: no file can hold it. */
const HALF = /[\ud800-\udfff]/gu;

/** Text without control characters and without half characters. */
export function cleanText(text: string): string {
  return text.replace(CONTROL, '').replace(HALF, '');
}

/** Text of one line: what would break a line becomes a space. */
export function cleanLine(text: string): string {
  return cleanText(text.replace(/[\n\t\r\u2028\u2029]+/g, ' '));
}

/**
 * Words for a prop: one line; braces become full-width, and so does a `&` that would begin a character reference, because
 * another parser would take them for syntax.
 */
export function cleanWords(text: string): string {
  return cleanLine(text).replaceAll('{', '｛').replaceAll('}', '｝').replace(/&(?=#?\w+;)/g, '＆').trim();
}
