import type { Node } from 'jsonc-parser';
import { createScanner } from 'jsonc-parser';
import { Pace, type Steps } from '../../steps';
import { BLANKS, CLOSE_LIST, CLOSE_MAP, COLON, COMMA, END, LINE_COMMENT, OPEN_LIST, OPEN_MAP, STRING } from './json-tokens';

const LITERALS: Readonly<Record<number, Node['type']>> = { 7: 'null', 8: 'boolean', 9: 'boolean', 10: 'string', 11: 'number' };

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
    if ((kind < LINE_COMMENT || kind > BLANKS) && !tree.takes(kind, scanner.getTokenOffset(), scanner.getTokenLength(), kind === STRING ? scanner.getTokenValue() : undefined)) {
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
