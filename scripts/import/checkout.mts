import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The day of the last commit that touched a checkout or a file in it; none where the folder is under no version control. */
export function lastChange(folder: string, path = '.'): string | undefined {
  try {
    const day = execFileSync('git', ['log', '-1', '--format=%cs', '--', path], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim();
    return day === '' ? undefined : day;
  } catch {
    return undefined;
  }
}

/** What a package calls its own version: the name of a proposal from a folder without a day. */
export function packageVersion(folder: string): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version?: unknown };
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}
