import { Choices } from './context/choices';
import { beginsCommand, CommandLine, isOfSentence, listedAt, type WordPlace } from './context/commands';
import { isBesideId, isIdAmongIds, isListedSize, isListedWithIds, isSlashed } from './context/beside';
import { keyStrength } from './context/keys';
import { isNegativeText } from './context/negative';
import { parameterAt } from './context/parameter';
import { Sizes } from './context/sizes';
import type { Place } from './context/place';
import { readCopy } from './copies';
import { isAddress } from './download';
import { hintsOf, isListed, servedBy, type Hints } from './loose-hints';
import { beginsSpan, calledWith, endOfAddress, endsLine, goesOn, isAssigned, isBroken, isOther, isOtherwise, isRequired, isTerm, isTitle, isVariable, labelOf, ofModel, ofShortFlag, resourceIn, skipBlanks, speaks, trimMarks, type Word } from './loose-words';
import { inOne, Pace, type Steps } from '../steps';
import { part, type Piece } from './piece';
import { DIGIT, MARK, hasIdShape, isIdCharacter, isSelfEvident, kindOf, mayEndAnId } from './shape';
import type { Sink } from './sink';
import { keyed, readAddress, readToken } from './token';
import { isWeightFile } from './weights';

/** Longest token that is looked at; addresses are the longest. */
const LONGEST = 500;

/**
 * Finds ids among other text: comments, messages, command lines, JSON or YAML inside a string.
 * A word counts after a model key or flag (`model: x`, `--model x`), in quotes, or where its own shape says so.
 */
export function readLoose(piece: Piece, place: Place, sink: Sink): void {
  inOne(readLooseInSteps(piece, place, sink));
}

/** The same with pauses. */
export function readLooseInSteps(piece: Piece, place: Place, sink: Sink): Steps<undefined> {
  return new LooseReader(piece, place, sink).read();
}

class LooseReader {
  readonly #text: string;
  #at = 0;
  #key: string | undefined;
  #callee: string | undefined;
  /** Which of the call's arguments follows. */
  #argument = 0;
  #command = new CommandLine();
  #seen = 0;
  readonly #choices = new Choices();
  readonly #sizes = new Sizes();
  readonly #hints: Hints;

  constructor(private readonly piece: Piece, private readonly place: Place, private readonly sink: Sink) {
    this.#text = piece.text;
    this.#hints = hintsOf(piece.text, place);
  }

  *read(): Steps<undefined> {
    for (const pace = new Pace(); this.#at < this.#text.length;) {
      const code = this.#text.charCodeAt(this.#at);
      if (isIdCharacter(code)) {
        this.#word();
      } else if (code === 34 || code === 39 || code === 96 || (code === 61 && beginsSpan(this.#text, this.#at))) {
        this.#quote();
      } else {
        this.#other(code);
      }
      if (pace.isDue(this.#at)) {
        yield;
      }
    }
    return undefined;
  }

  /** Everything between words: only a line's or command's end and an opening bracket matter. */
  #other(code: number): void {
    this.#at++;
    if (code === 10 || code === 13 || code === 59 || code === 124 || code === 38) {
      this.#key = undefined;
      this.#sizes.endLine();
      if (this.#text[this.#at - 2] !== '\\') {
        this.#command = new CommandLine();
      }
    } else if (code === 44) {
      this.#argument++;
    } else if (code === 41) {
      this.#callee = undefined;
    } else if (code === 123) {
      this.#choices.open(this.#text, this.#at - 1);
    }
  }

  /** Where the run of id characters ends; `#seen` is what it is made of. */
  #runEnd(from: number): number {
    let to = from;
    let seen = 0;
    for (let kind = kindOf(this.#text.charCodeAt(to)); kind !== 0; kind = kindOf(this.#text.charCodeAt(to))) {
      seen |= kind;
      to++;
    }
    this.#seen = seen;
    return to;
  }

  #quote(): void {
    const quote = this.#text[this.#at];
    const from = this.#at + 1;
    const to = this.#runEnd(from);
    const close = this.#text[to] === '\\' ? to + 1 : to;
    if (to > from && this.#text[close] === quote) {
      this.#at = close + 1;
      this.#take({ from, to, quoted: true });
    } else {
      this.#at = from;
    }
  }

  #word(): void {
    const from = this.#at;
    let to = this.#runEnd(from);
    if (this.#isPlain(from, to)) {
      this.#at = to;
      return;
    }
    if ((this.#seen & MARK) !== 0 && this.#text.slice(from, to).includes('://')) {
      to = endOfAddress(this.#text, to);
    }
    const label = (this.#seen & MARK) === 0 ? undefined : labelOf(this.#text, from, to);
    this.#key = label ?? this.#key;
    this.#names(label === undefined ? from : from + label.length + 1, to, (this.#seen & MARK) !== 0 && isSlashed(this.#text.slice(from, to)));
  }

  /** Takes a word, the names that slashes join one by one. */
  #names(from: number, to: number, isJoined: boolean): void {
    for (let at = from; at < to; at = this.#at + 1) {
      const slash = isJoined ? this.#text.indexOf('/', at) : to;
      this.#at = slash < 0 || slash > to ? to : slash;
      this.#take({ from: at, to: this.#at, quoted: false });
      if (!isJoined) {
        return;
      }
    }
  }

  /** A word of prose: nothing before it says what it is, nothing after it makes it a key or a call, and it has no form of its own. */
  #isPlain(from: number, to: number): boolean {
    if (this.#key !== undefined || this.#callee !== undefined || this.#choices.holds(from) || !this.#command.isDull || beginsCommand(this.#text, from) || (this.#seen & (MARK | DIGIT)) !== 0) {
      return false;
    }
    const next = this.#text.charCodeAt(to);
    const after = next === 32 ? this.#text.charCodeAt(skipBlanks(this.#text, to)) : next;
    return to > from && next !== 40 && after !== 61 && after !== 9 && !isListed(this.#text, from, to, this.#hints);
  }

  #take(word: Word): void {
    const text = this.#text.slice(word.from, word.to);
    const next = this.#text[this.#at];
    if (!word.quoted && next === '(') {
      this.#callee = text;
      this.#argument = 0;
      this.#key = undefined;
      return;
    }
    const key = this.#hints.items.has(word.from) ? undefined : this.#keyIn(text, word.quoted);
    if (key !== undefined) {
      // `model: str = "o1"` gives to `model`.
      const isOpen = isVariable(key) && /[$\uFFFC]/.test(this.#text[this.#at] ?? '');
      this.#key = isOpen ? undefined : this.#key !== undefined && !word.quoted && keyStrength(this.#key) === 'strong' ? this.#key : key;
      if (isSelfEvident(key) || (word.quoted && (/[a-z]\.[a-z]/i.test(key) || mayEndAnId(key)))) {
        this.#emit({ ...word, to: word.from + key.length }, { ...this.place, strength: 'weak' });
      }
      return;
    }
    const place = this.#placeOf(word, text);
    this.#key = undefined;
    if (this.#text[skipBlanks(this.#text, this.#at)] !== ',' || this.#argument > 2) {
      this.#callee = undefined;
    }
    if (place) {
      this.#emit(word, place);
    }
  }

  /** The word as a key where a value follows it: `"model": …`, `model = …`, `model: …`. */
  #keyIn(text: string, quoted: boolean): string | undefined {
    const after = skipBlanks(this.#text, this.#at);
    const mark = this.#text[after];
    // A keyword of Lisp's begins so: `"mistral:latest" :chat-model`.
    const isKeyword = mark === ':' && after > this.#at && /\w/.test(this.#text[after + 1] ?? '');
    if (((mark === '=' && !beginsSpan(this.#text, after)) || (mark === ':' && quoted && !isKeyword)) && this.#text[after + 1] !== '=' && this.#text[after + 1] !== ':') {
      this.#at = after + 1;
      return text.replace(/^-+/, '');
    }
    return !quoted && text.length > 1 && text.endsWith(':') && /^\s?$/.test(this.#text[this.#at] ?? '') ? text.slice(0, -1) : undefined;
  }

  /** What stands around the word says of it; `undefined` where it says nothing and the word does not speak for itself. */
  #placeOf(word: Word, text: string): Place | undefined {
    const inCommand = this.#inCommand(word, text);
    if (text.length > LONGEST || text.startsWith('-') || (!word.quoted && !this.#choices.holds(word.from) && isBroken(this.#text, word.from, word.to)) || isRequired(this.#text, word.to) || isTerm(this.#text, word.from, word.to)) {
      return undefined;
    }
    if (this.#key !== undefined) {
      return this.#given(this.#key, word, text);
    }
    if (inCommand) {
      return this.#commanded(inCommand, word, text);
    }
    const called = word.quoted ? calledWith(this.#callee, this.#argument) : undefined;
    if (called) {
      return { ...this.place, strength: 'strong', ...called };
    }
    return listedAt(this.#text, word.to) ?? this.#sizes.of(text, word.quoted, undefined, this.place.place) ?? this.#bySelf(word, text);
  }

  #given(key: string, word: Word, text: string): Place | undefined {
    const repository = word.quoted ? ofModel(this.place, key, this.#callee) : undefined;
    const place = repository ?? this.#sizes.of(text, word.quoted, key, this.place.place) ?? keyed(this.place, key);
    const whole = word.quoted || endsLine(this.#text, this.#at) || isAssigned(this.#text, word.from, key);
    return repository ?? (place.strength === 'strong' && !whole ? this.#bySelf(word, text) : this.#modest(place, word, text));
  }

  /** What is given to a variable before a program is no word of the command: `OLLAMA_HOST=0.0.0.0 ollama pull x`. */
  #inCommand({ from }: Word, text: string): WordPlace | undefined {
    if (beginsCommand(this.#text, from)) {
      this.#command = new CommandLine();
      this.#key = undefined;
    }
    return this.#key !== undefined && this.#command.isEmpty && isVariable(this.#key) ? undefined : this.#choices.of(from, this.#command.next(text));
  }

  #commanded(said: WordPlace, word: Word, text: string): Place | undefined {
    const isPerhaps = said.key === 'm' && said.strength === 'weak';
    return isOther(said, this.#text, this.#at) || isOfSentence(text) ? undefined : isPerhaps ? this.#bySelf(word, text) ?? ofShortFlag(said, this.place, text) : this.#modest({ ...this.place, ...said }, word, text);
  }

  #bySelf(word: Word, text: string): Place | undefined {
    if (!word.quoted && goesOn(this.#text, word.to)) {
      return undefined;
    }
    const { provider } = this.place;
    const place = this.place.place === 'comment' ? 'comment' : 'text';
    if (this.#hints.hasSizes && isListedSize(this.#text, word.from, word.to)) {
      return { place, strength: 'strong', key: 'model_size' };
    }
    if (this.#isAmongIds(word)) {
      return { place, strength: 'strong', ...servedBy(this.#hints, word.from, text) };
    }
    const parameter = place === 'comment' && word.quoted ? parameterAt(this.#text, word.from, text) : undefined;
    if (parameter !== undefined) {
      return { place, strength: 'strong', key: parameter };
    }
    return speaks(text, word.quoted, this.#text.slice(word.to, word.to + 8)) ? { place, strength: 'weak', ...(provider === undefined ? {} : { provider }) } : undefined;
  }

  #isAmongIds({ from, to, quoted }: Word): boolean {
    return isListed(this.#text, from, to, this.#hints) || isIdAmongIds(this.#text, from, to) || isBesideId(this.#text, from, to) || (quoted && (isListedWithIds(this.#text, from, to) || isOtherwise(this.#text, from, to)));
  }

  /** In a comment a key is strong only for a value that looks like an id: `# model: the one to use`. */
  #modest(place: Place, word: Word, text: string): Place | undefined {
    if (place.strength === 'strong' && (place.place !== 'comment' || word.quoted || /\d|[-/]./.test(text) || (place.key?.startsWith('ollama ') === true && !isOfSentence(text)))) {
      return place.place === 'text' ? { ...place, place: 'config-value' } : place;
    }
    return this.#bySelf(word, text);
  }

  #emit(word: Word, place: Place): void {
    const text = this.#text.slice(word.from, word.to);
    if (isTitle(this.#text, word.from)) {
      return;
    }
    if (isAddress(text)) {
      readAddress(part(this.piece, word.from, word.to), place, this.sink);
      return;
    }
    const resource = resourceIn(text);
    if (resource > 0) {
      const from = word.from + resource;
      readToken(part(this.piece, from, from + trimMarks(text.slice(resource)).length), { ...place, strength: 'strong', provider: 'bedrock' }, this.sink);
      return;
    }
    if (/^[~.]*\/[^/]/.test(text) && text.includes('/', 2) && !isWeightFile(text)) {
      // A path of this machine, whatever its last part is called; who else's it is a copy of, its owner says.
      readCopy(part(this.piece, word.from, word.from + (/[.:]$/.test(text) ? text.length - 1 : text.length)), place, this.sink);
      return;
    }
    const from = word.from + text.length - text.replace(/^[-._:+/]+/, '').length;
    const token = part(this.piece, from, from + trimMarks(text).length);
    if (hasIdShape(token.text) && !isNegativeText(token.text)) {
      readToken(token, place, this.sink);
    }
  }
}
