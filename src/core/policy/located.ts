import * as l10n from '@vscode/l10n';
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node, type YAMLMap } from 'yaml';
import type { Span } from '../types';
import type { PolicyProblem } from './types';
import { shown } from './wording';

/** A YAML value with the place of every part of it. */
export interface Located {
  /** Plain data: strings, numbers, booleans, null, arrays and objects without a prototype. */
  readonly value: unknown;
  /** The value, without comments. Of an alias: the alias itself. */
  readonly span: Span;
  /** As far as the parser went for it, last offset included; beyond `span` where something is not closed. */
  readonly reach: Span;
  readonly entries?: ReadonlyMap<string, Entry>;
  readonly items?: readonly Located[];
}

export interface Entry {
  readonly key: Span;
  readonly value: Located;
}

const MAX_NODES = 10_000;
const MAX_DEPTH = 100;
/** A tag is looked for in so many characters before its value. */
const MAX_TAG = 200;
/** An alias may be used this often in one file; more is an attempt to blow it up. */
const MAX_ALIASES = 100;

/** Turns a YAML document into plain data with places. Aliases are followed, within limits. */
export class Walk {
  readonly problems: PolicyProblem[] = [];
  readonly doubtful = new Set<Located>();
  #nodes = 0;
  #aliases = 0;
  #full = false;

  constructor(private readonly document: Document.Parsed, private readonly text: string) {}

  locate(node: Node | null, depth: number, at?: Span): Located {
    const span = at ?? spanOf(node, this.text);
    if (++this.#nodes > MAX_NODES || depth > MAX_DEPTH) {
      return this.#stop(span);
    }
    if (isAlias(node)) {
      return this.#alias(node, span, depth);
    }
    const tag = this.#oddTag(node);
    if (tag) {
      return this.#doubt(tag.span, l10n.t('{0} is a YAML tag, with which no value is used here; write the value without it.', shown(tag.name)));
    }
    if (isMap(node)) {
      return this.#map(node, span, depth);
    }
    if (isSeq(node)) {
      const items: Located[] = [];
      for (const item of node.items) {
        items.push(this.locate(item as Node | null, depth + 1));
        if (this.#full) {
          break;
        }
      }
      return { value: items.map((item) => item.value), span, reach: reachOf(node, span), items };
    }
    return { value: isScalar(node) ? plain(node.value, node.source) : null, span, reach: reachOf(node, span) };
  }

  #alias(node: Node, span: Span, depth: number): Located {
    const target = isAlias(node) && ++this.#aliases <= MAX_ALIASES ? node.resolve(this.document) : undefined;
    if (this.#aliases > MAX_ALIASES) {
      return this.#stop(span);
    }
    if (!target) {
      return this.#doubt(span, l10n.t('No anchor of this name stands above; write the value itself.'));
    }
    return this.locate(target, depth + 1, span);
  }

  #map(node: YAMLMap, span: Span, depth: number): Located {
    const entries = new Map<string, Entry>();
    const value: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const pair of node.items) {
      const keyNode = pair.key as Node | null;
      const keySpan = spanOf(keyNode, this.text);
      const key = isScalar(keyNode) ? String(plain(keyNode.value, keyNode.source)) : wellFormed(this.text.slice(keySpan.start, keySpan.end));
      const located = this.locate(pair.value as Node | null, depth + 1, pair.value === null ? keySpan : undefined);
      const earlier = entries.get(key);
      if (earlier) {
        this.#twice(key, keySpan, located, earlier);
      }
      entries.set(key, { key: keySpan, value: located });
      value[key] = located.value;
      if (this.#full) {
        break;
      }
    }
    return { value, span, reach: reachOf(node, span), entries };
  }

  /** A tag that says more of a value than is plain without it, such as `!secret x` and `!!str true`, and where it stands. */
  #oddTag(node: Node | null): { readonly name: string; readonly span: Span } | undefined {
    const name = isMap(node) || isSeq(node) || isScalar(node) ? node.tag : undefined;
    if (name === undefined || isPlain(node, name)) {
      return undefined;
    }
    const start = node?.range?.[0] ?? 0;
    const from = Math.max(0, start - MAX_TAG);
    const before = this.text.slice(from, start);
    const [last, last2] = before.trimEnd().split(/\s/).filter((word) => word !== '').reverse();
    const written = last?.startsWith('&') ? last2 : last;
    const at = written?.startsWith('!') ? from + before.lastIndexOf(written) : -1;
    return written === undefined || at < 0 ? { name, span: spanOf(node, this.text) } : { name: written, span: { start: at, end: at + written.length } };
  }

  #twice(key: string, span: Span, later: Located, earlier: Entry): void {
    this.doubtful.add(earlier.value).add(later);
    this.problems.push({ span, message: l10n.t('{0} stands twice, so neither value is used; delete one.', key), severity: 'error' });
  }

  #doubt(span: Span, message: string): Located {
    const located: Located = { value: null, span, reach: span };
    this.problems.push({ span, message, severity: 'error' });
    this.doubtful.add(located);
    return located;
  }

  #stop(span: Span): Located {
    const first = !this.#full;
    this.#full = true;
    if (first) {
      return this.#doubt(span, l10n.t('The file repeats or nests too much from here on, so the rest is not used; write the values out.'));
    }
    const located: Located = { value: null, span, reach: span };
    this.doubtful.add(located);
    return located;
  }
}

const CORE = 'tag:yaml.org,2002:';

/** Whether a node with this tag is what it would be without. */
function isPlain(node: Node | null, tag: string): boolean {
  if (isScalar(node)) {
    const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
    // Without its tag the text may be anything, also an alias to nowhere.
    const { contents } = parseDocument(node.source ?? '', { logLevel: 'error' });
    return tag.startsWith(CORE) && (isQuoted ? typeof node.value === 'string' : (contents === null ? null : isScalar(contents) ? contents.value : undefined) === node.value);
  }
  return tag === `${CORE}${isMap(node) ? 'map' : 'seq'}`;
}

/** Dates that YAML 1.1 turns into objects, and big integers, go back to their text; half characters become `\uFFFD`. */
function plain(value: unknown, source: string | undefined): unknown {
  if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) {
    return value;
  }
  return wellFormed(typeof value === 'string' ? value : (source ?? String(value)));
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** A block's range ends where the next key begins, which is no longer its own. */
function reachOf(node: Node | null, span: Span): Span {
  const range = node?.range;
  const isBlock = (isMap(node) || isSeq(node)) && node.flow !== true;
  return range ? { start: range[0], end: isBlock ? range[1] - 1 : range[1] } : span;
}

function spanOf(node: Node | null, text: string): Span {
  const [start, end] = node?.range ?? [0, 0];
  const trimmed = text.slice(start, end).trimEnd().length;
  return nonEmpty({ start, end: start + trimmed }, text);
}

/** A place that an editor can show: at least one character wide where the text has one. */
export function nonEmpty({ start, end }: Span, text: string): Span {
  const last = Math.min(end, text.length);
  if (last > start) {
    return { start, end: last };
  }
  return start < text.length ? { start, end: start + 1 } : { start: Math.max(0, text.length - 1), end: text.length };
}
