import { OWN_NAMES, type Own, ownName, type OwnName, slug } from '../../../src/core/catalogue/own-names';

/** A value before it is written: equal values are one node, so that what occurs often is written once. */
export type Node = { readonly own: boolean; uses: number } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'constant'; readonly value: boolean | null }
  | { readonly kind: 'name'; readonly name: OwnName }
  | { readonly kind: 'cut'; readonly name: OwnName; readonly length: number; readonly parts: readonly Node[] }
  | { readonly kind: 'list' | 'join' | 'title' | 'shape' | 'object'; readonly parts: readonly Node[] });

type Bare<N = Node> = N extends Node ? Omit<N, 'own' | 'uses'> : never;

/** A beginning that this many texts share is worth a join. */
const SHARED = 3;
/** Letters below which an own name within a text saves nothing. */
const LEAST = 4;

/** Makes the nodes of one catalogue. */
export class Nodes {
  readonly #nodes = new Map<string, Node>();
  readonly #numbers = new Map<Node, number>();
  readonly #times = new Map<string, number>();
  readonly #beginnings = new Map<string, number>();

  /** @param values all that will be written; its texts are counted */
  constructor(values: unknown) {
    this.#count(values);
    for (const text of this.#times.keys()) {
      for (let end = beginning(text); end > 0; end = beginning(text.slice(0, end))) {
        this.#beginnings.set(text.slice(0, end), (this.#beginnings.get(text.slice(0, end)) ?? 0) + 1);
      }
    }
  }

  /** The key of an entry; written as a title where the entry's name gives it. */
  key(key: string, name?: string): { readonly node: Node; readonly own: Own } {
    const owner = key.slice(0, key.lastIndexOf('/') + 1);
    return name !== undefined && name !== key.slice(owner.length) && owner + slug(name) === key
      ? { node: this.#node({ kind: 'title', parts: [this.#text(owner), this.#text(name)] }), own: { key, title: name } }
      : { node: this.#text(key), own: { key, title: '' } };
  }

  value(value: unknown, own?: Own): Node {
    if (typeof value === 'string') {
      return own && value !== '' ? this.#owned(value, own) : this.#text(value);
    }
    if (typeof value === 'number') {
      return this.#node({ kind: 'number', number: value });
    }
    if (value === null || typeof value === 'boolean') {
      return this.#node({ kind: 'constant', value });
    }
    if (Array.isArray(value)) {
      return this.#node({ kind: 'list', parts: value.map((each) => this.value(each, own)) });
    }
    const entries = Object.entries(value as object);
    const shape = this.#node({ kind: 'shape', parts: entries.map(([key]) => this.#text(key)) });
    return this.#node({ kind: 'object', parts: [shape, ...entries.map(([, each]) => this.value(each, own))] });
  }

  #owned(text: string, own: Own): Node {
    const names = OWN_NAMES.map((name) => ({ name, is: ownName(name, own) }));
    const same = names.find(({ is }) => is === text);
    if (same) {
      return this.#node({ kind: 'name', name: same.name });
    }
    if ((this.#times.get(text) ?? 0) > 1) {
      return this.#text(text);
    }
    const within = names.filter(({ is }) => is.length >= LEAST && text.includes(is)).sort((a, b) => b.is.length - a.is.length)[0];
    if (within) {
      const at = text.indexOf(within.is);
      const before = text.slice(0, at);
      const after = text.slice(at + within.is.length);
      const rest = after === '' ? this.#node({ kind: 'name', name: within.name }) : this.#join(this.#node({ kind: 'name', name: within.name }), this.#text(after));
      return before === '' ? rest : this.#join(this.#text(before), rest);
    }
    return this.#cut(text, names) ?? this.#text(text);
  }

  #cut(text: string, names: readonly { readonly name: OwnName; readonly is: string }[]): Node | undefined {
    const cuts = names.map(({ name, is }) => ({ name, length: shared(text, is) })).sort((a, b) => b.length - a.length);
    const [longest] = cuts;
    return longest && longest.length > LEAST
      ? this.#node({ kind: 'cut', name: longest.name, length: longest.length, parts: [this.#text(text.slice(longest.length))] })
      : undefined;
  }

  #text(text: string): Node {
    const end = beginning(text);
    const splits = (this.#times.get(text) ?? 0) < 2 && (this.#beginnings.get(text.slice(0, end)) ?? 0) >= SHARED;
    return splits ? this.#join(this.#text(text.slice(0, end)), this.#text(text.slice(end))) : this.#node({ kind: 'text', text });
  }

  #join(...parts: readonly Node[]): Node {
    return this.#node({ kind: 'join', parts });
  }

  #node(bare: Bare): Node {
    const parts = 'parts' in bare ? bare.parts : [];
    const key = JSON.stringify({ ...bare, ...('parts' in bare ? { parts: parts.map((part) => this.#numbers.get(part)) } : {}) });
    const known = this.#nodes.get(key);
    if (known) {
      return known;
    }
    const node = { ...bare, own: bare.kind === 'name' || bare.kind === 'cut' || parts.some(({ own }) => own), uses: 0 } as Node;
    this.#nodes.set(key, node);
    this.#numbers.set(node, this.#numbers.size);
    return node;
  }

  #count(value: unknown): void {
    if (typeof value === 'string') {
      this.#times.set(value, (this.#times.get(value) ?? 0) + 1);
    } else if (typeof value === 'object' && value !== null) {
      (Array.isArray(value) ? value : Object.entries(value).flat()).forEach((each) => { this.#count(each); });
    }
  }
}

/** Where the last segment begins: of `https://arxiv.org/abs/2204.02311`, after `abs/`; of a folder, after the one above. */
function beginning(text: string): number {
  return text.length < 2 ? 0 : text.lastIndexOf('/', text.length - 2) + 1;
}

function shared(text: string, name: string): number {
  let length = 0;
  while (length < Math.min(text.length - 1, name.length, 91) && text[length] === name[length]) {
    length++;
  }
  // Not within a pair of surrogates: a half cannot be written.
  return /[\udc00-\udfff]/.test(text.charAt(length)) ? length - 1 : length;
}
