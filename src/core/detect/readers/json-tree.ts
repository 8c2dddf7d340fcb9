import type { Node } from 'jsonc-parser';
import { createScanner } from 'jsonc-parser';
import { Pace, type Steps } from '../../steps';

/** Kinds of the parser's tokens, which it declares as an enum that only a compiler can see. */
const OPEN_MAP = 1;
const CLOSE_MAP = 2;
const OPEN_LIST = 3;
const CLOSE_LIST = 4;
const COMMA = 5;
const COLON = 6;
const LITERALS: Readonly<Record<number, Node['type']>> = { 7: 'null', 8: 'boolean', 9: 'boolean', 10: 'string', 11: 'number' };
const STRING = 10;
const FIRST_TRIVIA = 12;
const LAST_TRIVIA = 15;
const END = 17;

/**
 * The tree that `parseTree` makes of JSON with comments and trailing commas, with pauses and without the ways up and the values of what is no string;
 * `undefined` where the text has a fault.
 */
export function* treeInSteps(text: string): Steps<Node | undefined> {
  const scanner = createScanner(text);
  const pace = new Pace();
  const tree = new Tree();
  for (;;) {
    const kind = scanner.scan();
    if (scanner.getTokenError() !== 0) {
      return undefined;
    }
    if (kind === END) {
      return tree.whole;
    }
    if ((kind < FIRST_TRIVIA || kind > LAST_TRIVIA) && !tree.takes(kind, scanner.getTokenOffset(), scanner.getTokenLength(), kind === STRING ? scanner.getTokenValue() : undefined)) {
      return undefined;
    }
    if (pace.isDue(scanner.getPosition())) {
      yield;
    }
  }
}

/** A node whose end is still to come. */
type Draft = { -readonly [Property in keyof Node]: Node[Property] };

class Tree {
  readonly #open: Draft[] = [];
  #expects: 'value' | 'entry' | 'colon' | 'separator' | 'end' = 'value';
  #root: Node | undefined;

  get whole(): Node | undefined {
    return this.#expects === 'end' ? this.#root : undefined;
  }

  /** False for a token that cannot stand where it stands. */
  takes(kind: number, offset: number, length: number, value: string | undefined): boolean {
    const isMap = this.#open.at(-1)?.type === 'object';
    const closes = this.#open.length > 0 && kind === (isMap ? CLOSE_MAP : CLOSE_LIST);
    switch (this.#expects) {
      case 'entry': return closes ? this.#close(offset + length) : isMap ? this.#key(kind, offset, length, value) : this.#value(kind, offset, length, value);
      case 'value': return this.#value(kind, offset, length, value);
      case 'colon':
        this.#expects = 'value';
        return kind === COLON;
      case 'separator':
        this.#expects = 'entry';
        return closes ? this.#close(offset + length) : kind === COMMA;
      case 'end': return false;
    }
  }

  #key(kind: number, offset: number, length: number, value: string | undefined): boolean {
    this.#put({ type: 'property', offset, length: -1, children: [{ type: 'string', value, offset, length }] });
    this.#expects = 'colon';
    return kind === STRING;
  }

  #value(kind: number, offset: number, length: number, value: string | undefined): boolean {
    if (kind === OPEN_MAP || kind === OPEN_LIST) {
      this.#put({ type: kind === OPEN_MAP ? 'object' : 'array', offset, length: -1, children: [] });
      this.#expects = 'entry';
      return true;
    }
    const type = LITERALS[kind];
    if (type !== undefined) {
      this.#put({ type, offset, length, ...(value === undefined ? {} : { value }) });
      this.#ended(offset + length);
    }
    return type !== undefined;
  }

  /** What has parts is open from then on. */
  #put(node: Draft): void {
    this.#open.at(-1)?.children?.push(node);
    this.#root ??= node;
    if (node.children) {
      this.#open.push(node);
    }
  }

  #close(end: number): boolean {
    const closed = this.#open.pop();
    if (closed) {
      closed.length = end - closed.offset;
    }
    this.#ended(end);
    return true;
  }

  /** A property ends with its value. */
  #ended(end: number): void {
    const property = this.#open.at(-1);
    if (property?.type === 'property') {
      property.length = end - property.offset;
      this.#open.pop();
    }
    this.#expects = this.#open.length > 0 ? 'separator' : 'end';
  }
}
