/** A stretch of text of one kind: Chinese characters without a gap, or one word of letters and figures. Lower case, compatibility forms folded. */
export type Run = { kind: 'han' | 'word'; text: string };

const RUNS = /(\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The stretches of a text in reading order; punctuation and spaces part them. */
export function runsOf(text: string): Run[] {
  return [...text.normalize('NFKC').toLowerCase().matchAll(RUNS)].map((match) => ({ kind: match[1] ? 'han' : 'word', text: match[0] }));
}

/** Each two neighbouring characters of a Chinese run. A character is what a person counts as one, also outside of the basic plane. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** The words of a Chinese run as a dictionary cuts it, those of one character left out. */
export function wordsOf(run: string): string[] {
  return [...segmenter.segment(run)].map((entry) => entry.segment).filter((word) => [...word].length > 1);
}

/**
 * What a text is found by. Letters and figures: the words. Chinese: every pair of neighbours, so that a two-character word is found wherever
 * it stands, whatever the dictionary makes of its surroundings; the last character, so that one alone is found too by its beginning; and the
 * dictionary's words, which count a pair twice that is a word of its own.
 */
export function indexTerms(text: string): string[] {
  return runsOf(text).flatMap((run) => (run.kind === 'word' ? [run.text] : [...pairsOf(run.text), [...run.text].at(-1) ?? '', ...wordsOf(run.text)]));
}

/** Of a whole sentence the runs that carry its meaning: not the shortest words. Of a few words all of them. */
export function tellingRuns(query: string): Run[] {
  const runs = runsOf(query);
  const telling = runs.filter((run) => run.kind === 'han' || run.text.length > 3);
  return runs.length > 3 && telling.length > 0 ? telling : runs;
}

/** What is looked for. `required`: the beginnings that all must be there (a Chinese pair is never longer); `preferred`: what ranks higher. */
export type SoughtTerms = { required: string[]; preferred: string[] };

/** A question of a reader as terms of the index. `runs`: all of it unless said. */
export function soughtTerms(query: string, runs = runsOf(query)): SoughtTerms {
  const required = runs.flatMap((run) => {
    const pairs = run.kind === 'han' ? pairsOf(run.text) : [];
    return pairs.length > 0 ? pairs : [run.text];
  });
  const preferred = runs.flatMap((run) => (run.kind === 'han' ? wordsOf(run.text) : [run.text]));
  return { required: [...new Set(required)], preferred: [...new Set(preferred)] };
}
