// npm run bench -- peers [folder…]: the whole command beside others of npm that list the models of a tree: what each costs, and how much it reports.
// Needs a build, and `npm install` in scripts/readers. How many of the reported are models is for a person to say: docs/at-scale.md.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cost, describe, row } from './cost.mjs';

const COMMAND = path.resolve('dist/cli.js');
const CDXGEN = path.resolve('scripts/readers/node_modules/@cyclonedx/cdxgen');
const ROUNDS = 3;

/** Answers whether there was a peer to run. */
export function printPeers(folders: readonly string[]): boolean {
  if (!existsSync(CDXGEN)) {
    console.error('No peer is installed: run `npm install` in scripts/readers.');
    return false;
  }
  const work = mkdtempSync(path.join(tmpdir(), 'model-review-peers-'));
  try {
    for (const folder of folders.map((each) => path.resolve(each))) {
      console.log(`\n${path.basename(folder)}`);
      printOurs(folder, work);
      printCdxgen(folder, work);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return true;
}

function printOurs(folder: string, work: string): void {
  const file = path.join(work, 'ours.json');
  const spent = least(() => cost(work, process.execPath, [COMMAND, 'check', folder, '--format', 'json', '--fail-on', 'never', '--threads', '1', '-o', file]));
  const { uses } = JSON.parse(readFileSync(file, 'utf8')) as { uses: readonly { readonly text: string; readonly model?: string | null }[] };
  row(`model-review ${version('package.json')}, check`, `${describe(spent)}; ${new Set(uses.map(({ text, model }) => model ?? text)).size} models in ${uses.length} places`);
}

function printCdxgen(folder: string, work: string): void {
  const file = path.join(work, 'cdxgen.json');
  const options = ['-t', 'ai', '--include-formulation', '--bom-audit-categories', 'ai-bom', '--no-install-deps', '-o', file];
  const spent = least(() => cost(work, process.execPath, [path.join(CDXGEN, 'bin', 'cdxgen.js'), ...options, folder]));
  const { components = [] } = JSON.parse(readFileSync(file, 'utf8')) as { components?: readonly { readonly type: string }[] };
  row(`cdxgen ${version(path.join(CDXGEN, 'package.json'))}, as aibom`, `${describe(spent)}; ${components.filter(({ type }) => type === 'machine-learning-model').length} models`);
}

/** The round that others disturbed least. */
function least(measure: () => ReturnType<typeof cost>): ReturnType<typeof cost> {
  return Array.from({ length: ROUNDS }, measure).reduce((a, b) => (b.processor < a.processor ? b : a));
}

function version(file: string): string {
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
