import type { ImportedItem } from './imported-item';

/** Takes the meaning from the marks of GIFT; new lines become `\n`. */
const escaped = (text: string) => text.replace(/[\\~=#{}:]/g, '\\$&').replace(/->/g, '-\\>').replace(/\n/g, '\\n');

/** What begins with a per cent sign would be read as a weight: then its weight is written before it. */
const weight = (text: string, percent: number) => (text.startsWith('%') ? `%${percent}%` : '');

/** An item in GIFT, as plain text. Null for the types that the format has no words for (ordering, several blanks). */
export function writeGift(item: ImportedItem): string | null {
  const body = bodyOf(item);
  if (body === null) return null;
  const feedback = item.explanation === '' ? '' : `\n\t####${escaped(item.explanation)}`;
  return `[plain]${escaped(item.stem)} {${body}${feedback}}\n`;
}

function bodyOf({ key, options }: ImportedItem): string | null {
  const lines = (entries: string[]) => entries.map((entry) => `\n\t${entry}`).join('');
  switch (key.type) {
    case 'true-false': return key.right ? 'TRUE' : 'FALSE';
    case 'single': return lines(options.map((text, index) => `${index === key.right ? '=' : '~'}${weight(text, index === key.right ? 100 : 0)}${escaped(text)}`));
    case 'multiple': {
      const share = Number((100 / key.right.length).toFixed(5));
      return lines(options.map((text, index) => (key.right.includes(index) ? `~%${share}%${escaped(text)}` : `~%-100%${escaped(text)}`)));
    }
    case 'numeric': return `#${key.value}${key.tolerance === '0' ? '' : `:${key.tolerance}`}`;
    case 'short-text': return lines(key.accepted.map((text) => `=${weight(text, 100)}${escaped(text)}`));
    case 'matching': {
      const unused = options.filter((_text, index) => !key.right.includes(index));
      return lines([...key.left.map((text, index) => `=${escaped(text)} -> ${escaped(options[key.right[index] ?? 0] ?? '')}`), ...unused.map((text) => `= -> ${escaped(text)}`)]);
    }
    case 'written': return key.model === '' ? '' : null;
    default: return null;
  }
}
