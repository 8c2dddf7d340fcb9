import { CLASS, COLON, DIGIT, HYPHEN, LETTER, MARK, PRIME, SEEN, SLASH, START } from './bytes';
import { NAMED, NO_NAME, PERHAPS, WHO, type Gate } from './gate';
import { continued, entityIsOfId, escapeIsOfId } from './joined';
import { contains, containsAnyCase, latin } from './latin';
import { UNKNOWN, goOn, type Memo } from './memo';
import type { Places } from './places';
import { isBetweenQuotes, isDelimited, isImport, isImported } from './surroundings';
import { ALONE, ASKED, CONSTANT, DEFERRED, IMPORTED, LIBRARY, NAMES_ONE, NOTHING, PROVIDES, SDK, SERVED, SIZE, type Verdicts } from './verdict';

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
const [BACKSLASH, AMPERSAND, HASH, AT, DOT, SLASH_BYTE] = [92, 38, 35, 64, 46, 47];
const SHORTEST = 2;
const PLAIN = MARK | DIGIT;
/** What makes a token more than a name of the program's. */
const IDS = DIGIT | HYPHEN | SLASH | COLON;
/** What may stand between a token and what is joined to it. */
const GOES_ON = Uint8Array.from({ length: 256 }, (_none, code) => ('\\"\'`'.includes(String.fromCharCode(code)) ? 1 : 0));
const NONE = -1;
/** What a small letter has more than a capital; digits and marks stay apart with it. */
const CASE = 32;

/** Looks through one file, token by token, until one may be reported. */
export class Scan {
  /** Why the file has to be read; absent where it has not. */
  reason: string | undefined;
  #flags = NOTHING;
  /** Where the last word ends that says who answers. */
  #named = -BEFORE;
  /** The last value that may be a model if somebody answers. */
  #servedFrom = NONE;
  #servedTo = NONE;
  #wasServed = false;

  constructor(private readonly content: Content, private readonly tools: Tools) {}

  mayName(): boolean {
    const { bytes } = this.content;
    const { length } = bytes;
    let at = 0;
    while (at < length) {
      let kind = SEEN[bytes[at] ?? 0] ?? 0;
      if (kind === 0) {
        at++;
        continue;
      }
      const from = at;
      let seen = 0;
      let sum = START;
      do {
        seen |= kind;
        sum = Math.imul(sum ^ ((bytes[at] ?? 0) | CASE), PRIME);
        kind = ++at < length ? SEEN[bytes[at] ?? 0] ?? 0 : 0;
      } while (kind !== 0);
      if (at - from >= SHORTEST && this.#isOne(from, at, seen, sum)) {
        return true;
      }
    }
    return this.#isOneInAll();
  }

  /** @param sum of the token in small letters */
  #isOne(from: number, to: number, seen: number, sum: number): boolean {
    const { bytes } = this.content;
    const isWord = (seen & LETTER) !== 0 && ((seen & PLAIN) !== 0 || this.tools.gate.isWord(bytes, from, to, seen, sum));
    const verdict = isWord ? this.#known(bytes, from, to, seen, sum) : NOTHING;
    if (verdict !== NOTHING && this.#isTaken(from, to, seen, verdict, false)) {
      return true;
    }
    const before = bytes[from - 1];
    return (GOES_ON[bytes[to] ?? 0] === 1 && from > 0 && this.#isJoined(from, to)) || ((before === BACKSLASH || before === HASH) && this.#isEscaped(from, to, seen));
  }

  /** The verdict on a token, remembered by two sums. */
  #known(bytes: Uint8Array, from: number, to: number, seen: number, first: number): number {
    const { memo } = this.tools;
    let second = 0;
    for (let at = from; at < to; at++) {
      second = goOn(second, bytes[at] ?? 0);
    }
    const known = memo.get(first, second);
    if (known !== UNKNOWN) {
      return known;
    }
    const verdict = this.#verdict(bytes, from, to, seen);
    memo.set(first, second, verdict);
    return verdict;
  }

  /** What stands behind a backslash or an `&#`: the code of a character, or a letter that is none of the token's. */
  #isEscaped(from: number, to: number, seen: number): boolean {
    const { bytes } = this.content;
    const isEscape = bytes[from - 1] === BACKSLASH;
    if (!isEscape && bytes[from - 2] !== AMPERSAND) {
      return false;
    }
    return (isEscape ? escapeIsOfId(bytes, from) : entityIsOfId(bytes, from)) ? this.#because('an escape', from, to) : to - from > SHORTEST && this.#isTaken(from + 1, to, seen, this.#verdict(bytes, from + 1, to, seen), false);
  }

  #isJoined(from: number, to: number): boolean {
    const { bytes, own } = this.content;
    const whole = continued(bytes, from, to);
    return whole !== undefined && (own.length > 0 || this.#takesJoined(from, to, whole));
  }

  /** @param whole what the token is with what the program joins to it */
  #takesJoined(from: number, to: number, whole: string): boolean {
    const bytes = Uint8Array.from(whole, (letter) => letter.charCodeAt(0));
    const seen = bytes.reduce((all, byte) => all | (SEEN[byte] ?? 0), 0);
    return this.#isTaken(from, to, seen, this.#verdict(bytes, 0, bytes.length, seen), true);
  }

  /** @param alone the verdict on the token wherever it stands */
  #isTaken(from: number, to: number, seen: number, alone: number, isJoined: boolean): boolean {
    const verdict = alone === NOTHING ? NOTHING : this.#inItsPlace(from, to, seen, alone);
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
    return (verdict & (ASKED | SERVED | DEFERRED)) !== 0 && this.#isAsked(from, to, seen, verdict, isJoined);
  }

  /** Without what it cannot be where it stands: `Dimension::D1` between names of the program is no route, and a package's name that is a word counts where it is imported. */
  #inItsPlace(from: number, to: number, seen: number, verdict: number): number {
    const { bytes, isCode } = this.content;
    if ((verdict & IMPORTED) !== 0 && isImported(bytes, from)) {
      return verdict | PROVIDES;
    }
    return isCode && (seen & COLON) !== 0 && (verdict & SDK) === 0 && (verdict & (ALONE | ASKED | SERVED)) !== 0 && !isBetweenQuotes(bytes, from, to) && latin(bytes, from, to).includes('::') ? verdict & ~(ALONE | ASKED | SERVED) : verdict;
  }

  /** Takes note of who answers; true where a value before is that one's. */
  #isAnswered(to: number): boolean {
    this.#named = to;
    return this.#servedFrom !== NONE && to - this.#servedFrom < BEFORE && this.#asksAround(this.#servedFrom, this.#servedTo, BEFORE, BEHIND) && this.#because('a name that is served', this.#servedFrom, this.#servedTo);
  }

  #isAsked(from: number, to: number, seen: number, verdict: number, isJoined: boolean): boolean {
    const { bytes, isCode } = this.content;
    const isServed = from - this.#named < BEFORE || (this.#flags & PROVIDES) !== 0;
    const isValue = isJoined || this.#isValue(from, to);
    const isBare = (seen & PLAIN) === 0;
    if ((isBare && isCode && !isValue) || isImport(bytes, from)) {
      return false;
    }
    if ((verdict & (ASKED | DEFERRED)) === 0 && !isServed) {
      this.#servedFrom = isValue ? from : this.#servedFrom;
      this.#servedTo = isValue ? to : this.#servedTo;
      this.#wasServed = true;
      return false;
    }
    const before = isValue ? (isBare ? BARE : BEFORE) : NEXT_TO;
    return this.#asksAround(from, to, before, before === BEFORE ? BEHIND : RIGHT_BEHIND) && this.#isWorthIt(from, to, verdict, isServed) && this.#because('a name that is asked for', from, to);
  }

  #isValue(from: number, to: number): boolean {
    const { bytes, isCode } = this.content;
    return isBetweenQuotes(bytes, from, to) || (!isCode && isDelimited(bytes, from, to));
  }

  /** The exact answer for a token where that was put off. */
  #isWorthIt(from: number, to: number, verdict: number, isServed: boolean): boolean {
    const exact = (verdict & DEFERRED) === 0 ? verdict : this.tools.verdicts.of(latin(this.content.bytes, from, to), true);
    return (exact & (ALONE | ASKED)) !== 0 || (isServed && (exact & SERVED) !== 0);
  }

  #asksAround(from: number, to: number, before: number, behind: number): boolean {
    const { bytes } = this.content;
    const { places } = this.tools;
    return places.asks(bytes, Math.max(0, from - before), from) || places.asks(bytes, to, Math.min(bytes.length, to + behind));
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

  #verdict(bytes: Uint8Array, from: number, to: number, seen: number): number {
    let start = from;
    let end = to;
    while (end > start && CLASS[bytes[end - 1] ?? 0] === MARK) {
      end--;
    }
    while (start < end && CLASS[bytes[start] ?? 0] === MARK && bytes[start] !== AT && bytes[start] !== DOT && bytes[start] !== SLASH_BYTE) {
      start++;
    }
    return end - start < SHORTEST ? NOTHING : this.#verdictOn(bytes, start, end, seen);
  }

  #verdictOn(bytes: Uint8Array, start: number, end: number, seen: number): number {
    const { gate, verdicts } = this.tools;
    const isWeights = (seen & MARK) !== 0 && gate.isWeights(bytes, start, end);
    const named = isWeights ? NAMED : gate.namesIn(bytes, start, end, seen);
    if (isWeights || named === WHO || gate.hasForm(bytes, start, end, seen)) {
      return verdicts.of(latin(bytes, start, end), named !== NO_NAME);
    }
    const isId = (seen & IDS) !== 0;
    const isPutOff = named === PERHAPS || (named === NAMED && !isId);
    return named === NAMED && isId ? verdicts.of(latin(bytes, start, end), true) : (isId ? SERVED : NOTHING) | (isPutOff ? DEFERRED | SIZE | LIBRARY : NOTHING);
  }
}
