import { DIGIT, LETTER, MARK, kindOf } from '../detect/shape';

export { DIGIT, LETTER, MARK };

/** What each byte is in an id: `LETTER`, `DIGIT`, `MARK` or 0. */
export const CLASS = Uint8Array.from({ length: 256 }, (_none, code) => kindOf(code));
/** Letters in lower case. */
export const LOWER = Uint8Array.from({ length: 256 }, (_none, code) => (code >= 65 && code <= 90 ? code + 32 : code));

/** What a token has beside its classes: a capital, a `-`, a `_`, a `/`, one of `: @`. */
export const [CAPITAL, HYPHEN, LOW_LINE, SLASH, COLON] = [8, 16, 32, 64, 128] as const;
const MARKS: Readonly<Record<string, number>> = { '-': HYPHEN, _: LOW_LINE, '/': SLASH, ':': COLON, '@': COLON };

/** The class of each byte with what it adds to that. */
export const SEEN = Uint8Array.from({ length: 256 }, (_none, code) => (CLASS[code] ?? 0) | (code >= 65 && code <= 90 ? CAPITAL : 0) | (MARKS[String.fromCharCode(code)] ?? 0));

/** FNV-1a over bytes, as the catalogue's table has it over letters. */
export const START = 0x811c9dc5 | 0;
export const PRIME = 0x01000193;

/** The sum of more letters behind those of a sum. */
export function sumOf(text: string, sum = START): number {
  let all = sum;
  for (let at = 0; at < text.length; at++) {
    all = Math.imul(all ^ text.charCodeAt(at), PRIME);
  }
  return all;
}

const BITS = 20;

/** A set of sums that may have more than was put in, never less. */
export class Sums {
  readonly #bits = new Int32Array(1 << (BITS - 5));

  add(sum: number): void {
    const slot = slotOf(sum);
    this.#bits[slot >>> 5] = (this.#bits[slot >>> 5] ?? 0) | (1 << (slot & 31));
  }

  has(sum: number): boolean {
    const slot = slotOf(sum);
    return (((this.#bits[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1;
  }
}

function slotOf(sum: number): number {
  return (sum ^ (sum >>> BITS)) & ((1 << BITS) - 1);
}
