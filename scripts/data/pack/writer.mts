import { LEADS, MARKS, MIDDLE, SHORT } from '../../../src/core/catalogue/cells';
import { alphabet, BASE, letters } from '../../../src/core/catalogue/digits';
import type { Node } from './nodes.mjs';

const MS_PER_DAY = 86_400_000;
/** Length of most numbers of pool entries. */
const NUMBER = 2;
/** Entries that have a number. */
const MOST = SHORT + MIDDLE + BASE ** 2;
const PLAIN = new Set([...alphabet()].filter((letter) => letter !== MARKS.text && letter !== '%'));

/** Writes lines, with a pool of what occurs more than once. */
export class Writer {
  readonly #pool = new Map<Node, number>();

  /** @param roots the cells of all lines: what they hold is counted */
  constructor(roots: readonly Node[]) {
    const order: Node[] = [];
    roots.forEach((root) => { count(root, order); });
    const size = sizes(order);
    const worth = order.filter((node) => node.kind === 'shape' || (!node.own && node.uses > 1 && (node.uses * ((size.get(node) ?? 0) - NUMBER)) > (size.get(node) ?? 0) + 1));
    const shapes = worth.filter(({ kind }) => kind === 'shape');
    const others = worth.filter(({ kind }) => kind !== 'shape').sort(byUse).slice(0, MOST - shapes.length);
    [...shapes, ...others].sort(byUse).forEach((node, number) => this.#pool.set(node, number));
  }

  pool(): readonly string[] {
    return [...this.#pool.keys()].map((node) => this.#whole(node));
  }

  cell(node: Node): string {
    const number = this.#pool.get(node);
    return number === undefined ? this.#whole(node) : numbered(number);
  }

  #whole(node: Node): string {
    switch (node.kind) {
      case 'text': return text(node.text);
      case 'number': return `${MARKS.number}${node.number}${MARKS.text}`;
      case 'constant': return node.value === null ? MARKS.nothing : node.value ? MARKS.yes : MARKS.no;
      case 'name': return node.name;
      case 'cut': return MARKS.cut + node.name + letters(node.length, 1) + this.#cells(node.parts);
      case 'list': return MARKS.list + this.#cells(node.parts) + MARKS.end;
      case 'join': return MARKS.join + this.#cells(node.parts);
      case 'title': return MARKS.title + this.#cells(node.parts);
      case 'shape': return MARKS.shape + this.#cells(node.parts);
      case 'object': return this.#cells(node.parts);
    }
  }

  #cells(nodes: readonly Node[]): string {
    return nodes.map((node) => this.cell(node)).join('');
  }
}

function byUse(a: Node, b: Node): number {
  return b.uses - a.uses;
}

/** Counts what refers to each node; what stands in a node that is used twice counts once. */
function count(node: Node, order: Node[]): void {
  node.uses++;
  if (node.uses === 1) {
    order.push(node);
    parts(node).forEach((part) => { count(part, order); });
  }
}

function parts(node: Node): readonly Node[] {
  return 'parts' in node ? node.parts : [];
}

/** Letters of each node where its parts are references. */
function sizes(nodes: readonly Node[]): ReadonlyMap<Node, number> {
  return new Map(nodes.map((node) => [node, sizeOf(node)]));
}

function sizeOf(node: Node): number {
  switch (node.kind) {
    case 'text': return text(node.text).length;
    case 'number': return String(node.number).length + 2;
    case 'constant': case 'name': return 1;
    default: return 2 + parts(node).reduce((sum, part) => sum + Math.min(NUMBER, sizeOf(part)), 0);
  }
}

/** A day takes four letters; other texts have what a line cannot hold as `%7C`. */
function text(value: string): string {
  const days = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) / MS_PER_DAY : NaN;
  if (days >= 0 && new Date(days * MS_PER_DAY).toISOString().slice(0, 10) === value) {
    return MARKS.day + letters(days, 3);
  }
  const escaped = Array.from(value, (letter) => (PLAIN.has(letter) ? letter : escape(letter))).join('');
  return MARKS.text + escaped + MARKS.text;
}

function escape(letter: string): string {
  return letter.length === 1 && letter < '\x80' ? `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}` : encodeURIComponent(letter);
}

function numbered(number: number): string {
  if (number < SHORT) {
    return LEADS[number] ?? '';
  }
  const rest = number - SHORT;
  return rest < MIDDLE ? `${LEADS[SHORT + Math.floor(rest / BASE)] ?? ''}${letters(rest % BASE, 1)}` : `${LEADS[LEADS.length - 1] ?? ''}${letters(rest - MIDDLE, 2)}`;
}
