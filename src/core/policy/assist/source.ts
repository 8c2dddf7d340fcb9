import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Span } from '../../types';

/** A policy file's text with what the parser made of it: where its parts begin and end, and how they are written. */
export class Source {
  readonly eol: string;
  /** Spaces of one level. */
  readonly step: number;

  constructor(readonly text: string, readonly document: Document.Parsed) {
    this.eol = text.includes('\r\n') ? '\r\n' : '\n';
    this.step = /^( +)[^\s#-]/m.exec(text)?.[1]?.length ?? 2;
  }

  /** Behind the last character of a node, without comments and blanks. */
  endOf(node: unknown, otherwise: number): number {
    if ((isMap(node) || isSeq(node)) && node.flow !== true) {
      const last = node.items.at(-1);
      return isMap(node) ? this.endOfPair(last as Pair) : this.endOf(last, otherwise);
    }
    const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
    return range ? this.#trimmed(range[1]) : otherwise;
  }

  endOfPair({ key, value }: Pair): number {
    const end = this.endOf(key, 0);
    return Math.max(end, this.endOf(value, end));
  }

  #trimmed(end: number): number {
    return this.text.slice(0, end).trimEnd().length;
  }

  /** Where the line ends on which an offset stands. */
  lineEnd(offset: number): number {
    const length = this.text.slice(offset).search(/\r?\n|$/);
    return offset + length;
  }

  lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** In its line, from 0. */
  column(offset: number): number {
    const start = this.lineStart(offset);
    return offset - start - (start === 0 && this.text.startsWith('\uFEFF') ? 1 : 0);
  }

  spanOf(node: Node): Span {
    const [start, end] = node.range ?? [0, 0];
    return { start, end: Math.max(start, this.#trimmed(end)) };
  }
}

/** The pair with this key; `twice` where several have it. */
export function pairOf(map: YAMLMap, key: string): Pair | 'twice' | undefined {
  const found = map.items.filter((pair) => keyOf(pair) === key);
  return found.length > 1 ? 'twice' : found[0];
}

export function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.source ?? key.value) : '';
}

/** A value that is not there, or `null` in some spelling. */
export function isNothing(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null);
}

export type Collection = YAMLMap | YAMLSeq;
