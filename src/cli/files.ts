import fs from 'node:fs';
import path from 'node:path';
import { isGenerated, isReviewable, languageOfScript, mayBeScript } from '../core/detect/language';
import { compare, type Skipped } from '../core/report/run';
import { mayBeShown } from '../core/shown-texts';
import { Gitignore } from './gitignore';
import { openFile, statOf } from './read-file';

export const POLICY_NAME = 'model-review.yaml';
/** Never entered, ignored or not. */
const NEVER = new Set(['.git', 'node_modules']);

export interface Found {
  /** Absolute, in order of their relative paths. */
  readonly files: readonly string[];
  /** Absolute paths of policy files met on the way. */
  readonly policies: readonly string[];
  readonly skipped: readonly Skipped[];
  /** How many files that machines write were left out: lock files, minified and generated code. */
  readonly generated: number;
  /** Folders below the targets that are repositories of their own, submodules among them: they are part of what is reviewed. */
  readonly nested: readonly string[];
  /** What kept the search from being complete: place and cure. */
  readonly errors: readonly string[];
}

/**
 * The reviewed root, to which reported paths are relative: the one folder that is named, else the current one, else
 * the common parent of targets outside it.
 */
export function rootOf(targets: readonly string[], current: string): string {
  const [only, ...others] = targets;
  if (only !== undefined && others.length === 0 && statOf(only)?.isDirectory()) {
    return only;
  }
  if (targets.every((target) => isWithin(target, current))) {
    return current;
  }
  const folders = targets.map((target) => (statOf(target)?.isDirectory() ? target : path.dirname(target)));
  return folders.reduce((common, folder) => {
    let root = common;
    while (!isWithin(folder, root)) {
      root = path.dirname(root);
    }
    return root;
  });
}

export function isWithin(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
}

/** With `/` on every system. */
export function relativeTo(root: string, file: string): string {
  if (path.sep === '/' && file.startsWith(root) && file[root.length] === '/') {
    return file.slice(root.length + 1);
  }
  return path.relative(root, file).split(path.sep).join('/') || '.';
}

/**
 * From the repository's root to the reviewed one, such as `services/api/`: the nearest folder with a `.git` above, else the current folder. Empty where they are the
 * same, or the reviewed root lies outside.
 */
export function prefixOf(root: string, current: string): string {
  for (let folder = root; ; folder = path.dirname(folder)) {
    if (fs.existsSync(path.join(folder, '.git'))) {
      return asPrefix(root, folder);
    }
    if (folder === path.dirname(folder)) {
      return isWithin(root, current) ? asPrefix(root, current) : '';
    }
  }
}

function asPrefix(root: string, folder: string): string {
  return root === folder ? '' : `${relativeTo(folder, root)}/`;
}

/** Every reviewable file of the targets. A file that is named is taken even where `.gitignore` hides it. */
export function findFiles(targets: readonly string[], root: string): Found {
  const search = new Search(root);
  for (const target of targets) {
    search.target(target);
  }
  return search.result();
}

/** The files under a folder that may hold what users of a product are shown; what `.gitignore` hides is left out. */
export function findShown(folder: string): readonly string[] {
  const search = new Search(folder, (file) => mayBeShown(relativeTo(folder, file)));
  search.target(folder);
  return search.result().files;
}

class Search {
  readonly #files = new Set<string>();
  readonly #policies = new Set<string>();
  readonly #skipped = new Map<string, string>();
  readonly #nested = new Set<string>();
  readonly #errors: string[] = [];
  #generated = 0;

  constructor(private readonly root: string, private readonly isWanted: (file: string) => boolean = (file) => isReviewable(file) || isScript(file)) {}

  result(): Found {
    const inOrder = (files: Iterable<string>): readonly string[] =>
      [...files].map((file) => ({ file, name: relativeTo(this.root, file) })).sort((a, b) => compare(a.name, b.name)).map(({ file }) => file);
    return {
      files: inOrder(this.#files),
      policies: inOrder(this.#policies),
      skipped: [...this.#skipped].map(([file, reason]) => ({ path: file, reason })),
      nested: [...this.#nested].sort(compare),
      generated: this.#generated,
      errors: this.#errors,
    };
  }

  target(target: string): void {
    const stat = statOf(target);
    const name = relativeTo(this.root, target);
    if (!stat) {
      this.#missing(target, name);
    } else if (stat.isDirectory()) {
      this.#folder(target, Gitignore.above(target), target);
    } else if (!stat.isFile()) {
      this.#errors.push(`${name} is a pipe, a device or a socket and is not read; name a file.`);
      this.#skip(target, 'not a regular file');
    } else if (path.basename(target) === POLICY_NAME) {
      this.#policies.add(target);
    } else if (isReviewable(target) || isScript(target)) {
      this.#files.add(target);
    } else {
      this.#skip(target, isGenerated(target) ? 'a lock file, or generated' : 'not a kind of file that is reviewed');
    }
  }

  #missing(target: string, name: string): void {
    const reason = reasonOfStat(target);
    this.#errors.push(reason === 'does not exist' ? `${name} does not exist; check the path.` : `${name} cannot be read (${reason}); check the path.`);
    this.#skip(target, reason);
  }

  #folder(folder: string, above: Gitignore, top: string): void {
    let entries: fs.Dirent[];
    try {
      entries = fs.readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      this.#unreadable(folder, error);
      return;
    }
    const names = new Set(entries.map(({ name }) => name));
    if (names.has('.git') && folder !== top) {
      this.#nested.add(relativeTo(this.root, folder));
    }
    const rules = above.within(folder, names);
    for (const entry of entries) {
      const file = path.join(folder, entry.name);
      if (!rules.ignores(file, entry.isDirectory())) {
        this.#entry(file, entry, rules, top);
      }
    }
  }

  #entry(file: string, entry: fs.Dirent, rules: Gitignore, top: string): void {
    if (entry.isDirectory()) {
      if (!NEVER.has(entry.name)) {
        this.#folder(file, rules, top);
      }
    } else if (entry.isSymbolicLink()) {
      this.#link(file);
    } else if (entry.name === POLICY_NAME) {
      this.#policies.add(file);
    } else if (entry.isFile()) {
      this.#file(file);
    }
  }

  #file(file: string): void {
    if (this.isWanted(file)) {
      this.#files.add(file);
    } else if (isGenerated(file)) {
      this.#generated++;
    }
  }

  /** A link to a file is read; one to a folder is not followed, so a loop cannot trap the search. */
  #link(file: string): void {
    const stat = statOf(file);
    if (!stat) {
      if (isReviewable(file)) {
        this.#skip(file, 'broken symbolic link');
      }
    } else if (stat.isDirectory()) {
      if (!NEVER.has(path.basename(file)) && !this.#leadsInside(file)) {
        this.#skip(file, 'symbolic link to a folder elsewhere, not followed');
      }
    } else if (stat.isFile()) {
      this.#file(file);
    }
  }

  #leadsInside(file: string): boolean {
    try {
      return isWithin(fs.realpathSync(file), fs.realpathSync(this.root));
    } catch {
      // Gone since it was listed.
      return false;
    }
  }

  #unreadable(file: string, error: unknown): void {
    const reason = reasonOf(error);
    this.#errors.push(`${relativeTo(this.root, file)} cannot be read (${reason}); make it readable or exclude it in .gitignore.`);
    this.#skip(file, reason);
  }

  #skip(file: string, reason: string): void {
    this.#skipped.set(relativeTo(this.root, file), reason);
  }
}

/** A file without an extension whose first line names a program: `bin/deploy`. One that cannot be opened is no script that anybody could run. */
function isScript(file: string): boolean {
  if (!mayBeScript(file.split(path.sep).join('/'))) {
    return false;
  }
  try {
    const open = openFile(file);
    try {
      const bytes = Buffer.alloc(200);
      return languageOfScript(bytes.toString('latin1', 0, fs.readSync(open, bytes))) !== undefined;
    } finally {
      fs.closeSync(open);
    }
  } catch {
    return false;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied', EPERM: 'permission denied', ENOENT: 'does not exist', ELOOP: 'symbolic link loop', EISDIR: 'a folder', ENOTDIR: 'not a folder', ENOSPC: 'no space left',
  ENAMETOOLONG: 'its path is too long', EFBIG: 'larger than 1 MB', ENOTFILE: 'not a regular file', ENXIO: 'not a regular file',
};

function reasonOfStat(file: string): string {
  try {
    fs.statSync(file);
    return 'does not exist';
  } catch (error) {
    return reasonOf(error);
  }
}

export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return REASONS[code] ?? (code === '' ? String(error) : code);
}
