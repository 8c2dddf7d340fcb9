import type { PieceBuilder } from '../piece';

const SIMPLE: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', a: '\x07', e: '\x1b' };
/** `\u{67}`, `\u0067`, `\U00000067`, `\x67`: the digits stand in one of the groups. */
const CODE = /[uU]\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})/y;
const OCTAL = /[0-7]{1,3}/y;
const DECIMAL = /\d{1,3}/y;

/**
 * Puts the character that the backslash at `at` stands for; an unknown escape stands for its letter.
 * `decimal` where `\45` counts in tens, as in Lua. Answers where the escape ends.
 */
export function putEscape(source: string, at: number, end: number, builder: PieceBuilder, decimal: boolean): number {
  const code = source.charCodeAt(at + 1);
  if (at + 1 >= end) {
    builder.copy(at, end);
    return end;
  }
  if (code === 10) {
    return at + 2;
  }
  const isDigit = code >= 48 && code <= 57;
  const digits = isDigit ? match(decimal ? DECIMAL : OCTAL, source, at + 1) : match(CODE, source, at + 1);
  if (digits && at + 1 + digits[0].length <= end) {
    const value = parseInt(digits[1] ?? digits[2] ?? digits[3] ?? digits[4] ?? digits[0], isDigit ? (decimal ? 10 : 8) : 16);
    const next = at + 1 + digits[0].length;
    builder.put(value <= 0x10FFFF ? String.fromCodePoint(value) : '\uFFFD', at);
    return next;
  }
  const mark = source[at + 1] ?? '';
  builder.put(Object.hasOwn(SIMPLE, mark) ? SIMPLE[mark] ?? mark : mark, at);
  return at + 2;
}

function match(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}
