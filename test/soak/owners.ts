import type { Profiler } from 'node:inspector';
import * as vscode from 'vscode';

/** Whose code it is: the extension's, that of this measurement, another extension by its name, or the host's own. */
export type Owner = 'ours' | 'measure' | 'host' | `extension ${string}`;

export interface Part {
  readonly count: number;
  /** The functions in which most of it stood. */
  readonly most: string;
}

const COLLECTOR = '(garbage collector)';
/** No code at all, or native code that nobody's function called. */
const NATIVE = '(program)';

/** Tells whose the samples of a profile are. What somebody calls is his, whoever wrote it. */
export class Owners {
  readonly #nodes: ReadonlyMap<number, Profiler.ProfileNode>;
  readonly #parents: ReadonlyMap<number, number>;
  readonly #known = new Map<number, Owner>();
  readonly #folder = vscode.extensions.getExtension('model-review.model-review')?.extensionUri.path ?? '/';

  constructor(nodes: readonly Profiler.ProfileNode[]) {
    this.#nodes = new Map(nodes.map((node) => [node.id, node]));
    this.#parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  }

  /** The samples of one turn by their owners. Garbage is his during whose code it was collected. */
  parts(samples: readonly number[]): ReadonlyMap<Owner, Part> {
    const counts = new Map<Owner, Map<string, number>>();
    let last: Owner = 'host';
    for (const id of samples) {
      const { functionName = '', url = '', lineNumber = 0, columnNumber = 0 } = this.#nodes.get(id)?.callFrame ?? {};
      if (functionName === '(idle)') {
        continue;
      }
      last = functionName === COLLECTOR || functionName === NATIVE ? last : this.#ownerOf(id);
      const name = functionName === COLLECTOR || functionName === NATIVE ? functionName : `${functionName} ${url.replace(/^.*[\\/]/, '')}:${lineNumber + 1}:${columnNumber + 1}`;
      const names = counts.get(last) ?? new Map<string, number>();
      names.set(name, (names.get(name) ?? 0) + 1);
      counts.set(last, names);
    }
    return new Map([...counts].map(([owner, names]) => [owner, partOf(names)] as const));
  }

  #ownerOf(id: number): Owner {
    const known = this.#known.get(id);
    if (known !== undefined) {
      return known;
    }
    const parent = this.#parents.get(id);
    const above = parent === undefined ? 'host' : this.#ownerOf(parent);
    const url = decodeURIComponent(this.#nodes.get(id)?.callFrame.url ?? '');
    const own = this.#fileOf(url);
    // What we call stays ours; our code that the measurement calls is ours all the same.
    const owner = above === 'ours' || own === 'ours' ? 'ours' : own ?? above;
    this.#known.set(id, owner);
    return owner;
  }

  #fileOf(url: string): Owner | undefined {
    if (url.includes(`${this.#folder}/dist/`)) {
      return 'ours';
    }
    if (url.includes(`${this.#folder}/out/`)) {
      return 'measure';
    }
    const [, name] = /\/extensions\/([^/]+)\//.exec(url) ?? [];
    return name === undefined ? undefined : `extension ${name}`;
  }
}

function partOf(names: ReadonlyMap<string, number>): Part {
  const most = [...names].sort(([, a], [, b]) => b - a);
  return { count: most.reduce((sum, [, count]) => sum + count, 0), most: most.slice(0, 3).map(([name, count]) => `${name} ${count}`).join('; ') };
}
