const DIGITS = '零一二三四五六七八九';
const VALUE = new Map([...DIGITS].map((digit, value): [string, number] => [digit, value]).concat([['〇', 0], ['两', 2]]));
const UNIT = new Map([['十', 10], ['百', 100], ['千', 1000]]);

/** 二十四 → 24, 一千二百八十 → 1280, 二〇二六 → 2026. */
function figureOf(words: string): string {
  const characters = [...words];
  if (!characters.some((character) => UNIT.has(character) || character === '万')) return characters.map((character) => VALUE.get(character)).join('');
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of characters) {
    const unit = UNIT.get(character);
    if (unit !== undefined) {
      section += (digit ?? 1) * unit;
      digit = null;
    } else if (character === '万') {
      total += (section + (digit ?? 0)) * 10_000;
      section = 0;
      digit = null;
    } else digit = VALUE.get(character) ?? 0;
  }
  return String(total + section + (digit ?? 0));
}

/**
 * A short answer without what does not matter: width and case of letters, spaces, punctuation and quotation marks, and whether numbers are written
 * in figures or in Chinese words (三个工作日 is 3个工作日). What carries meaning stays: a point between figures, a minus before one, %, and that
 * two numbers are two.
 */
export function normalisedText(text: string): string {
  return text
    .normalize('NFKC').toLowerCase()
    .replace(/[零〇一二两三四五六七八九十百千万]+/g, figureOf)
    .replace(/[−–]/g, '-').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)[^\p{L}\p{N}.%-]+(?=\d)/gu, ' ')
    .replace(/(?<!\d) | (?!\d)|[^\p{L}\p{N}.% -]/gu, '')
    .replace(/(?<!\d)\.|\.(?!\d)|(?<![\p{L}]|^)-|-(?!\d)/gu, '');
}

/** Whether an answer says the same as one of the accepted ones. What normalises to nothing says nothing. */
export function saysTheSame(answer: string, accepted: readonly string[]): boolean {
  const said = normalisedText(answer);
  return said !== '' && accepted.some((one) => normalisedText(one) === said);
}
