import fs from 'node:fs';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { Lines } from '../core/lines';
import { parsePolicy, unreadPolicy } from '../core/policy/parse';
import type { Policy } from '../core/policy/types';
import { decode } from './decode';
import { UsageError } from './exit';
import { isWithin, POLICY_NAME, reasonOf, relativeTo } from './files';
import { readSmall } from './read-file';
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
  readonly #files = new Map<string, PolicyFile>();
  readonly errors: string[] = [];

  /** Throws a `UsageError` where the one that is given for all cannot be read. */
  constructor(private readonly root: string, current: string, private readonly given?: string) {
    this.#top = isWithin(root, current) ? current : root;
    if (given !== undefined) {
      this.at(given);
    }
    const [error] = this.errors;
    if (error !== undefined) {
      throw new UsageError(`${error} Name another file after --policy.`);
    }
  }

  /** Every policy that was read. */
  all(): readonly PolicyFile[] {
    return [...this.#files.values()];
  }

  /** With the path of the file as the policy's scopes see it. */
  governing(file: string): { readonly found: PolicyFile; readonly path: string } | undefined {
    const found = this.given === undefined ? this.#nearest(path.dirname(file)) : this.at(this.given);
    return found && { found, path: isWithin(file, found.folder) ? relativeTo(found.folder, file) : relativeTo(this.root, file) };
  }

  /** The policy in this file, read once; a file that cannot be read is an error of the run. */
  at(file: string): PolicyFile {
    const found = this.#files.get(file) ?? this.#read(file);
    this.#files.set(file, found);
    return found;
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

  /** One that cannot be read governs with nothing declared: what an outer policy declares is not what this one would. */
  #read(file: string): PolicyFile {
    const name = relativeTo(this.root, file);
    const folder = path.dirname(file);
    const read = textOf(file);
    if ('text' in read) {
      return { file, folder, shown: new ShownTexts(folder), path: name, policy: parsePolicy(read.text, name), lines: new Lines(read.text) };
    }
    this.errors.push(`${name} ${read.failed}`);
    return { file, folder, shown: new ShownTexts(folder), path: name, policy: unreadPolicy(name, l10n.t('The file is not readable as text, so nothing is declared for what it governs; save it as UTF-8.')), lines: new Lines('') };
  }
}

function textOf(file: string): { readonly text: string } | { readonly failed: string } {
  let bytes: Uint8Array;
  try {
    bytes = readSmall(file);
  } catch (error) {
    return { failed: `cannot be read (${reasonOf(error)}).` };
  }
  const decoded = decode(bytes);
  return 'text' in decoded ? decoded : { failed: `is ${decoded.reason}, so nothing in it is used; save it as UTF-8.` };
}
