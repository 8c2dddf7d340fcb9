import type { Node } from 'jsonc-parser';
import { createScanner } from 'jsonc-parser';
import { Pace, type Steps } from '../../steps';
import type { Span } from '../../types';
import { BLANKS, CLOSE_LIST, CLOSE_MAP, COLON, COMMA, END, LINE_COMMENT, OPEN_LIST, OPEN_MAP, STRING } from './json-tokens';

const LITERALS: Readonly<Record<number, Node['type']>> = { 7: 'null', 8: 'boolean', 9: 'boolean', 10: 'string', 11: 'number' };

export interface JsonTree {
  /** Absent where the text has no value. */
  readonly root: Node | undefined;
  /** The first token that keeps the text from being JSON. */
  readonly fault?: Span;
}

/**
 * The tree that `parseTree` makes of JSON with comments and trailing commas, with pauses and without the ways up and the values of what is no string.
 * In a text with a fault what is missing is taken as if it were there, and what can stand nowhere is left out.
 */
export function* treeInSteps(text: string): Steps<JsonTree> {
  const scanner = createScanner(text);
  const pace = new Pace();
  const tree = new Tree();
  let fault: Span | undefined;
  for (let kind = scanner.scan(); kind !== END; kind = scanner.scan()) {
    const [start, length] = [scanner.getTokenOffset(), scanner.getTokenLength()];
    const isToken = kind < LINE_COMMENT || kind > BLANKS;
    const isTaken = !isToken || tree.takes(kind, start, length, kind === STRING ? scanner.getTokenValue() : undefined);
    if (!isTaken || scanner.getTokenError() !== 0) {
      fault ??= { start, end: start + length };
    }
    if (pace.isDue(scanner.getPosition())) {
      yield;
    }
  }
  if (!tree.isWhole) {
    fault ??= { start: text.length, end: text.length };
    tree.end(text.length);
  }
  return { root: tree.root, ...(fault ? { fault } : {}) };
}

/** A node whose end is still to come. */
type Draft = { -readonly [Property in keyof Node]: Node[Property] };

class Tree {
  readonly #open: Draft[] = [];
  /** How many of the open ones are maps and lists. */
  readonly #counts = { object: 0, array: 0 };
  #expects: 'value' | 'entry' | 'colon' | 'separator' | 'end' = 'value';
  #root: Node | undefined;

  get root(): Node | undefined {
    return this.#root;
  }

  get isWhole(): boolean {
    return this.#expects === 'end';
  }

  /** Closes what nobody closed. */
  end(at: number): void {
    while (this.#open.length > 0) {
      this.#close(at);
    }
  }

  /** False for a token that cannot stand where it stands; it is taken as far as it can be nevertheless. */
  takes(kind: number, offset: number, length: number, value: string | undefined): boolean {
    return this.#fits(kind, offset, length, value) || this.#mends(kind, offset, length, value);
  }

  #fits(kind: number, offset: number, length: number, value: string | undefined): boolean {
    const isMap = this.#open.at(-1)?.type === 'object';
    const closes = this.#open.length > 0 && kind === (isMap ? CLOSE_MAP : CLOSE_LIST);
    switch (this.#expects) {
      case 'entry': return closes ? this.#close(offset + length) : isMap ? this.#key(kind, offset, length, value) : this.#value(kind, offset, length, value);
      case 'value': return this.#value(kind, offset, length, value);
      case 'colon': return kind === COLON && this.#goOn('value');
      case 'separator': return closes ? this.#close(offset + length) : kind === COMMA && this.#goOn('entry');
      case 'end': return false;
    }
  }

  /** A comma or a colon that is missing before it, or a bracket that nobody closed; a value that is missing is none. Always false. */
  #mends(kind: number, offset: number, length: number, value: string | undefined): false {
    if (kind === CLOSE_MAP || kind === CLOSE_LIST) {
      const type = kind === CLOSE_MAP ? 'object' : 'array';
      for (let isOpen = this.#counts[type] > 0; isOpen;) {
        isOpen = this.#open.at(-1)?.type !== type;
        this.#close(isOpen ? offset : offset + length);
      }
    } else if (kind === COMMA && this.#open.at(-1)?.type === 'property') {
      this.#close(offset);
      this.#expects = 'entry';
    } else if (isValue(kind) && (this.#expects === 'separator' || this.#expects === 'colon')) {
      this.#expects = this.#expects === 'separator' ? 'entry' : 'value';
      this.#fits(kind, offset, length, value);
    }
    return false;
  }

  #goOn(expects: 'value' | 'entry'): true {
    this.#expects = expects;
    return true;
  }

  #key(kind: number, offset: number, length: number, value: string | undefined): boolean {
    if (kind === STRING) {
      this.#put({ type: 'property', offset, length: -1, children: [{ type: 'string', value, offset, length }] });
      this.#expects = 'colon';
    }
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
      this.#count(node, 1);
    }
  }

  #close(end: number): boolean {
    const closed = this.#open.pop();
    if (closed) {
      closed.length = end - closed.offset;
      this.#count(closed, -1);
    }
    this.#ended(end);
    return true;
  }

  #count({ type }: Draft, more: 1 | -1): void {
    if (type === 'object' || type === 'array') {
      this.#counts[type] += more;
    }
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

function isValue(kind: number): boolean {
  return kind === OPEN_MAP || kind === OPEN_LIST || LITERALS[kind] !== undefined;
}
