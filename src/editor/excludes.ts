import * as vscode from 'vscode';
import { pathMatcher } from '../core/glob';

/** What the user excludes from the editor's own lists and searches. */
export const EXCLUDE_SETTINGS = ['files.exclude', 'search.exclude'] as const;

interface Conditional {
  readonly matches: (path: string) => boolean;
  /** A name among which `$(basename)` stands for the file's own without its ending: excluded where such a file is beside it. */
  readonly when: string;
}

/** `files.exclude` and `search.exclude` of a folder, over paths relative to it. */
export class Excludes {
  readonly #always: (path: string) => boolean;
  readonly #conditional: readonly Conditional[];

  constructor(folder: vscode.Uri) {
    const entries = EXCLUDE_SETTINGS.flatMap((name) => Object.entries(vscode.workspace.getConfiguration(undefined, folder).get<Readonly<Record<string, unknown>>>(name) ?? {}));
    this.#always = pathMatcher(entries.flatMap(([glob, value]) => (value === true ? [glob] : [])));
    this.#conditional = entries.flatMap(([glob, value]) => (isConditional(value) ? [{ matches: pathMatcher([glob]), when: value.when }] : []));
  }

  /** @param siblings names of what stands in the same folder */
  has(path: string, siblings: ReadonlySet<string>): boolean {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const stem = name.replace(/\.[^.]*$/, '');
    return this.#always(path) || this.#conditional.some(({ matches, when }) => siblings.has(when.replace('$(basename)', stem)) && matches(path));
  }
}

function isConditional(value: unknown): value is { readonly when: string } {
  return typeof value === 'object' && value !== null && 'when' in value && typeof value.when === 'string';
}
