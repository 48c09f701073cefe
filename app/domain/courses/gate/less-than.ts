import { mdx } from 'micromark-extension-mdx';
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types';

const LESS_THAN = 60;
const EQUALS = 61;
const DASH = 45;

/** `<` before a space, a digit, `=`, `-`, another `<` or the end of the line is the sign, not a tag. */
function startsNoTag(code: Code): boolean {
  return code === null || code < 0 || code === 32 || code === 9 || code === EQUALS || code === DASH || code === LESS_THAN || (code >= 48 && code <= 57);
}

const tokenizeSign: Tokenizer = function (effects, ok, nok) {
  return function start(code) {
    effects.enter('data');
    effects.consume(code);
    return (next: Code): State | undefined => {
      if (!startsNoTag(next)) return nok(next);
      effects.exit('data');
      return ok(next);
    };
  };
};
const sign: Construct = { name: 'lessThanSign', tokenize: tokenizeSign };

/**
 * MDX syntax in agnostic mode (no acorn: it is quadratic on hostile input), and with `<` as text where it opens no tag:
 * stock MDX stops at "x < 5".
 */
export function mdxWithLessThan(): Extension {
  const extension = mdx();
  const flow = [extension.flow?.[LESS_THAN] ?? []].flat();
  const text = [extension.text?.[LESS_THAN] ?? []].flat();
  return {
    ...extension,
    flow: { ...extension.flow, [LESS_THAN]: flow.map(unlessSign) },
    text: { ...extension.text, [LESS_THAN]: [sign, ...text] },
  };
}

/** The construct, which gives way (so that the line becomes a paragraph) where the sign stands. */
function unlessSign(construct: Construct): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const tag = construct.tokenize.call(this, effects, ok, nok);
    return effects.check(sign, nok, tag);
  };
  return { ...construct, tokenize };
}
