/** The real command as a child process: bundled as for shipping, over the small catalogue of the report tests. */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { pack } from '../../scripts/data/pack.mjs';
import { CATALOGUE } from '../core/report/catalogue';

export const SHOP = path.resolve('test/fixtures/cli/shop');
const HOME = path.resolve('out/cli-test');
export const COMMAND = path.join(HOME, 'dist', 'cli.js');
const SCHEMAS = 'node_modules/@cyclonedx/cyclonedx-library/res/schema';

export async function bundleCommand(): Promise<void> {
  mkdirSync(path.join(HOME, 'dist', 'schemas'), { recursive: true });
  await build({
    entryPoints: ['src/cli/main.ts'], outfile: path.join(HOME, 'dist', 'cli.js'), bundle: true, format: 'cjs', platform: 'node', target: 'node20',
    mainFields: ['module', 'main'], alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' }, logLevel: 'error',
  });
  copyFileSync('package.json', path.join(HOME, 'package.json'));
  writeFileSync(path.join(HOME, 'dist', 'catalogue.json'), JSON.stringify(pack(CATALOGUE)));
  writeFileSync(path.join(HOME, 'dist', 'rule-pages.json'), JSON.stringify({ 'threshold-exceeded': '# threshold-exceeded' }));
  copyFileSync('scripts/bom-schemas/spdx-3.0.1.schema.json', path.join(HOME, 'dist', 'schemas', 'spdx-3.0.1.schema.json'));
  for (const name of ['bom-1.6', 'bom-1.7', 'spdx', 'jsf-0.82', 'cryptography-defs']) {
    copyFileSync(`${SCHEMAS}/${name}.SNAPSHOT.schema.json`, path.join(HOME, 'dist', 'schemas', `${name}.schema.json`));
  }
}

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Call {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Close stdout after the first piece, as `head` does. */
  readonly closeEarly?: boolean;
}

const DAY = ['--today', '2026-11-22'];

/** Runs the command as of 2026-11-22, so that no result depends on the day of the test. */
export function modelReview(args: readonly string[], { cwd = SHOP, env = {}, closeEarly = false }: Call = {}): Promise<Result> {
  const child = spawn(process.execPath, [path.join(HOME, 'dist', 'cli.js'), ...args, ...(/^(?:check|bom|explain|compare)$/.test(args[0] ?? '') && !args.includes('--today') ? DAY : [])], {
    cwd, env: { ...process.env, ...env },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (closeEarly) {
      child.stdout.destroy();
    }
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** A folder that lives for one test. Keys are paths, values are contents. */
export async function inFolder<T>(files: Readonly<Record<string, string | Uint8Array>>, test: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'model-review-test-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
    return await test(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
