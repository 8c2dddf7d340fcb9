import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS } from './part.mjs';

const FOLDER = join(CORPUS, 'npm');

interface Lock { readonly packages: Readonly<Record<string, { readonly version?: string }>> }

/** Installs the packages of the part `npm` into a folder of their own, unless exactly those of its lock are there. Throws an `Error` fit to show. */
export function setupCorpus(): void {
  if (isInstalled()) {
    return;
  }
  console.error('Installing the packages of the corpus (once, 20 MB) …');
  const { status, error } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: FOLDER, stdio: ['ignore', process.stderr, 'inherit'], shell: process.platform === 'win32',
  });
  if (error || status !== 0) {
    throw new Error('"npm ci" failed in test/corpus/npm; its messages are above.');
  }
}

/** Compares with the lock that npm leaves behind when an installation is complete. */
function isInstalled(): boolean {
  const installed = packages(join(FOLDER, 'node_modules', '.package-lock.json'));
  return installed !== undefined && Object.entries(packages(join(FOLDER, 'package-lock.json')) ?? {})
    .every(([name, { version }]) => name === '' || installed[name]?.version === version);
}

function packages(file: string): Lock['packages'] | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Lock).packages : undefined;
}
