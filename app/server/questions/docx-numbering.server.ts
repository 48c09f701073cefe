import { SaxesParser } from 'saxes';

type Level = { start: number; format: string; text: string };
type List = { abstract: string; restarts: Map<number, number> };

/** The lists of a Word file: what number a paragraph shows that Word counts by itself. */
export class DocxNumbering {
  readonly #levels = new Map<string, Map<number, Level>>();
  readonly #lists = new Map<string, List>();
  readonly #counters = new Map<string, number[]>();

  /** `xml`: word/numbering.xml; null where the file has none. */
  constructor(xml: string | null) {
    if (xml === null) return;
    let abstract: Map<number, Level> | null = null;
    let level: Level | null = null;
    let list: List | null = null;
    let override = 0;
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) => {
      const value = String(attributes['w:val'] ?? '');
      if (name === 'w:abstractNum') this.#levels.set(String(attributes['w:abstractNumId']), (abstract = new Map()));
      else if (name === 'w:lvl' && abstract && !list) abstract.set(Number(attributes['w:ilvl']), (level = { start: 1, format: 'decimal', text: '' }));
      else if (name === 'w:start' && level) level.start = Number(value);
      else if (name === 'w:numFmt' && level) level.format = value;
      else if (name === 'w:lvlText' && level) level.text = value;
      else if (name === 'w:num') this.#lists.set(String(attributes['w:numId']), (list = { abstract: '', restarts: new Map() }));
      else if (name === 'w:abstractNumId' && list) list.abstract = value;
      else if (name === 'w:lvlOverride') override = Number(attributes['w:ilvl']);
      else if (name === 'w:startOverride' && list) list.restarts.set(override, Number(value));
    });
    parser.on('closetag', ({ name }) => {
      if (name === 'w:abstractNum') abstract = null;
      else if (name === 'w:lvl') level = null;
      else if (name === 'w:num') list = null;
    });
    parser.write(xml).close();
  }

  /** The label of the next paragraph of a list, such as `3.` or `A、`; empty for bullets and unknown lists. */
  next(numId: string, depth: number): string {
    const list = this.#lists.get(numId);
    const levels = list && this.#levels.get(list.abstract);
    const level = levels?.get(depth);
    if (!list || !levels || !level || level.format === 'bullet' || level.format === 'none') return '';
    // Lists of one kind count on together, unless one says where it begins.
    const key = list.restarts.size > 0 ? `list ${numId}` : `kind ${list.abstract}`;
    const counters = this.#counters.get(key) ?? [];
    this.#counters.set(key, counters);
    counters[depth] = counters[depth] === undefined ? (list.restarts.get(depth) ?? level.start) : counters[depth] + 1;
    counters.length = depth + 1;
    return level.text.replace(/%(\d)/g, (_whole, place: string) => {
      const at = Number(place) - 1;
      return numeral(counters[at] ?? levels.get(at)?.start ?? 1, levels.get(at)?.format ?? 'decimal');
    });
  }
}

const CHINESE = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function numeral(value: number, format: string): string {
  switch (format) {
    case 'upperLetter': return String.fromCharCode(64 + ((value - 1) % 26) + 1);
    case 'lowerLetter': return String.fromCharCode(96 + ((value - 1) % 26) + 1);
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'ideographDigital':
    case 'japaneseCounting':
    case 'taiwaneseCountingThousand': {
      if (value > 99) return String(value);
      const [tens, ones] = [Math.floor(value / 10), value % 10];
      return `${tens > 1 ? CHINESE[tens] : ''}${tens > 0 ? '十' : ''}${CHINESE[ones]}`;
    }
    default: return String(value);
  }
}
