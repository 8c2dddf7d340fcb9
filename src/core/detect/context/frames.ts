import type { Sink } from '../sink';
import { Offset } from '../reread/offset';
import { Answering } from './answering';
import { calledBy } from './mocked';
import { type Frame, beginResult, comparedIn, endAnnotation, endComparison, endStatement, endValue, fallBack, flagsOf, frameOf, matchedWith, nameOfList, takeLiteral, takeSymbol } from './bracket';
import { holdsOneText, isOfPieces, listSought, takesFragment } from './fragments';
import { placeOfKey, placeOfValue } from './frame';
import { handOver } from './handed';
import { framesState, type FramesState } from './frames-state';
import { groupOf } from './group';
import { endsTag, givesMade, keyBefore, keyExpected, ofModels, opensBlock } from './opening';
import type { Around, Place } from './place';
import { Switches } from './switches';
import { COMPARE, COMPARES, ENDS_COMPARISON, FALLBACK, GIVES, GOES_ON, OPERATORS, PAIR, RETURN, SKIPPED, WORDS } from './words';

const DEEPEST = 500;

/** Follows names, operators and brackets of a program, so that a literal knows the key and the call it belongs to. */
export class Frames {
  readonly state: FramesState;
  readonly answering: Answering;
  readonly #switches: Switches;
  readonly #callsByName: boolean;
  /** The innermost of those in the state. */
  #top: Frame;

  /** `callsByName` where a literal after a name is its argument: Ruby's `model "gpt-4o"`. */
  constructor(private readonly sink: Pick<Sink, 'serves' | 'addresses' | 'loads'>, callsByName = false, state = framesState()) {
    this.state = state;
    this.answering = new Answering(sink, state.clients);
    this.#callsByName = callsByName;
    this.#switches = new Switches(callsByName ? 'when' : 'case', state.switches);
    this.#top = state.frames[state.frames.length - 1] ?? frameOf(new Offset(-1), '', true, undefined, undefined);
  }

  /** True where a statement can begin: a literal there is a docstring or a directive. */
  get atStatement(): boolean {
    return this.#top.isBlock && (this.state.last === 'none' || (this.state.newline && this.#endsWithLine));
  }

  /** True where a value and not an operator comes next: a `/` begins a regular expression there. */
  get expectsValue(): boolean {
    return this.state.last !== 'name' && this.state.last !== 'literal' && this.state.last !== 'close';
  }

  get afterLiteral(): boolean {
    return this.state.last === 'literal';
  }

  /** True among arguments or in a list, where a line's end ends nothing. */
  get inBrackets(): boolean {
    return !this.#top.isBlock;
  }

  /** The name just before, with nothing in between: `from` in `from "openai"`. */
  get nameBefore(): string | undefined {
    return this.state.last === 'name' ? this.state.name : undefined;
  }

  /** The call that the place is an argument of, e.g. `import` in Go's `import ( … )`. */
  get call(): string | undefined {
    return this.#top.open === '(' ? this.#top.callee : undefined;
  }

  /** What the result of the call is given to, whose argument comes next: `OpenAI` in `const OpenAI = require(…)`. */
  get keyOfCall(): string | undefined {
    return this.state.frames[this.state.frames.length - 2]?.key;
  }

  /** A number or another literal that is no text. */
  number(): void {
    this.#resume(false);
    this.state.name = undefined;
    this.state.last = 'literal';
  }

  name(word: string): void {
    const kind = WORDS.get(word) ?? 0;
    this.#resume(false);
    this.state.made = word === 'new' ? this.state.frames.length : this.state.made;
    takeSymbol(this.#top, word, this.#callsByName, this.state);
    if (this.#switches.word(word, kind, this.#top, this.state.last === 'dot', this.state.last === 'name' ? this.state.name : undefined)) {
      this.state.name = undefined;
      this.state.last = 'operator';
      this.state.operator = word;
    } else if ((kind & COMPARE) !== 0) {
      this.operator('==');
    } else if ((kind & PAIR) !== 0 && this.state.last === 'literal') {
      this.operator('=>');
    } else if ((kind & FALLBACK) !== 0) {
      this.#endCase(word);
      this.operator(word === 'or' ? '||' : 'if');
      this.state.operator = 'else';
    } else if ((kind & RETURN) !== 0) {
      this.state.last = 'operator';
      beginResult(this.#top, word === 'case' && !this.#callsByName);
      this.state.name = undefined;
    } else if (this.state.last === 'dot' || (kind & SKIPPED) === 0) {
      this.state.receiver = this.state.last === 'dot' ? this.state.name : undefined;
      this.state.root = this.state.last === 'dot' && this.state.root !== 'this' && this.state.root !== 'self' ? this.state.root : word;
      this.state.name = word;
      this.state.last = 'name';
      this.answering.name(this.#top, word);
    }
  }

  /** A class, or a function outside of any, begins at `at`: what its body gives names to are constants of its own. */
  section(at: number): void {
    this.#top.section = new Offset(at);
  }

  dot(): void {
    this.state.newline = false;
    if (this.state.last === 'close' || this.state.last === 'literal') {
      this.state.name = this.state.last === 'close' ? flagsOf(this.state.called) : undefined;
    }
    this.state.last = 'dot';
  }

  /** `=`, `:`, `=>`, `:=`, `?`, comparisons, `??` and the like; other operators as any text. */
  operator(text: string): void {
    const kind = OPERATORS.get(text) ?? 0;
    this.#resume((kind & GOES_ON) !== 0);
    const frame = this.#top;
    const compares = frame.compared !== undefined;
    this.#ends(frame, text, kind);
    if (text === '=' && this.state.last === 'none') {
      frame.key = this.state.property;
    } else if (text === '?') {
      frame.conditions++;
    } else if (text === ':' && frame.conditions > 0) {
      frame.conditions--;
    } else if (text === '||' || text === '??' || text === 'if') {
      fallBack(frame, compares || this.state.last === 'literal' ? undefined : this.state.name, text !== 'if');
    } else if ((kind & COMPARES) !== 0) {
      frame.compared ??= { outside: frame.key };
      this.#setKey(frame, false);
    } else if (text === ':' || text === '=>') {
      this.#setKey(frame, true);
    } else if ((kind & GIVES) !== 0 && !endAnnotation(frame, text, this.state.name)) {
      this.#setKey(frame, false);
    }
    this.state.last = 'operator';
    this.state.operator = text;
  }

  /** Ends a case's list of values, or a comparison. */
  #ends(frame: Frame, operator: string, kind: number): void {
    if (frame.inCase && (operator === ':' || operator === '=>')) {
      frame.inCase = false;
      this.#endValue(frame);
    }
    if ((kind & ENDS_COMPARISON) !== 0) {
      endComparison(frame);
    } else if (operator === '>' && endsTag(this.state)) {
      endValue(frame);
    }
  }

  /** `case "gpt-4o" if …`, Ruby's `when "gpt-4o" then …`. */
  #endCase(word: string): void {
    if (this.#top.inCase && word !== 'or') {
      this.#top.inCase = false;
      this.#endValue(this.#top);
    }
  }

  /** `spaced` where a blank stands before the bracket: `if x {` opens a block, Go's `Config{` a value. */
  open(bracket: string, at: number, spaced: boolean): void {
    const { frames } = this.state;
    const isMade = bracket === '{' && givesMade(this.#top, this.state, this.state.made === frames.length);
    this.#resume(bracket !== '{' || isMade);
    if (frames.length >= DEEPEST) {
      this.state.frames.length = 1;
    }
    const [named, receiver] = this.state.last === 'name' ? calledBy(this.state.name, this.state.receiver) : [undefined, this.state.receiver];
    const isBlock = bracket === '{' && !isMade && opensBlock(this.state, spaced);
    this.#top = frameOf(new Offset(at), bracket, isBlock, named, receiver, isBlock && this.state.last === 'close' && this.state.closed === '(' ? this.state.called : undefined);
    this.#top.key = bracket === '(' && this.state.closed === '(' ? matchedWith(named, this.state) : bracket === '{' && this.state.last === 'close' && this.state.called === 'let' ? this.state.inside : undefined;
    this.answering.opened(this.#top, this.state.root);
    this.state.frames.push(this.#top);
    if (isBlock) {
      this.#switches.begins(this.#top);
    }
    this.state.name = undefined;
    this.state.receiver = undefined;
    this.state.last = 'open';
  }

  close(): void {
    this.state.newline = false;
    handOver(this.#top, this.state, this.sink);
    this.state.closed = this.#top.open;
    this.state.inside = this.#value;
    this.state.called = this.#top.callee ?? (this.#top.symbol !== undefined ? 'let' : undefined); // A keyword elsewhere; RSpec's is told a symbol.
    const closed = this.state.frames.length > 1 ? this.state.frames.pop() : undefined;
    this.#top = this.state.frames[this.state.frames.length - 1] ?? this.#top;
    this.state.root = closed?.root;
    this.answering.closed(closed, this.#top);
    this.state.name = closed?.open === '[' ? nameOfList(closed) : undefined;
    this.state.last = closed?.open === '[' && this.state.name !== undefined ? 'name' : 'close';
    if (closed?.isBlock) {
      this.state.property = closed.callee;
      this.#endStatement();
    }
  }

  comma(): void {
    this.state.newline = false;
    handOver(this.#top, this.state, this.sink);
    const frame = this.#top;
    frame.firstName = frame.argument > 0 || frame.open === '{' ? frame.firstName : this.state.last === 'name' ? this.state.name : frame.open === '(' && this.state.last === 'close' ? this.state.inside : undefined;
    // `const prices: Record<string, Price> = …`
    if (frame.isBlock && frame.annotated && this.state.operator === '<') {
      this.state.last = 'open';
      return;
    }
    const compared = comparedIn(frame, this.#value);
    frame.argument++;
    this.#endValue(frame);
    frame.key = frame.inCase ? frame.subject : compared;
    this.state.last = 'open';
  }

  semicolon(): void {
    this.state.newline = false;
    this.#endStatement();
  }

  newline(): void {
    this.state.newline = true;
  }

  /** The place of the literal that comes next. `isKey` where a `:` or `=>` follows it, `isCase` where `=>`, `->`, `|` or a comma does, `sought`: what it is looked for in. */
  place(text: string, { start, isKey, isCase, sought, compared }: Around): Place {
    this.#resume(false);
    const frame = this.#top;
    if (sought !== undefined ? holdsOneText(sought) : takesFragment(frame) || isOfPieces(frame, this.state.frames[this.state.frames.length - 2])) {
      return { place: 'string', strength: 'negative' };
    }
    const given = frame.key;
    frame.key = sought === undefined ? given ?? keyBefore(frame, this.state, isCase, this.#callsByName) ?? keyExpected(frame, this.state, compared, this.#callsByName) : listSought(sought);
    // A table may begin before the text does.
    const key = isKey && frame.conditions === 0 && (frame.open === '' ? this.state.last === 'none' || this.state.last === 'open' : !frame.isBlock);
    const place = key ? placeOfKey(this.state.frames, text) : placeOfValue(this.state.frames, frame, text);
    const union = this.state.last === 'operator' && this.state.operator === '|' ? frame.key ?? '' : undefined;
    const group = groupOf(this.state.frames, text, key, union);
    frame.key = given;
    this.answering.model(frame, place, start, text);
    return group === undefined ? place : { ...place, group };
  }

  /** `raw`: with the holes that are left out of `text`. */
  literal(text: string, raw: string): void {
    this.#resume(false);
    const frame = this.#top;
    this.answering.literal(frame, this.state.frames[this.state.frames.length - 2], raw);
    takeLiteral(frame, text);
    this.state.root = undefined;
    this.state.name = text;
    this.state.receiver = undefined;
    this.state.last = 'literal';
  }

  /** The name or the call that a value was just read from: `getModel` of `options.getModel()`. */
  get #value(): string | undefined {
    return this.state.last === 'name' ? this.state.name : this.state.last === 'close' && this.state.closed === '(' ? this.state.called : undefined;
  }

  /** False after an operator, a dot or a comma; Python's `:` at a line's end begins a block. */
  get #endsWithLine(): boolean {
    return this.state.last === 'operator' ? this.state.operator === ':' : this.state.last !== 'dot' && this.state.last !== 'open';
  }

  /** A line's end ends the statement unless the next token shows that it goes on. */
  #resume(goesOn: boolean): void {
    if (this.state.newline && !goesOn && this.#top.isBlock && this.#endsWithLine) {
      this.#endStatement();
    }
    this.state.newline = false;
  }

  #endStatement(): void {
    this.#endValue(this.#top);
    endStatement(this.#top);
    this.#switches.begins(this.#top);
    this.state.last = 'none';
  }

  #endValue(frame: Frame): void {
    endValue(frame);
    this.state.name = undefined;
    this.state.receiver = undefined;
  }

  #setKey(frame: Frame, annotates: boolean): void {
    if (this.state.name !== undefined && (this.state.last === 'name' || this.state.last === 'literal' || this.state.last === 'close')) {
      frame.key = ofModels(this.state, annotates) ?? this.state.name;
      frame.annotated = annotates;
    }
  }
}
