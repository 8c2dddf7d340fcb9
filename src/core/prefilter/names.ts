import { CLASS, DIGIT, LETTER, LOWER, MARK, PRIME, START, type Sums } from './bytes';

const [MINUS, DOT, SLASH, COLON, LINE, SMALL_V] = [45, 46, 47, 58, 95, 118];
const GAP = 0;
/** What may stand in a token. */
export const [NO_NAME, PERHAPS, NAMED] = [0, 1, 2] as const;

export interface Names {
  /** Names of families, a `-` between their words. */
  readonly families: Sums;
  /** Names of one word, of families that are only named with another behind it. */
  readonly singles: Sums;
  readonly isListed: (sum: number) => boolean;
}

/** Reads from where a word begins on, with sums for everything that a list may have. */
export class NameReader {
  /** Whether `families` has what may stand behind `singles`. */
  isSharp = false;
  readonly #spelt = new Squashed(COLON);
  readonly #dashed = new Squashed(GAP);
  #family = START;
  #words = 0;
  /** The family's one word is there: what follows decides. */
  #isSecond = false;

  constructor(private readonly names: Names) {}

  /**
   * Whether what stands from `at` to one of the marks behind it, or to the end, is listed, or begins with the name of a family.
   * @param isId whether it may end at a mark
   * @param isRich whether one word is enough
   */
  read(bytes: Uint8Array, at: number, end: number, isId: boolean, isRich: boolean): number {
    this.#begin();
    let before = 0;
    let found: number = NO_NAME;
    for (let next = at; next < end; next++) {
      const byte = bytes[next] ?? 0;
      const kind = CLASS[byte] ?? 0;
      const ends = before !== 0 && before !== MARK && kind !== before;
      if ((ends && this.#isFamily()) || (kind !== MARK && this.#goesOn(kind, byte, bytes[next + 1] ?? 0))) {
        return NAMED;
      }
      if (kind !== MARK) {
        this.#addToFamily(byte, kind !== before);
      } else if (isId && ends) {
        found = Math.max(found, this.#listed(isRich));
      }
      if (found === NAMED) {
        return NAMED;
      }
      this.#spelt.add(byte, kind);
      this.#dashed.add(byte, kind);
      before = kind;
    }
    return this.names.families.has(this.#family) ? this.#said(isRich || !isId) : Math.max(found, this.#listed(isRich || !isId));
  }

  #begin(): void {
    this.#spelt.clear();
    this.#dashed.clear();
    this.#family = START;
    this.#words = 0;
    this.#isSecond = false;
  }

  /** At the end of a word. */
  #isFamily(): boolean {
    this.#isSecond ||= this.#words < 2 && this.names.singles.has(this.#family);
    return this.names.families.has(this.#family);
  }

  /** At the beginning of the second word. */
  #goesOn(kind: number, byte: number, next: number): boolean {
    const isSecond = this.#isSecond;
    this.#isSecond = false;
    return isSecond && (kind === DIGIT || !this.isSharp || (LOWER[byte] === SMALL_V && CLASS[next] !== LETTER));
  }

  #addToFamily(byte: number, isNew: boolean): void {
    const sum = isNew && this.#words > 0 ? Math.imul(this.#family ^ MINUS, PRIME) : this.#family;
    this.#words += isNew ? 1 : 0;
    this.#family = Math.imul(sum ^ (LOWER[byte] ?? 0), PRIME);
  }

  #listed(isEnough: boolean): number {
    return this.#isListed() ? this.#said(isEnough) : NO_NAME;
  }

  #said(isEnough: boolean): number {
    return isEnough || this.#words > 1 ? NAMED : PERHAPS;
  }

  #isListed(): boolean {
    return this.names.isListed(this.#spelt.sum) || (this.#dashed.sum !== this.#spelt.sum && this.names.isListed(this.#dashed.sum));
  }
}

/** The sum of `squash` of what was added. */
class Squashed {
  sum = START;
  #isGap = false;
  #isDigit = false;

  /** @param colon what a `:` counts as: itself, or a gap */
  constructor(private readonly colon: number) {}

  clear(): void {
    this.sum = START;
    this.#isGap = false;
    this.#isDigit = false;
  }

  add(byte: number, kind: number): void {
    if (byte === MINUS || byte === DOT || byte === LINE || byte === SLASH || (byte === COLON && this.colon !== COLON)) {
      this.#isGap = true;
      return;
    }
    if (this.#isGap && this.#isDigit && kind === DIGIT) {
      this.sum = Math.imul(this.sum ^ MINUS, PRIME);
    }
    this.sum = Math.imul(this.sum ^ (LOWER[byte] ?? 0), PRIME);
    this.#isGap = false;
    this.#isDigit = kind === DIGIT;
  }
}
