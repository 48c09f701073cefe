import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexTerms, pairsOf, runsOf, soughtTerms, wordsOf } from './tokenise';

const han = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0x4e00, max: 0x9fa5 }) }, { weight: 1, arbitrary: fc.integer({ min: 0x20000, max: 0x2a6d6 }) }).map((code) => String.fromCodePoint(code));
const hanRun = fc.array(han, { minLength: 2, maxLength: 40 }).map((characters) => characters.join(''));

test('every two-character part of an indexed Chinese run is found', () => {
  fc.assert(fc.property(hanRun, fc.string(), fc.string(), (run, before, after) => {
    const terms = new Set(indexTerms(`${before} ${run} ${after}`));
    const characters = [...run.normalize('NFKC')];
    for (let place = 0; place + 1 < characters.length; place += 1) {
      const { required } = soughtTerms(`${characters[place]}${characters[place + 1]}`);
      expect(required.length).toBeGreaterThan(0);
      for (const term of required) expect(terms.has(term)).toBe(true);
    }
  }));
});

test('every longer part and every single character of a Chinese run is found by beginnings', () => {
  fc.assert(fc.property(hanRun, fc.nat(), fc.integer({ min: 1, max: 12 }), (run, from, length) => {
    const terms = indexTerms(run);
    const characters = [...run.normalize('NFKC')];
    const start = from % characters.length;
    for (const term of soughtTerms(characters.slice(start, start + length).join('')).required) expect(terms.some((known) => known.startsWith(term))).toBe(true);
  }));
});

test('the beginning of each English word finds it, in any case', () => {
  fc.assert(fc.property(fc.array(fc.stringMatching(/^[A-Za-z]{2,12}$/), { minLength: 1, maxLength: 8 }), fc.nat(), (words, pick) => {
    const word = words[pick % words.length] ?? '';
    const [term = ''] = soughtTerms(word.slice(0, Math.ceil(word.length / 2)).toUpperCase()).required;
    expect(indexTerms(words.join(' ')).some((known) => known.startsWith(term))).toBe(true);
  }));
});

test('a word inside a longer expression is a term: 提取 in 住房公积金提取, which the dictionary cuts its own way', () => {
  expect(indexTerms('住房公积金提取')).toContain('提取');
  expect(indexTerms('住房公积金提取')).toContain('公积');
  expect(wordsOf('离职后能不能取钱')).toContain('离职');
});

test('a pair that is a word of its own counts twice, one across two words once', () => {
  const terms = indexTerms('贷款利率');
  const times = (term: string) => terms.filter((entry) => entry === term).length;
  expect([times('贷款'), times('款利'), times('利率')]).toEqual([2, 1, 2]);
});

test('Chinese, Latin and figures part each other; full-width letters are the narrow ones', () => {
  expect(runsOf('ＡＢ岗在12329热线').map((run) => run.text)).toEqual(['ab', '岗在', '12329', '热线']);
  expect(pairsOf('岗')).toEqual([]);
  expect(soughtTerms('AB岗')).toEqual({ required: ['ab', '岗'], preferred: ['ab'] });
  expect(soughtTerms('  ，。！')).toEqual({ required: [], preferred: [] });
});
