import type { CatalogueIndex } from '../catalogue/catalogue';
import { HEAD, headOf } from '../catalogue/heads';
import { listed } from '../catalogue/spellings';
import { squashedForms } from '../catalogue/squash';
import type { Model } from '../catalogue/types';
import { calleeNames } from '../detect/context/callees';
import { SDK_CLASSES } from '../detect/context/constant-classes';
import { CLIENTS_OF, PREFIXES_OF } from '../detect/context/imports';
import { providerNames } from '../detect/context/providers';
import { WEIGHTS } from '../detect/weights';
import { tokensOf } from '../resolve/families';
import { CAPITAL, CLASS, COLON, DIGIT, HYPHEN, LOW_LINE, LOWER, MARK, PRIME, SEEN, SLASH, START, Sums, sumOf } from './bytes';
import { NAMED, NO_NAME, NameReader, PERHAPS } from './names';
import { FORMS, PIPELINES, REWRITTEN_WORDS, SIZES } from './forms';

const [SMALL_A, SMALL_B, SMALL_E, SMALL_L, SMALL_M, SMALL_Z, CAPITAL_G] = [97, 98, 101, 108, 109, 122, 71];
const [DOT, SLASH_BYTE, COLON_BYTE, AT, LINE] = [46, 47, 58, 64, 95];
/** Letters and digits by which the names of who answers are told apart. */
const STEM = 12;
/** Beside what a name's reader says: it says who answers. */
export const WHO = 3;
export { NAMED, NO_NAME, PERHAPS };
/** Endings of files are shorter. */
const LONGEST_ENDING = 12;

/** What a place makes of a name: looked at by the exact functions, or by none. All tables are made of the catalogue's and the detector's own. */
export class Gate {
  /** Sums of the first four letters and digits, or of all where there are fewer. */
  readonly #heads = new Sums();
  /** Whole first words of families that are shorter than a head. */
  readonly #short = new Sums();
  /** Words of letters alone. */
  readonly #words = new Sums();
  /** What says who answers, at its beginning. */
  readonly #stems = new Sums();
  /** Names of families, a `-` between their words. */
  readonly #families = new Sums();
  readonly #formHeads = new Sums();
  readonly #forms = new Sums();
  readonly #pipelines = new Sums();
  readonly #sizes = new Sums();
  readonly #endings = new Sums();
  /** Names of one word, of families that are only named with another behind it. */
  readonly #singles = new Sums();
  #mayBeListed: (sum: number) => boolean;
  readonly #reader = new NameReader({ families: this.#families, singles: this.#singles, isListed: (sum) => this.#isListed(sum) });

  constructor(private readonly index: CatalogueIndex) {
    this.#mayBeListed = index.proposer();
    WEIGHTS.forEach((ending) => { this.#endings.add(sumOf(ending)); });
    FORMS.forEach((form) => {
      this.#formHeads.add(sumOf(form.slice(0, HEAD)));
      this.#forms.add(sumOf(form.slice(0, STEM)));
    });
    PIPELINES.forEach((ending) => { this.#pipelines.add(sumOf(ending)); });
    SIZES.forEach((size) => {
      this.#sizes.add(sumOf(size));
      this.#words.add(sumOf(size));
    });
    this.#addListed(index);
    this.#addWhoAnswers();
  }

  #addListed(index: CatalogueIndex): void {
    const classes = SDK_CLASSES.map(({ name }) => name);
    [...index.heads(), ...[...classes, ...index.constantNames(), ...REWRITTEN_WORDS].map(headOf)].forEach((head) => { this.#heads.add(sumOf(head)); });
    index.constantNames().forEach((name) => { this.#words.add(sumOf(name.toLowerCase().replace(/[^a-z\d]/g, ''))); });
    REWRITTEN_WORDS.forEach((word) => { this.#words.add(sumOf(word)); });
    for (const family of [...index.families(), ...REWRITTEN_WORDS]) {
      const tokens = tokensOf(family);
      const first = tokens[0] ?? '';
      (first.length < HEAD ? this.#short : this.#heads).add(sumOf(first.slice(0, HEAD)));
      (tokens.length === 1 && !isRewritten(family) ? this.#singles : this.#families).add(sumOf(tokens.join('-')));
    }
  }

  /** Reads the whole catalogue, so that fewer names pass: worth its time for many files. */
  sharpen(): void {
    if (this.#reader.isSharp) {
      return;
    }
    this.#reader.isSharp = true;
    const sums = new Set<number>();
    for (const model of this.index.models()) {
      for (const { text } of listed(model)) {
        squashedForms(text).forEach((form) => sums.add(sumOf(form) >>> 0));
      }
    }
    this.#mayBeListed = (sum) => sums.has(sum);
    for (const family of this.index.families()) {
      const [only = '', ...more] = tokensOf(family);
      if (more.length === 0) {
        secondsOf(this.index.modelsOfFamily(family)).forEach((second) => { this.#families.add(sumOf(`${only}-${second}`)); });
      }
    }
  }

  #addWhoAnswers(): void {
    const modules = [...Object.values(CLIENTS_OF), ...Object.values(PREFIXES_OF)].flatMap((names) => names.split(' '));
    for (const name of [...modules, ...calleeNames(), ...providerNames(), ...SDK_CLASSES.map(({ home }) => home), ...calleeNames().map((name) => `create${name}`)]) {
      const squashed = name.toLowerCase().replace(/[^a-z\d]/g, '');
      this.#stems.add(sumOf(squashed.slice(0, STEM)));
      this.#words.add(sumOf(squashed));
    }
  }

  /** Whether a word of letters alone may be named by something. @param sum of its letters in lower case */
  isWord(bytes: Uint8Array, from: number, to: number, seen: number, sum: number): boolean {
    return this.#words.has(sum) || ((seen & CAPITAL) !== 0 && this.#saysWho(bytes, from, to)) || (this.#begins(bytes, from, to) && this.#isListed(sum));
  }

  /**
   * Whether something listed (`NAMED`) or something that says who answers (`WHO`) may stand in a token, from one of its words on; `PERHAPS` where that is no more than a
   * word among others.
   */
  namesIn(bytes: Uint8Array, from: number, to: number, seen: number): number {
    const isId = (seen & (DIGIT | HYPHEN | SLASH | COLON)) !== 0;
    const isRich = (seen & (DIGIT | SLASH)) !== 0;
    const lastDot = isId ? 0 : lastOf(bytes, from, to, DOT);
    let before = COLON_BYTE;
    let found: number = NO_NAME;
    for (let at = from; at < to; at++) {
      const byte = bytes[at] ?? 0;
      const isMark = CLASS[byte] === MARK;
      if (!isMark && isPartMark(before)) {
        if (this.#saysWho(bytes, at, to)) {
          return WHO;
        }
        found = this.#isSize(bytes, at, to) ? NAMED : found;
      }
      if (!isMark && found < NAMED && (isId ? CLASS[before] === MARK || (at > from + 2 && isAfterModel(bytes, at)) : before === COLON_BYTE || at === lastDot + 1) && this.#begins(bytes, at, to)) {
        found = Math.max(found, this.#reader.read(bytes, at, to, isId, isRich));
      }
      before = isMark && isPartMark(before) ? before : byte;
    }
    return found;
  }

  /** The same of a piece of a token. */
  namesInText(text: string): boolean {
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const seen = bytes.reduce((all, byte) => all | (SEEN[byte] ?? 0), 0);
    return (seen & (MARK | DIGIT)) === 0 || this.isWeights(bytes, 0, bytes.length) || this.namesIn(bytes, 0, bytes.length, seen) !== NO_NAME;
  }

  /** Whether a name that no list has may stand in a token: one with a path, a size, an ending of weights, or a form of its own. */
  hasForm(bytes: Uint8Array, from: number, to: number, seen: number): boolean {
    if ((seen & SLASH) !== 0 || ((seen & DIGIT) !== 0 && (seen & MARK) !== 0) || (seen & (HYPHEN | LOW_LINE)) === (HYPHEN | LOW_LINE)) {
      return true;
    }
    const last = LOWER[bytes[to - 1] ?? 0];
    return ((seen & DIGIT) !== 0 && (last === SMALL_B || last === SMALL_M) && CLASS[bytes[to - 2] ?? 0] === DIGIT) || this.#hasForm(bytes, from, to) || ((seen & LOW_LINE) !== 0 && this.#isPipeline(bytes, from, to));
  }

  #hasForm(bytes: Uint8Array, from: number, to: number): boolean {
    let isStart = true;
    for (let at = from; at < to; at++) {
      const byte = bytes[at] ?? 0;
      if (isStart && CLASS[byte] !== MARK) {
        isStart = false;
        if (this.#formHeads.has(headSum(bytes, at, to)) && this.#goesOn(this.#forms, bytes, at, to)) {
          return true;
        }
      }
      isStart ||= byte === COLON_BYTE || byte === AT;
    }
    return false;
  }

  #goesOn(table: Sums, bytes: Uint8Array, at: number, end: number): boolean {
    let sum = START;
    let count = 0;
    for (let next = at; next < end && count < STEM; next++) {
      const byte = bytes[next] ?? 0;
      if (CLASS[byte] !== MARK) {
        sum = Math.imul(sum ^ (LOWER[byte] ?? 0), PRIME);
        if (++count >= HEAD && table.has(sum)) {
          return true;
        }
      }
    }
    return false;
  }

  /** By the last word: `en_core_web_sm`. */
  #isPipeline(bytes: Uint8Array, from: number, to: number): boolean {
    let at = to;
    while (at > from && to - at < HEAD && CLASS[bytes[at - 1] ?? 0] !== MARK) {
      at--;
    }
    return at > from && bytes[at - 1] === LINE && this.#pipelines.has(lowerSum(bytes, at, to));
  }

  /** Whether its ending is that of weights. */
  isWeights(bytes: Uint8Array, from: number, to: number): boolean {
    let at = to;
    while (at > from && to - at < LONGEST_ENDING && CLASS[bytes[at - 1] ?? 0] !== MARK) {
      at--;
    }
    return at > from && bytes[at - 1] === DOT && this.#endings.has(lowerSum(bytes, at, to));
  }

  /** Whether something listed may begin at `at`, by its first letters. */
  #begins(bytes: Uint8Array, at: number, end: number): boolean {
    return this.#heads.has(headSum(bytes, at, end)) || this.#beginsShort(bytes, at, end);
  }

  /** A run of letters, or of digits, that is a family's whole first word. */
  #beginsShort(bytes: Uint8Array, at: number, end: number): boolean {
    const kind = CLASS[bytes[at] ?? 0];
    let sum = START;
    let next = at;
    for (; next < end && next - at < HEAD && CLASS[bytes[next] ?? 0] === kind; next++) {
      sum = Math.imul(sum ^ (LOWER[bytes[next] ?? 0] ?? 0), PRIME);
    }
    return next - at < HEAD && this.#short.has(sum);
  }

  /** Also of weights that are listed as converted, and of what is listed with a tag only. */
  #isListed(sum: number): boolean {
    return this.#mayBeListed(sum >>> 0) || this.#mayBeListed(sumOf('hf', sum) >>> 0) || this.#mayBeListed(sumOf(':latest', sum) >>> 0) || this.#words.has(sum);
  }

  #saysWho(bytes: Uint8Array, at: number, end: number): boolean {
    let sum = START;
    let count = 0;
    for (let next = at; next < end && count < STEM; next++) {
      const byte = bytes[next] ?? 0;
      if (CLASS[byte] !== MARK) {
        sum = Math.imul(sum ^ (LOWER[byte] ?? 0), PRIME);
        const follows = bytes[next + 1] ?? 0;
        if (++count > 1 && (count === STEM || next + 1 === end || follows < SMALL_A || follows > SMALL_Z) && this.#stems.has(sum)) {
          return true;
        }
      }
    }
    return false;
  }

  #isSize(bytes: Uint8Array, at: number, end: number): boolean {
    let next = at;
    while (next < end && CLASS[bytes[next] ?? 0] !== MARK) {
      next++;
    }
    return this.#sizes.has(lowerSum(bytes, at, next));
  }
}

function isRewritten(name: string): boolean {
  return REWRITTEN_WORDS.includes(name.toLowerCase());
}

/** Second words of what the models of a family are called. */
function secondsOf(models: readonly Model[]): readonly string[] {
  return models.flatMap((model) => listed(model).flatMap(({ text }) => tokensOf(text.slice(text.lastIndexOf('/') + 1))[1] ?? []));
}

function lowerSum(bytes: Uint8Array, from: number, to: number): number {
  let sum = START;
  for (let at = from; at < to; at++) {
    sum = Math.imul(sum ^ (LOWER[bytes[at] ?? 0] ?? 0), PRIME);
  }
  return sum;
}

/** Of the first letters and digits. */
function headSum(bytes: Uint8Array, at: number, end: number): number {
  let sum = START;
  let length = 0;
  for (let next = at; next < end && length < HEAD; next++) {
    const byte = bytes[next] ?? 0;
    if (CLASS[byte] !== MARK) {
      sum = Math.imul(sum ^ (LOWER[byte] ?? 0), PRIME);
      length++;
    }
  }
  return sum;
}

/** `ChatModelGPT4o`, `ModelsGPT4`, `ChatGLM4` */
function isAfterModel(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] ?? 0;
  const last = bytes[at - 1] ?? 0;
  const from = last === 115 ? at - 1 : at;
  return byte < SMALL_A && ((bytes[from - 1] === SMALL_L && bytes[from - 2] === SMALL_E) || (last === 77 && bytes[at - 2] === 76 && bytes[at - 3] === CAPITAL_G));
}

function lastOf(bytes: Uint8Array, from: number, to: number, byte: number): number {
  let at = to - 1;
  while (at >= from && bytes[at] !== byte) {
    at--;
  }
  return at;
}

function isPartMark(byte: number): boolean {
  return byte === COLON_BYTE || byte === DOT || byte === SLASH_BYTE || byte === AT;
}

