import type { Sink } from '../sink';
import { Answering } from './answering';
import type { Frame } from './bracket';
import { comparedIn, endAnnotation, endComparison, endValue, fallBack, frameOf, nameOfList, takeLiteral } from './bracket';
import { holdsOneText, takesFragment } from './fragments';
import { placeOfKey, placeOfValue } from './frame';
import { groupOf } from './group';
import type { Before, Last } from './opening';
import { keyBefore, opensBlock } from './opening';
import type { Around, Place } from './place';
import { Switches } from './switches';
import { COMPARE, COMPARES, ENDS_COMPARISON, FALLBACK, GIVES, GOES_ON, OPERATORS, PAIR, RETURN, SKIPPED, WORDS } from './words';

const DEEPEST = 500;
/** Follows names, operators and brackets of a program, so that a literal knows the key and the call it belongs to. */
export class Frames {
  #top = frameOf(0, '', true, undefined, undefined);
  /** Those around `#top`, and itself. */
  readonly #frames: Frame[] = [this.#top];
  #name: string | undefined;
  #receiver: string | undefined;
  #root: string | undefined;
  readonly answering: Answering;
  #last: Last = 'none';
  #newline = false;
  #operator = '';
  #closed = '';
  #called: string | undefined;
  /** The last name in the bracket that ended last: `model` after `ToLower(model)`. */
  #inside: string | undefined;
  readonly #switches: Switches;
  /** What the last block belongs to: C#'s `Model { get; set; } = "gpt-4o"`. */
  #property: string | undefined;
  readonly #callsByName: boolean;
  #opened = 0;

  /** `callsByName` where a literal after a name is its argument: Ruby's `model "gpt-4o"`. */
  constructor(sink: Pick<Sink, 'serves'>, callsByName = false) {
    this.answering = new Answering(sink);
    this.#callsByName = callsByName;
    this.#switches = new Switches(callsByName ? 'when' : 'case');
  }

  /** True where a statement can begin: a literal there is a docstring or a directive. */
  get atStatement(): boolean {
    return this.#top.isBlock && (this.#last === 'none' || (this.#newline && this.#endsWithLine));
  }

  /** True where a value and not an operator comes next: a `/` begins a regular expression there. */
  get expectsValue(): boolean {
    return this.#last !== 'name' && this.#last !== 'literal' && this.#last !== 'close';
  }

  get afterLiteral(): boolean {
    return this.#last === 'literal';
  }

  /** True among arguments or in a list, where a line's end ends nothing. */
  get inBrackets(): boolean {
    return !this.#top.isBlock;
  }

  /** The name just before, with nothing in between: `from` in `from "openai"`. */
  get nameBefore(): string | undefined {
    return this.#last === 'name' ? this.#name : undefined;
  }

  /** The call that the place is an argument of, e.g. `import` in Go's `import ( … )`. */
  get call(): string | undefined {
    return this.#top.open === '(' ? this.#top.callee : undefined;
  }

  /** What the result of the call is given to, whose argument comes next: `OpenAI` in `const OpenAI = require(…)`. */
  get keyOfCall(): string | undefined {
    return this.#frames[this.#frames.length - 2]?.key;
  }

  /** A number or another literal that is no text. */
  number(): void {
    this.#resume(false);
    this.#name = undefined;
    this.#last = 'literal';
  }

  name(word: string): void {
    const kind = WORDS.get(word) ?? 0;
    this.#resume(false);
    if (this.#switches.word(word, kind, this.#top, this.#last === 'dot', this.#last === 'name' ? this.#name : undefined)) {
      this.#name = undefined;
      this.#last = 'operator';
      this.#operator = word;
    } else if ((kind & COMPARE) !== 0) {
      this.operator('==');
    } else if ((kind & PAIR) !== 0 && this.#last === 'literal') {
      this.operator('=>');
    } else if ((kind & FALLBACK) !== 0) {
      this.#endCase(word);
      this.operator(word === 'or' ? '||' : 'if');
      this.#operator = 'else';
    } else if ((kind & RETURN) !== 0) {
      this.#last = 'operator';
      this.#top.key = undefined;
      this.#name = undefined;
    } else if (this.#last === 'dot' || (kind & SKIPPED) === 0) {
      this.#receiver = this.#last === 'dot' ? this.#name : undefined;
      this.#root = this.#last === 'dot' && this.#root !== 'this' && this.#root !== 'self' ? this.#root : word;
      this.#name = word;
      this.#last = 'name';
      this.answering.name(this.#top, word);
    }
  }

  dot(): void {
    this.#newline = false;
    if (this.#last === 'close' || this.#last === 'literal') {
      this.#name = undefined;
    }
    this.#last = 'dot';
  }

  /** `=`, `:`, `=>`, `:=`, `?`, comparisons, `??` and the like; other operators as any text. */
  operator(text: string): void {
    const kind = OPERATORS.get(text) ?? 0;
    this.#resume((kind & GOES_ON) !== 0);
    const frame = this.#top;
    const compares = frame.compared !== undefined;
    this.#ends(frame, text, kind);
    if (text === '=' && this.#last === 'none') {
      frame.key = this.#property;
    } else if (text === '?') {
      frame.conditions++;
    } else if (text === ':' && frame.conditions > 0) {
      frame.conditions--;
    } else if (text === '||' || text === '??' || text === 'if') {
      fallBack(frame, compares || this.#last === 'literal' ? undefined : this.#name, text !== 'if');
    } else if ((kind & COMPARES) !== 0) {
      frame.compared ??= { outside: frame.key };
      this.#setKey(frame, false);
    } else if (text === ':' || text === '=>') {
      this.#setKey(frame, true);
    } else if ((kind & GIVES) !== 0 && !endAnnotation(frame, text)) {
      this.#setKey(frame, false);
    }
    this.#last = 'operator';
    this.#operator = text;
  }

  /** Ends a case's list of values, or a comparison. */
  #ends(frame: Frame, operator: string, kind: number): void {
    if (frame.inCase && (operator === ':' || operator === '=>')) {
      frame.inCase = false;
      this.#endValue(frame);
    }
    if ((kind & ENDS_COMPARISON) !== 0) {
      endComparison(frame);
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
  open(bracket: string, spaced: boolean): void {
    this.#resume(bracket !== '{');
    if (this.#frames.length >= DEEPEST) {
      this.#frames.length = 1;
    }
    const named = this.#last === 'name' ? this.#name : undefined;
    const isBlock = bracket === '{' && opensBlock(this.#before, spaced);
    this.#top = frameOf(++this.#opened, bracket, isBlock, named, this.#receiver);
    this.answering.opened(this.#top, this.#root);
    this.#frames.push(this.#top);
    if (isBlock) {
      this.#switches.begins(this.#top);
    }
    this.#name = undefined;
    this.#receiver = undefined;
    this.#last = 'open';
  }

  close(): void {
    this.#newline = false;
    this.#closed = this.#top.open;
    this.#inside = this.#last === 'name' ? this.#name : undefined;
    this.#called = this.#top.callee;
    const closed = this.#frames.length > 1 ? this.#frames.pop() : undefined;
    this.#top = this.#frames[this.#frames.length - 1] ?? this.#top;
    this.#root = closed?.root;
    this.answering.closed(closed, this.#top);
    this.#name = closed?.open === '[' ? nameOfList(closed) : undefined;
    this.#last = closed?.open === '[' && this.#name !== undefined ? 'name' : 'close';
    if (closed?.isBlock) {
      this.#property = closed.callee;
      this.#endStatement();
    }
  }

  comma(): void {
    this.#newline = false;
    const frame = this.#top;
    frame.firstName = frame.argument > 0 || frame.open === '{' ? frame.firstName : this.#last === 'name' ? this.#name : frame.open === '(' && this.#last === 'close' ? this.#inside : undefined;
    // `const prices: Record<string, Price> = …`
    if (frame.isBlock && frame.annotated && this.#operator === '<') {
      this.#last = 'open';
      return;
    }
    const compared = comparedIn(frame, this.#value);
    frame.argument++;
    this.#endValue(frame);
    frame.key = frame.inCase ? frame.subject : compared;
    this.#last = 'open';
  }

  semicolon(): void {
    this.#newline = false;
    this.#endStatement();
  }

  newline(): void {
    this.#newline = true;
  }

  /** The place of the literal that comes next. `isKey` where a `:` or `=>` follows it, `isCase` where `=>`, `->`, `|` or a comma does, `sought`: what it is looked for in. */
  place(text: string, { start, isKey, isCase, sought }: Around): Place {
    this.#resume(false);
    const frame = this.#top;
    if (sought !== undefined ? holdsOneText(sought) : takesFragment(frame)) {
      return { place: 'string', strength: 'negative' };
    }
    const given = frame.key;
    frame.key = sought === undefined ? given ?? keyBefore(frame, this.#before, isCase, this.#callsByName) : undefined;
    const key = isKey && frame.open !== '' && !frame.isBlock && frame.conditions === 0;
    const place = key ? placeOfKey(this.#frames, text) : placeOfValue(this.#frames, frame, text);
    const union = this.#last === 'operator' && this.#operator === '|' ? frame.key ?? '' : undefined;
    const group = groupOf(this.#frames, text, key, union);
    frame.key = given;
    this.answering.model(frame, place, start, text);
    return group === undefined ? place : { ...place, group };
  }

  /** `raw`: with the holes that are left out of `text`. */
  literal(text: string, raw: string): void {
    this.#resume(false);
    const frame = this.#top;
    this.answering.literal(frame, this.#frames[this.#frames.length - 2], raw);
    takeLiteral(frame, text);
    this.#root = undefined;
    this.#name = text;
    this.#receiver = undefined;
    this.#last = 'literal';
  }

  /** The name or the call that a value was just read from: `getModel` of `options.getModel()`. */
  get #value(): string | undefined {
    return this.#last === 'name' ? this.#name : this.#last === 'close' && this.#closed === '(' ? this.#called : undefined;
  }

  get #before(): Before {
    return { last: this.#last, name: this.#name, operator: this.#operator, closed: this.#closed };
  }

  /** False after an operator, a dot or a comma; Python's `:` at a line's end begins a block. */
  get #endsWithLine(): boolean {
    return this.#last === 'operator' ? this.#operator === ':' : this.#last !== 'dot' && this.#last !== 'open';
  }

  /** A line's end ends the statement unless the next token shows that it goes on. */
  #resume(goesOn: boolean): void {
    if (this.#newline && !goesOn && this.#top.isBlock && this.#endsWithLine) {
      this.#endStatement();
    }
    this.#newline = false;
  }

  #endStatement(): void {
    this.#endValue(this.#top);
    this.#top.inCase = false;
    this.#switches.begins(this.#top);
    this.#top.first = undefined;
    this.#last = 'none';
  }

  #endValue(frame: Frame): void {
    endValue(frame);
    this.#name = undefined;
    this.#receiver = undefined;
  }

  #setKey(frame: Frame, annotates: boolean): void {
    if (this.#name !== undefined && (this.#last === 'name' || this.#last === 'literal' || this.#last === 'close')) {
      frame.key = this.#name;
      frame.annotated = annotates;
    }
  }
}
