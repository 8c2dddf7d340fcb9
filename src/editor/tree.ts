import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { isGenerated, isReviewable, mayBeScript } from '../core/detect/language';
import type { IgnoreRules } from '../core/ignore-rules';
import { compare, type Skipped } from '../core/report/run';
import { Excludes } from './excludes';
import { rulesAbove, rulesWithin } from './gitignore';
import { isPolicy } from './policies';
import { reasonOf } from './texts';

/** Never entered, ignored or not. */
const NEVER: ReadonlySet<string> = new Set(['.git', 'node_modules']);
const { Directory, File, SymbolicLink } = vscode.FileType;

export interface TreeFile {
  readonly uri: vscode.Uri;
  /** Relative to the root, with `/`. */
  readonly path: string;
}

/** What a walk met. Paths are relative to the root. */
export interface Tree {
  readonly root: vscode.Uri;
  /** In order of their paths; those whose name says no language are reviewed where their first line does. */
  readonly files: TreeFile[];
  readonly policies: vscode.Uri[];
  readonly skipped: Skipped[];
  /** How many files that machines write were left out: lock files, minified and generated code. */
  generated: number;
  /** What `.gitignore` hides: files, and folders as one. */
  ignored: number;
  /** What the user's settings exclude: files, and folders as one. The command line would read it. */
  readonly excluded: string[];
}

/** Walks a folder and answers with what may be reviewed; part of it where cancelled. Links to folders are not followed, so a loop cannot trap it. */
export async function walk(root: vscode.Uri, { from = root, token, onFolder, isElsewhere = () => false }: {
  /** The folder below the root at which to begin. */
  readonly from?: vscode.Uri;
  readonly token?: vscode.CancellationToken;
  /** Hears how many files were found so far. */
  readonly onFolder?: (files: number) => void;
  /** Whether a folder is walked by somebody else. */
  readonly isElsewhere?: (folder: vscode.Uri) => boolean;
} = {}): Promise<Tree> {
  const tree = emptyTree(root);
  const walker = new Walker(tree);
  const rules = await walker.rulesAt(from);
  const folders = rules ? [{ folder: from, rules }] : [];
  for (let next = folders.pop(); next && !token?.isCancellationRequested; next = folders.pop()) {
    const inside = await walker.read(next.folder, next.rules);
    folders.push(...inside.filter(({ folder }) => !isElsewhere(folder)));
    onFolder?.(tree.files.length);
  }
  tree.files.sort((a, b) => compare(a.path, b.path));
  return tree;
}

/** Whether a walk from the root would meet a file. Remembers the rules of folders, so it is for one batch of questions. */
export function membership(root: vscode.Uri): (file: vscode.Uri) => Promise<boolean> {
  const walker = new Walker(emptyTree(root));
  return async (file) => {
    const rules = isCandidate(file.path) ? await walker.rulesIn(vscode.Uri.joinPath(file, '..')) : undefined;
    return rules !== undefined && walker.leftOutBy(file, rules, false, new Set()) === undefined;
  };
}

function emptyTree(root: vscode.Uri): Tree {
  return { root, files: [], policies: [], skipped: [], generated: 0, ignored: 0, excluded: [] };
}

/** By name alone. */
export function isCandidate(path: string): boolean {
  return isReviewable(path) || mayBeScript(path);
}

interface Inside {
  readonly folder: vscode.Uri;
  readonly rules: IgnoreRules;
}

class Walker {
  readonly #excludes: Excludes;
  readonly #rules = new Map<string, Promise<IgnoreRules | undefined>>();

  constructor(private readonly tree: Tree) {
    this.#excludes = new Excludes(tree.root);
  }

  /** Notes the files of a folder and answers with its folders. */
  async read(folder: vscode.Uri, above: IgnoreRules): Promise<readonly Inside[]> {
    let entries: readonly (readonly [string, vscode.FileType])[];
    try {
      entries = await vscode.workspace.fs.readDirectory(folder);
    } catch (cause) {
      this.tree.skipped.push({ path: pathIn(this.tree.root, folder) || '.', reason: reasonOf(cause) });
      return [];
    }
    const names = new Set(entries.map(([name]) => name));
    const rules = await rulesWithin(above, folder, names);
    const inside: Inside[] = [];
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(folder, name);
      const isFolder = (type & Directory) !== 0 && (type & SymbolicLink) === 0;
      if (NEVER.has(name)) {
        continue;
      }
      const by = this.leftOutBy(uri, rules, isFolder, names);
      if (by === undefined && isFolder) {
        inside.push({ folder: uri, rules });
      } else if (by === undefined) {
        this.#file(uri, type);
      } else {
        this.#leaveOut(uri, by, isFolder);
      }
    }
    return inside;
  }

  /** What is ignored where a folder stands; `undefined` where a walk does not enter it. */
  async rulesAt(folder: vscode.Uri): Promise<IgnoreRules | undefined> {
    if (folder.path === this.tree.root.path) {
      return rulesAbove(folder);
    }
    const above = await this.rulesIn(vscode.Uri.joinPath(folder, '..'));
    const isEntered = above !== undefined && !NEVER.has(folder.path.slice(folder.path.lastIndexOf('/') + 1)) && this.leftOutBy(folder, above, true, new Set()) === undefined
      && await vscode.workspace.fs.stat(folder).then(({ type }) => (type & SymbolicLink) === 0, () => false);
    return isEntered ? above : undefined;
  }

  /** With those of the folder itself. */
  rulesIn(folder: vscode.Uri): Promise<IgnoreRules | undefined> {
    const known = this.#rules.get(folder.path) ?? this.rulesAt(folder).then((above) => above && rulesWithin(above, folder));
    this.#rules.set(folder.path, known);
    return known;
  }

  leftOutBy(uri: vscode.Uri, rules: IgnoreRules, isFolder: boolean, siblings: ReadonlySet<string>): 'ignored' | 'excluded' | undefined {
    return rules.ignores(uri.path, isFolder) ? 'ignored' : this.#excludes.has(pathIn(this.tree.root, uri), siblings) ? 'excluded' : undefined;
  }

  #leaveOut(uri: vscode.Uri, by: 'ignored' | 'excluded', isFolder: boolean): void {
    if (by === 'ignored') {
      this.tree.ignored++;
    } else if (isFolder || isCandidate(uri.path)) {
      this.tree.excluded.push(pathIn(this.tree.root, uri));
    }
  }

  #file(uri: vscode.Uri, type: vscode.FileType): void {
    const path = pathIn(this.tree.root, uri);
    if ((type & SymbolicLink) !== 0 && (type & File) === 0) {
      if ((type & Directory) !== 0) {
        this.tree.skipped.push({ path, reason: l10n.t('symbolic link to a folder, not followed') });
      } else if (isPolicy(uri)) {
        this.tree.policies.push(uri); // it cannot be read, and governs all the same
      } else if (isReviewable(path)) {
        this.tree.skipped.push({ path, reason: l10n.t('broken symbolic link') });
      }
    } else if (isPolicy(uri)) {
      this.tree.policies.push(uri);
    } else if (isCandidate(path)) {
      this.tree.files.push({ uri, path });
    } else if (isGenerated(path)) {
      this.tree.generated++;
    }
  }
}

export function pathIn(root: vscode.Uri, uri: vscode.Uri): string {
  return uri.path.slice(root.path.length).replace(/^\/+/, '');
}
