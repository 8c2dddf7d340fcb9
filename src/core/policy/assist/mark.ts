import { isMap, isScalar, isSeq, parseDocument, type Pair, type ParsedNode, type Scalar } from 'yaml';
import { assertShallow } from '../nesting';
import type { Place } from './place';

/** What the parser makes of a letter that is put into a text. */
export interface Found extends Pick<Place, 'kind' | 'path' | 'quote' | 'flow' | 'beside'> {
  /** Where its scalar begins. */
  readonly from: number;
  /** False where its block has members at another column, so that it can be none of them. */
  readonly aligned: boolean;
}

/** Of no language. The text may have it too: it counts only at its place. */
const MARK = '\ue000';

/** Parses the two parts with a letter between them, and says where it came to stand. */
export function findMark(before: string, after: string): Found | undefined {
  const text = before + MARK + after;
  let root: ParsedNode | null;
  try {
    assertShallow(text);
    root = parseDocument(text, { uniqueKeys: false, prettyErrors: false }).contents;
  } catch {
    return undefined;
  }
  return new Finder(text, before.length).in(root, [], false);
}

class Finder {
  constructor(private readonly text: string, private readonly offset: number) {}

  in(node: unknown, path: readonly string[], flow: boolean): Found | undefined {
    if (isMap(node)) {
      return this.#inPairs(node.items, path, flow || node.flow === true);
    }
    if (!isSeq(node)) {
      return this.#holds(node) ? this.#found('value', node, path, flow, [], true) : undefined;
    }
    const isFlow = flow || node.flow === true;
    for (const [i, item] of node.items.entries()) {
      const at = [...path, String(i)];
      if (this.#holds(item)) {
        const others = node.items.filter((other) => other !== item);
        return this.#found('value', item, at, isFlow, others, isFlow || this.#dashesAlign(node.items));
      }
      const found = this.in(item, at, isFlow);
      if (found) {
        // What is read as the only key of a member may become a member itself.
        const isMember = found.kind === 'key' && found.path.length === at.length && found.beside.length === 0;
        return isMember ? { ...found, beside: node.items.flatMap(wordOf) } : found;
      }
    }
    return undefined;
  }

  #inPairs(pairs: readonly Pair[], path: readonly string[], flow: boolean): Found | undefined {
    for (const pair of pairs) {
      if (this.#holds(pair.key)) {
        const others = pairs.flatMap((other) => (other === pair ? [] : [other.key]));
        const column = this.#column(pair.key);
        return this.#found('key', pair.key, path, flow, others, flow || others.every((other) => !isScalar(other) || this.#column(other) === column));
      }
      const found = this.in(pair.value, [...path, ...wordOf(pair.key)], flow);
      if (found) {
        return found;
      }
    }
    return undefined;
  }

  #found(kind: Found['kind'], node: Scalar, path: readonly string[], flow: boolean, others: readonly unknown[], aligned: boolean): Found {
    const quote = node.type === 'QUOTE_DOUBLE' ? '"' : node.type === 'QUOTE_SINGLE' ? "'" : '';
    return { kind, path, flow, quote, aligned, from: node.range?.[0] ?? this.offset, beside: others.flatMap(wordOf) };
  }

  /** The range is looked at first: a file may say the letter by an escape. */
  #holds(node: unknown): node is Scalar {
    if (!isScalar(node) || !node.range) {
      return false;
    }
    const [start, end] = node.range;
    return start <= this.offset && this.offset < end && (node.source ?? '').includes(MARK);
  }

  #column(node: unknown): number {
    const start = (isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined) ?? 0;
    return start - this.text.lastIndexOf('\n', start - 1) - (this.text.startsWith('\uFEFF') && !this.text.slice(0, start).includes('\n') ? 1 : 0);
  }

  #dashesAlign(items: readonly unknown[]): boolean {
    const columns = items.map((item) => {
      const start = (isScalar(item) || isMap(item) || isSeq(item) ? item.range?.[0] : undefined) ?? 0;
      const lineStart = this.text.lastIndexOf('\n', start - 1) + 1;
      return /^[ \t]*(?=-)/.exec(this.text.slice(lineStart, start))?.[0].length;
    });
    return columns.every((column) => column === columns[0]);
  }
}

function wordOf(node: unknown): string[] {
  return isScalar(node) && node.value !== null ? [node.source ?? String(node.value)] : [];
}
