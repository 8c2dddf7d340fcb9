import parse from 'spdx-expression-parse';
import type { Span } from './types';

/** One licence in an expression, as written: `Apache-2.0`, `GPL-2.0-only WITH Classpath-exception-2.0`, `LicenseRef-qwen`. */
export interface LicenceAtom {
  readonly kind: 'licence';
  readonly id: string;
  readonly exception?: string;
  /** `+` after the id: this version or later. */
  readonly orLater?: true;
}

export interface LicenceJunction {
  /** `and`: all bind. `or`: the user chooses. */
  readonly kind: 'and' | 'or';
  readonly left: LicenceTerm;
  readonly right: LicenceTerm;
}

export type LicenceTerm = LicenceAtom | LicenceJunction;

/** `undefined` where the text is no SPDX expression, as `NOASSERTION` and `NONE` are not. */
export function parseExpression(text: string): LicenceTerm | undefined {
  try {
    return convert(parse(text));
  } catch {
    return undefined;
  }
}

function convert(node: parse.Info): LicenceTerm {
  if ('conjunction' in node) {
    return { kind: node.conjunction, left: convert(node.left), right: convert(node.right) };
  }
  return {
    kind: 'licence', id: node.license,
    ...(node.exception === undefined ? {} : { exception: node.exception }),
    ...(node.plus ? { orLater: true } : {}),
  };
}

/** The licences an expression names, in order. */
export function atoms(term: LicenceTerm): readonly LicenceAtom[] {
  return term.kind === 'licence' ? [term] : [...atoms(term.left), ...atoms(term.right)];
}

/** The most alternatives that are worked out one by one; an expression with more is not decided. */
const MAX_ALTERNATIVES = 64;

/**
 * The sets of licences between which an expression lets the user choose: `(A OR B) AND C` gives `A C` and `B C`.
 * `undefined` for more than 64 of them.
 */
export function alternatives(term: LicenceTerm): readonly (readonly LicenceAtom[])[] | undefined {
  if (term.kind === 'licence') {
    return [[term]];
  }
  const left = alternatives(term.left);
  const right = alternatives(term.right);
  if (!left || !right) {
    return undefined;
  }
  const all = term.kind === 'or' ? [...left, ...right] : left.flatMap((a) => right.map((b) => [...a, ...b]));
  return all.length > MAX_ALTERNATIVES ? undefined : all;
}

/** The first token that keeps a text from being an SPDX expression; `undefined` where the text is one. */
export function offendingToken(text: string): Span | undefined {
  if (parseExpression(text)) {
    return undefined;
  }
  const open: Span[] = [];
  let last: Span = { start: 0, end: text.length };
  let expected: 'licence' | 'operator' | 'exception' = 'licence';
  for (const match of text.matchAll(/[()]|[^\s()]+/g)) {
    const token = match[0];
    last = { start: match.index, end: match.index + token.length };
    if (token === '(' && expected === 'licence') {
      open.push(last);
    } else if (token === ')' && expected === 'operator' && open.length > 0) {
      open.pop();
    } else if (expected === 'operator' && /^(and|or|with)$/i.test(token)) {
      expected = /^with$/i.test(token) ? 'exception' : 'licence';
    } else if (expected !== 'operator' && isKnown(token, expected)) {
      expected = 'operator';
    } else {
      return last;
    }
  }
  return expected === 'operator' ? open[0] ?? { start: 0, end: text.length } : last;
}

function isKnown(token: string, as: 'licence' | 'exception'): boolean {
  return parseExpression(as === 'licence' ? token : `MIT WITH ${token}`) !== undefined;
}
