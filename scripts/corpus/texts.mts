import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusPart, Entry } from './part.mjs';

export interface Texts {
  /** By the entry's `file`. */
  readonly texts: ReadonlyMap<string, string>;
  /** One sentence for each repository, commit or package that is missing. */
  readonly missing: readonly string[];
}

const NPM = 'npm:';

/**
 * The texts of a part's files, cut as its manifest says. `folder` holds git checkouts or bare git directories, each as
 * `owner+name/repo`, `owner+name`, `owner/name` or `name`; for npm packages it holds `node_modules`.
 */
export function readTexts(part: CorpusPart, folder: string): Texts {
  const texts = new Map<string, string>();
  const missing = new Set<string>();
  for (const entry of part.entries) {
    const text = entry.repo.startsWith(NPM) ? fromPackage(entry, folder) : fromGit(entry, folder);
    if (typeof text === 'string') {
      texts.set(entry.file, cut(text, entry));
    } else {
      missing.add(text.missing);
    }
  }
  return { texts, missing: [...missing] };
}

interface Missing { readonly missing: string }

function fromPackage({ repo, commit, path }: Entry, folder: string): string | Missing {
  const name = repo.slice(NPM.length);
  const home = join(folder, 'node_modules', name);
  if (!existsSync(join(home, 'package.json'))) {
    return { missing: `${name} is not installed in ${folder}` };
  }
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  return version === commit ? readFileSync(join(home, path), 'utf8') : { missing: `${name} is ${version} in ${folder}, and ${commit} is needed` };
}

function fromGit({ repo, commit, path }: Entry, folder: string): string | Missing {
  const [owner = '', name = ''] = repo.split('/');
  const home = [`${owner}+${name}/repo`, `${owner}+${name}`, `${owner}/${name}`, name].map((each) => join(folder, each)).find(isGit);
  if (home === undefined) {
    return { missing: `${repo} is not in ${folder}` };
  }
  try {
    return execFileSync('git', ['-C', home, 'show', `${commit}:${path}`], { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'ignore'], env: outsideGit() });
  } catch {
    return { missing: `${repo} in ${home} has no ${path} at ${commit}: fetch that commit` };
  }
}

/** The environment without what git hands to its hooks: under one, `git -C` would read the repository of the hook. */
export function outsideGit(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
}

/** A checkout, or the bare directory of one. */
function isGit(folder: string): boolean {
  return existsSync(join(folder, '.git')) || existsSync(join(folder, 'HEAD'));
}

function cut(whole: string, { lines }: Entry): string {
  const text = whole.replaceAll('\r\n', '\n');
  return lines === null ? text : `${text.split('\n').slice(lines[0] - 1, lines[1]).join('\n')}\n`;
}
