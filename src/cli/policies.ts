import fs from 'node:fs';
import path from 'node:path';
import { Lines } from '../core/lines';
import { parsePolicy } from '../core/policy/parse';
import type { Policy } from '../core/policy/types';
import { decode } from './decode';
import { UsageError } from './exit';
import { isWithin, POLICY_NAME, reasonOf, relativeTo } from './files';
import { ShownTexts } from './shown-texts';

export interface PolicyFile {
  readonly file: string;
  readonly folder: string;
  /** Relative to the reviewed root. */
  readonly path: string;
  readonly policy: Policy;
  readonly lines: Lines;
  /** What users are shown, by the files under the folder. */
  readonly shown: ShownTexts;
}

/**
 * The policies of one run: the nearest one governs a file, unless one is given for all. The search goes up to the
 * reviewed root, or to the current folder where that is above it: `check src` is judged by the project's own policy.
 */
export class Policies {
  readonly #top: string;
  readonly #byFolder = new Map<string, PolicyFile | undefined>();
  readonly #files = new Map<string, PolicyFile | undefined>();
  readonly errors: string[] = [];

  /** Throws a `UsageError` where the one that is given for all cannot be read. */
  constructor(private readonly root: string, current: string, private readonly given?: string) {
    this.#top = isWithin(root, current) ? current : root;
    if (given !== undefined && !this.at(given)) {
      throw new UsageError(`${this.errors[0] ?? `${given} cannot be read.`} Name another file after --policy.`);
    }
  }

  /** Every policy that was read. */
  all(): readonly PolicyFile[] {
    return [...this.#files.values()].filter((each): each is PolicyFile => each !== undefined);
  }

  /** With the path of the file as the policy's scopes see it. */
  governing(file: string): { readonly found: PolicyFile; readonly path: string } | undefined {
    const found = this.given === undefined ? this.#nearest(path.dirname(file)) : this.at(this.given);
    return found && { found, path: isWithin(file, found.folder) ? relativeTo(found.folder, file) : relativeTo(this.root, file) };
  }

  /** The policy in this file, read once; a file that cannot be read is an error of the run. */
  at(file: string): PolicyFile | undefined {
    if (!this.#files.has(file)) {
      this.#files.set(file, this.#read(file));
    }
    return this.#files.get(file);
  }

  #nearest(folder: string): PolicyFile | undefined {
    if (!this.#byFolder.has(folder)) {
      const file = path.join(folder, POLICY_NAME);
      const own = fs.existsSync(file) ? this.at(file) : undefined;
      const parent = path.dirname(folder);
      const above = folder !== this.#top && parent !== folder && isWithin(parent, this.#top) ? this.#nearest(parent) : undefined;
      this.#byFolder.set(folder, own ?? above);
    }
    return this.#byFolder.get(folder);
  }

  #read(file: string): PolicyFile | undefined {
    const name = relativeTo(this.root, file);
    let bytes: Uint8Array;
    try {
      bytes = fs.readFileSync(file);
    } catch (error) {
      this.errors.push(`${name} cannot be read (${reasonOf(error)}).`);
      return undefined;
    }
    const decoded = decode(bytes);
    if (!('text' in decoded)) {
      this.errors.push(`${name} is ${decoded.reason}, so nothing in it is used; save it as UTF-8.`);
      return undefined;
    }
    const folder = path.dirname(file);
    return { file, folder, shown: new ShownTexts(folder), path: name, policy: parsePolicy(decoded.text, name), lines: new Lines(decoded.text) };
  }
}
