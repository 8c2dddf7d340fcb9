import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { IgnoreRules } from '../core/ignore-rules';
import { readSmall, statOf } from './read-file';

/**
 * What git ignores in a folder: the user's own excludes and those of the repository's `info/exclude`, then the `.gitignore` files, outermost
 * first. The last that speaks has the last word.
 */
export class Gitignore {
  private constructor(private readonly rules: IgnoreRules) {}

  /**
   * Those of the folder's parents up to the root of its repository, if it stands in one; none where they hide the
   * folder itself, as whoever names it wants it.
   */
  static above(folder: string): Gitignore {
    const none = new Gitignore(IgnoreRules.NONE);
    const parents: string[] = [];
    for (let at = folder; !fs.existsSync(path.join(at, '.git')); at = path.dirname(at)) {
      const parent = path.dirname(at);
      if (parent === at) {
        return none;
      }
      parents.unshift(parent);
    }
    const excludes = usersExcludes();
    const repository = parents[0] ?? folder;
    // The root of a repository that is the folder itself is read when the folder is.
    const all = excludes === undefined ? none : none.#with(repository, excludes);
    const rules = parents.reduce<Gitignore>((above, parent) => above.within(parent), all);
    return parents.length > 0 && rules.ignores(folder, true) ? all : rules;
  }

  /** With the files that stand in this folder; `names` is what does, where it is known. */
  within(folder: string, names?: ReadonlySet<string>): Gitignore {
    const files = [
      ...(names?.has('.git') === false ? [] : excludesOf(path.join(folder, '.git'))),
      ...(names?.has('.gitignore') === false ? [] : [path.join(folder, '.gitignore')]),
    ];
    return files.reduce<Gitignore>((rules, file) => rules.#with(folder, file), this);
  }

  #with(folder: string, file: string): Gitignore {
    const text = textOf(file);
    // None, or not readable: then nothing is ignored by it, and what it would hide is reviewed.
    return text === undefined ? this : new Gitignore(this.rules.with(slashed(folder), text));
  }

  ignores(file: string, isFolder: boolean): boolean {
    return this.rules.ignores(slashed(file), isFolder);
  }
}

function slashed(file: string): string {
  return path.sep === '/' ? file : file.split(path.sep).join('/');
}

/** The exclude file of a repository whose `.git` this is: a folder, or a file that says where the folder is, as in submodules and worktrees. */
function excludesOf(git: string): readonly string[] {
  const named = statOf(git);
  if (!named) {
    return [];
  }
  const pointer = named.isFile() ? /^gitdir: *([^\n\r]+)/.exec(textOf(git) ?? '')?.[1] : undefined;
  const folder = pointer === undefined ? git : path.resolve(path.dirname(git), pointer);
  const common = textOf(path.join(folder, 'commondir'))?.trim();
  return [path.join(common === undefined ? folder : path.resolve(folder, common), 'info', 'exclude')];
}

/** What the user's own configuration of git names as `core.excludesFile`, else git's default place. */
function usersExcludes(): string | undefined {
  const settings = process.env['XDG_CONFIG_HOME'] ?? '';
  const folder = path.join(settings === '' ? path.join(os.homedir(), '.config') : settings, 'git');
  const named = [path.join(os.homedir(), '.gitconfig'), path.join(folder, 'config')].map((file) => excludesFileIn(textOf(file) ?? '')).find((each) => each !== undefined);
  return named === undefined ? path.join(folder, 'ignore') : path.resolve(os.homedir(), named.replace(/^~[\\/]/, `${os.homedir()}${path.sep}`));
}

function excludesFileIn(config: string): string | undefined {
  let section = '';
  let found: string | undefined;
  for (const line of config.split(/\r?\n/)) {
    section = /^\s*\[([^\]"]+)/.exec(line)?.[1]?.trim().toLowerCase() ?? section;
    const value = section === 'core' ? /^\s*excludesfile\s*=(.*)$/i.exec(line)?.[1] : undefined;
    found = value === undefined ? found : value.trim().replace(/^"(.*)"$/, '$1');
  }
  return found === '' ? undefined : found;
}

function textOf(file: string): string | undefined {
  try {
    return readSmall(file).toString('utf8');
  } catch {
    return undefined;
  }
}
