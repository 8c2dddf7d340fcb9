import type { Code } from '../../codes';
import type { Span } from '../../types';
import { readDocument } from '../document';
import type { Located } from '../located';
import { schemaAt } from '../schema';
import type { Facts } from './facts';
import { typeWords } from './kinds';
import { about } from './meaning';

/** What is known of a key or value of a policy file. Texts are plain, not Markdown. */
export interface Note {
  readonly span: Span;
  /** The key's path as written, e.g. `usage.monthlyActiveUsers`; of a list's member that of the list. */
  readonly path: string;
  readonly type?: string;
  readonly docs?: string;
  /** Codes of the findings for which the key decides. */
  readonly decides: readonly Code[];
  /** How the value is read, and what it names; a line each. */
  readonly meaning: readonly string[];
}

/** What stands at an offset of a policy file, which may be broken. Never throws. */
export function noteAt(text: string, offset: number, facts: Facts): Note | undefined {
  const { root } = readDocument(text);
  const spot = root && descend(root, [], offset);
  const at = spot && schemaAt(spot.path, facts.schema);
  if (!spot || !at) {
    return undefined;
  }
  const { span, path, value, isKey } = spot;
  const key = path.filter((step) => !/^\d+$/.test(step)).join('.');
  const parent = schemaAt(path.slice(0, -1), facts.schema);
  const holder = (/^\d+$/.test(path.at(-1) ?? '') ? parent : undefined) ?? at;
  const docs = at.schema.description ?? holder.schema.description;
  return {
    span, path: key, type: typeWords(holder),
    ...(docs === undefined ? {} : { docs }),
    decides: at.schema['x-decides'] ?? parent?.schema['x-decides'] ?? [],
    meaning: about({ path, at, value, word: isKey ? '' : wordAt(text, span, offset) }, facts),
  };
}

interface Spot {
  readonly span: Span;
  readonly path: readonly string[];
  readonly value: unknown;
  readonly isKey: boolean;
}

/** The key or single value at an offset; nothing where only what holds them is. */
function descend(at: Located, path: readonly string[], offset: number): Spot | undefined {
  for (const [name, { key, value }] of at.entries ?? []) {
    const inner = [...path, name];
    if (holds(key, offset)) {
      return { span: key, path: inner, value: value.value, isKey: true };
    }
    const found = holds(value.span, offset) ? descend(value, inner, offset) : undefined;
    if (found) {
      return found;
    }
  }
  for (const [i, item] of (at.items ?? []).entries()) {
    const found = holds(item.span, offset) ? descend(item, [...path, String(i)], offset) : undefined;
    if (found) {
      return found;
    }
  }
  return at.entries || at.items || path.length === 0 ? undefined : { span: at.span, path, value: at.value, isKey: false };
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The word of an expression at an offset. */
function wordAt(text: string, { start, end }: Span, offset: number): string {
  const part = text.slice(start, end);
  const from = Math.max(...[' ', '(', '"', "'"].map((mark) => part.lastIndexOf(mark, offset - start - 1))) + 1;
  const length = part.slice(from).search(/[\s()"']/);
  return part.slice(from, length < 0 ? undefined : from + length);
}
