import type { Gate } from './gate';
import { CLASS, DIGIT, LETTER, MARK } from './gate';
import { continued, entityIsOfId, escapeIsOfId } from './joined';
import { contains, containsAnyCase, latin } from './latin';
import type { Memo } from './memo';
import type { Places } from './places';
import { isBetweenQuotes, isDelimited, isImport, isImported } from './surroundings';
import { ALONE, ASKED, CONSTANT, IMPORTED, LIBRARY, NAMES_ONE, NOTHING, PROVIDES, SDK, SERVED, SIZE, type Verdicts } from './verdict';

/** What one prefilter has for all files. */
export interface Tools {
  readonly gate: Gate;
  readonly memo: Memo;
  readonly places: Places;
  readonly verdicts: Verdicts;
}

/** A file: its bytes, how it is written, and what may be said of all that is in it. */
export interface Content {
  readonly bytes: Uint8Array;
  /** As Latin letters. */
  readonly path: string;
  /** Values stand between quotes; other words are names of the program's, or a comment's. */
  readonly isCode: boolean;
  /** Ids that the project declares. */
  readonly own: readonly string[];
}

/** How many bytes before a value may ask for it: of a value, of one that is a plain word, of what is no value by its marks. */
const [BEFORE, BARE, NEXT_TO] = [800, 200, 40];
/** How many behind it. */
const [BEHIND, RIGHT_BEHIND] = [80, 10];
const [BACKSLASH, AMPERSAND, HASH, AT, DOT, SLASH, LOW_LINE] = [92, 38, 35, 64, 46, 47, 95];
const SHORTEST = 2;
/** Endings of files are shorter. */
const LONGEST_ENDING = 12;

/** Looks through one file, token by token, until one may be reported. */
export class Scan {
  /** Why the file has to be read; absent where it has not. */
  reason: string | undefined;
  #flags = NOTHING;
  /** Where the last word ends that says who answers. */
  #named = -BEFORE;
  /** The last value that may be a model if somebody answers. */
  #served: readonly [from: number, to: number] | undefined;
  #wasServed = false;

  constructor(private readonly content: Content, private readonly tools: Tools) {}

  mayName(): boolean {
    const { bytes } = this.content;
    const { length } = bytes;
    let at = 0;
    while (at < length) {
      let kind = CLASS[bytes[at] ?? 0] ?? 0;
      if (kind === 0) {
        at++;
        continue;
      }
      const from = at;
      let seen = 0;
      do {
        seen |= kind;
        kind = ++at < length ? CLASS[bytes[at] ?? 0] ?? 0 : 0;
      } while (kind !== 0);
      if (at - from >= SHORTEST && ((seen & LETTER) !== 0 || from > 0) && this.#isOne(from, at, seen)) {
        return true;
      }
    }
    return this.#isOneInAll();
  }

  #isOne(from: number, to: number, seen: number): boolean {
    const { bytes } = this.content;
    const before = bytes[from - 1];
    if (before === BACKSLASH || (before === HASH && bytes[from - 2] === AMPERSAND)) {
      if (before === BACKSLASH ? escapeIsOfId(bytes, from) : entityIsOfId(bytes, from)) {
        return this.#because('an escape', from, to);
      }
      if (this.#takes(from + 1, to, seen, undefined)) {
        return true;
      }
    }
    if ((seen & LETTER) !== 0 && this.#takes(from, to, seen, undefined)) {
      return true;
    }
    const whole = continued(bytes, from, to);
    return whole !== undefined && (this.content.own.length > 0 || this.#takes(from, to, seen, whole));
  }

  /** @param joined what the token is with what the program joins to it */
  #takes(from: number, to: number, seen: number, joined: string | undefined): boolean {
    const verdict = this.#inItsPlace(from, to, joined === undefined ? this.#verdict(from, to, seen) : this.tools.verdicts.of(joined, true));
    if (verdict === NOTHING) {
      return false;
    }
    if ((verdict & ALONE) !== 0) {
      return this.#because('a name', from, to);
    }
    this.#flags |= verdict;
    if ((verdict & (NAMES_ONE | PROVIDES)) !== 0 && this.#isAnswered(to)) {
      return true;
    }
    return (verdict & (ASKED | SERVED)) !== 0 && this.#isAsked(from, to, seen, verdict, joined !== undefined);
  }

  /** Without what it cannot be where it stands: `Dimension::D1` between names of the program is no route, and a package's name that is a word counts where it is imported. */
  #inItsPlace(from: number, to: number, verdict: number): number {
    const { bytes, isCode } = this.content;
    if ((verdict & IMPORTED) !== 0 && isImported(bytes, from)) {
      return verdict | PROVIDES;
    }
    return isCode && (verdict & (ALONE | ASKED | SERVED)) !== 0 && !isBetweenQuotes(bytes, from, to) && latin(bytes, from, to).includes('::') ? verdict & ~(ALONE | ASKED | SERVED) : verdict;
  }

  /** Takes note of who answers; true where a value before is that one's. */
  #isAnswered(to: number): boolean {
    this.#named = to;
    const [from, end] = this.#served ?? [-BEFORE, 0];
    return this.#served !== undefined && to - from < BEFORE && this.tools.places.asks(this.#around(from, end, BEFORE, BEHIND)) && this.#because('a name that is served', from, end);
  }

  #isAsked(from: number, to: number, seen: number, verdict: number, isJoined: boolean): boolean {
    const { bytes, isCode } = this.content;
    const isValue = isJoined || isBetweenQuotes(bytes, from, to) || (!isCode && isDelimited(bytes, from, to));
    const isBare = (seen & (MARK | DIGIT)) === 0;
    if ((isBare && isCode && !isValue) || isImport(bytes, from)) {
      return false;
    }
    const isServed = from - this.#named < BEFORE || (this.#flags & PROVIDES) !== 0;
    if ((verdict & ASKED) === 0 && !isServed) {
      this.#served = isValue ? [from, to] : this.#served;
      this.#wasServed = true;
      return false;
    }
    return this.tools.places.asks(this.#around(from, to, isValue ? (isBare ? BARE : BEFORE) : NEXT_TO, isValue && !isBare ? BEHIND : RIGHT_BEHIND)) && this.#because('a name that is asked for', from, to);
  }

  #around(from: number, to: number, before: number, behind: number): string {
    const { bytes } = this.content;
    return `${latin(bytes, Math.max(0, from - before), from)} ${latin(bytes, to, Math.min(bytes.length, to + behind))}`;
  }

  /** What only the whole file tells. */
  #isOneInAll(): boolean {
    const { bytes, own } = this.content;
    const flags = this.#flags;
    if (this.#wasServed && (flags & PROVIDES) !== 0 && this.reason === undefined) {
      // Who answers was said behind: everything before is looked at again with that.
      this.#wasServed = false;
      return this.mayName();
    }
    const isOne = ((flags & SIZE) !== 0 && this.#speaksOf('whisper')) || ((flags & LIBRARY) !== 0 && this.#speaksOf('ollama')) || ((flags & CONSTANT) !== 0 && (flags & SDK) !== 0) || own.some((id) => contains(bytes, id));
    return isOne && this.#because('what the file speaks of', 0, 0);
  }

  #speaksOf(name: string): boolean {
    const { bytes, path } = this.content;
    return path.toLowerCase().includes(name) || containsAnyCase(bytes, name);
  }

  #because(reason: string, from: number, to: number): true {
    this.reason = `${reason}: ${latin(this.content.bytes, from, to)}`;
    return true;
  }

  #verdict(from: number, to: number, seen: number): number {
    const { bytes } = this.content;
    const { gate, memo, verdicts } = this.tools;
    let start = from;
    let end = to;
    while (end > start && CLASS[bytes[end - 1] ?? 0] === MARK) {
      end--;
    }
    while (start < end && CLASS[bytes[start] ?? 0] === MARK && bytes[start] !== AT && bytes[start] !== DOT && bytes[start] !== SLASH) {
      start++;
    }
    if (end - start < SHORTEST) {
      return NOTHING;
    }
    const begins = gate.beginsIn(bytes, start, end, (seen & (MARK | DIGIT)) === 0);
    return begins || (seen & DIGIT) !== 0 || ((seen & MARK) !== 0 && hasForm(bytes, start, end, gate)) ? memo.of(bytes, start, end, () => verdicts.of(latin(bytes, start, end), begins)) : NOTHING;
  }
}

/** A mark that is neither a dot nor a low line, or a dot before what may be a file's ending. */
function hasForm(bytes: Uint8Array, from: number, to: number, gate: Gate): boolean {
  let ending = to;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === DOT) {
      ending = at;
    } else if (CLASS[byte] === MARK && byte !== LOW_LINE) {
      return true;
    }
  }
  return ending < to && to - ending < LONGEST_ENDING && gate.ends(bytes, ending + 1, to);
}
