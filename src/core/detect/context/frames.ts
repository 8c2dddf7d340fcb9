import type { Frame } from './frame';
import { frameOf, placeOfKey, placeOfValue } from './frame';
import type { Place } from './place';

type Last = 'none' | 'name' | 'literal' | 'operator' | 'open' | 'close' | 'dot';

const DEEPEST = 500;
/** Types and modifiers: they stand between a name and its value, or before the name. */
const SKIPPED = new Set(('string str String std const let var val final static public private protected readonly mut auto char new await async export static '
  + 'Str CharSequence NSString Optional typing').split(' '));
/** Operators whose right side is a value of what stands on the left. */
const GIVES = new Set([':=', '||=', '??=', '+=']);
const COMPARES = new Set(['==', '===', '!=', '!==']);
const ENDS_COMPARISON = new Set(['?', '||', '&&', '??', '|', '&']);
/** Operators that a line can begin with without beginning a statement. */
const GOES_ON = new Set(['?', ':', '|', '+', '&&', '||', '??']);
const FALLBACKS = new Set(['or', 'and', 'else', 'if', 'not', 'then', 'unless', 'when']);

/** Follows names, operators and brackets of a program, so that a literal knows the key and the call it belongs to. */
export class Frames {
  readonly #frames: Frame[] = [frameOf('', true)];
  #name: string | undefined;
  #receiver: string | undefined;
  #last: Last = 'none';
  #newline = false;
  #operator = '';
  #closed = '';

  /** True where a statement can begin: a literal there is a docstring or a directive. */
  get atStatement(): boolean {
    return this.#top.isBlock && (this.#last === 'none' || (this.#newline && this.#endsWithLine));
  }

  /** True where a value and not an operator comes next: a `/` begins a regular expression there. */
  get expectsValue(): boolean {
    return this.#last !== 'name' && this.#last !== 'literal' && this.#last !== 'close';
  }

  /** The name just before, with nothing in between: `from` in `from "openai"`. */
  get nameBefore(): string | undefined {
    return this.#last === 'name' ? this.#name : undefined;
  }

  /** The call that the place is an argument of, e.g. `import` in Go's `import ( … )`. */
  get call(): string | undefined {
    return this.#top.open === '(' ? this.#top.callee : undefined;
  }

  /** A number or another literal that is no text. */
  number(): void {
    this.#resume(false);
    this.#name = undefined;
    this.#last = 'literal';
  }

  name(word: string): void {
    this.#resume(false);
    if (word === 'in' || word === 'is') {
      this.operator('==');
    } else if (FALLBACKS.has(word)) {
      this.operator('||');
      this.#operator = 'else';
    } else if (word === 'return' || word === 'case' || word === 'yield') {
      this.#last = 'operator';
      this.#top.key = undefined;
      this.#name = undefined;
    } else if (this.#last === 'dot') {
      this.#receiver = this.#name;
      this.#name = word;
      this.#last = 'name';
    } else if (!SKIPPED.has(word)) {
      this.#receiver = undefined;
      this.#name = word;
      this.#last = 'name';
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
    this.#resume(GOES_ON.has(text));
    const frame = this.#top;
    if (frame.compared && ENDS_COMPARISON.has(text)) {
      frame.key = frame.compared.outside;
      frame.compared = undefined;
    }
    if (text === '?') {
      frame.conditions++;
    } else if (text === ':' && frame.conditions > 0) {
      frame.conditions--;
    } else if (text === '||' || text === '??') {
      frame.key ??= this.#last === 'literal' ? undefined : this.#name;
    } else if (COMPARES.has(text)) {
      frame.compared ??= { outside: frame.key };
      this.#setKey(frame, false);
    } else if (text === ':' || text === '=>') {
      this.#setKey(frame, true);
    } else if (text === '=' ? !frame.annotated : GIVES.has(text)) {
      this.#setKey(frame, false);
    }
    this.#last = 'operator';
    this.#operator = text;
  }

  /** `spaced` where a blank stands before the bracket: `if x {` opens a block, Go's `Config{` a value. */
  open(bracket: string, spaced: boolean): void {
    this.#resume(bracket !== '{');
    if (this.#frames.length >= DEEPEST) {
      this.#frames.length = 1;
    }
    const named = this.#last === 'name' ? this.#name : undefined;
    const isBlock = bracket === '{' && this.#opensBlock(spaced);
    this.#frames.push(frameOf(bracket, isBlock, named, this.#receiver));
    this.#name = undefined;
    this.#receiver = undefined;
    this.#last = 'open';
  }

  close(): void {
    this.#newline = false;
    this.#closed = this.#top.open;
    const closed = this.#frames.length > 1 ? this.#frames.pop() : undefined;
    this.#name = closed?.open === '[' && closed.first !== undefined && closed.argument === 0 ? closed.first : closed?.open === '[' ? closed.callee : undefined;
    this.#last = closed?.open === '[' && this.#name !== undefined ? 'name' : 'close';
    if (closed?.isBlock) {
      this.#endStatement();
    }
  }

  comma(): void {
    this.#newline = false;
    const frame = this.#top;
    frame.argument++;
    this.#endValue(frame);
    this.#last = 'open';
  }

  semicolon(): void {
    this.#newline = false;
    this.#endStatement();
  }

  newline(): void {
    this.#newline = true;
  }

  /** The place of a literal. `isKey` where a `:` or `=>` follows it. */
  literal(text: string, isKey: boolean): Place {
    this.#resume(false);
    const frame = this.#top;
    const key = isKey && frame.open !== '' && !frame.isBlock && frame.conditions === 0;
    const place = key ? placeOfKey(this.#frames) : placeOfValue(this.#frames, frame);
    frame.first ??= text;
    frame.last = text;
    this.#name = text;
    this.#receiver = undefined;
    this.#last = 'literal';
    return place;
  }

  /** False after an operator, a dot or a comma; Python's `:` at a line's end begins a block. */
  get #endsWithLine(): boolean {
    return this.#last === 'operator' ? this.#operator === ':' : this.#last !== 'dot' && this.#last !== 'open';
  }

  get #top(): Frame {
    return this.#frames.at(-1) ?? frameOf('', true);
  }

  #opensBlock(spaced: boolean): boolean {
    switch (this.#last) {
      case 'none': return true;
      case 'dot': return true;
      case 'close': return this.#closed !== '[';
      case 'name': return spaced;
      case 'operator': return this.#operator === '=>' || this.#operator === 'else';
      default: return false;
    }
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
    this.#top.first = undefined;
    this.#last = 'none';
  }

  #endValue(frame: Frame): void {
    frame.key = undefined;
    frame.annotated = false;
    frame.compared = undefined;
    frame.conditions = 0;
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
