// npm run bench -- sweep [folder…]: the whole command over whole trees beside ripgrep over the list of all ids, in one run. Needs a build.
// Processor time is what to look at on a machine that others use too; both are of whole processes, threads and all.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { CatalogueIndex } from '../../src/core/catalogue/catalogue';
import { cost, describe, row, type Cost } from './cost.mjs';

const ROUNDS = 1;
const RIPGREP = 'scripts/host/node_modules/code-server/lib/vscode/node_modules/@vscode/ripgrep-universal/bin';
const COMMAND = path.resolve('dist/cli.js');
const DAY = '2026-11-22';

export function printSweeps(folders: readonly string[]): void {
  const work = mkdtempSync(path.join(tmpdir(), 'model-review-bench-'));
  try {
    const ids = writeIds(work);
    const ripgrep = findRipgrep();
    row('cores', `${availableParallelism()}`);
    row('ripgrep', ripgrep === undefined ? 'not found: put rg on the PATH for the ratios' : `${spawnSync(ripgrep, ['--version'], { encoding: 'utf8' }).stdout.split('\n', 1)[0] ?? ''}`);
    for (const folder of folders) {
      printTree(path.resolve(folder), ids, ripgrep, work);
    }
    const [first] = folders;
    if (first !== undefined) {
      printScaling(path.resolve(first), work);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function printTree(folder: string, ids: string, ripgrep: string | undefined, work: string): void {
  const found = report(folder);
  console.log(`\n${path.basename(folder)}: ${found}`);
  const costs = { ripgrep: [] as Cost[], one: [] as Cost[], all: [] as Cost[] };
  for (let round = 0; round < ROUNDS; round++) {
    if (ripgrep !== undefined) {
      costs.ripgrep.push(cost(work, ripgrep, ['-F', '-f', ids, '--count-matches', folder]));
    }
    costs.one.push(check(work, folder, ['--threads', '1']));
    costs.all.push(check(work, folder, ['--threads', String(availableParallelism())]));
  }
  const base = ripgrep === undefined ? undefined : best(costs.ripgrep);
  printCost('ripgrep -F -f ids', base);
  printCost('check, one thread', best(costs.one), base);
  printCost('check, a thread for each core', best(costs.all), base);
  const copy = path.join(work, 'copy');
  linked(folder, copy);
  const cache = ['--cache', path.join(work, 'cache')];
  printCost('check, writing the cache', check(work, copy, cache), base);
  printCost('check again, nothing changed', check(work, copy, cache), base);
  const edited = path.join(copy, 'edited.py');
  writeFileSync(edited, 'client.create(model="gpt-4o")\n');
  printCost('check again after one edit', check(work, copy, cache), base);
  rmSync(copy, { recursive: true });
  rmSync(path.join(work, 'cache'), { recursive: true });
}

function printScaling(folder: string, work: string): void {
  console.log(`\n${path.basename(folder)}, one to eight times, one thread`);
  const many = path.join(work, 'many');
  let unit: number | undefined;
  let copies = 0;
  for (const times of [1, 2, 4, 8]) {
    for (; copies < times; copies++) {
      linked(folder, path.join(many, `copy${copies}`));
    }
    const each = check(work, many, ['--threads', '1']);
    unit ??= each.processor;
    row(`${times} x`, `${describe(each)}, ${(each.processor / unit).toFixed(2)} x the first`);
  }
}

/** The cost of a round that others disturbed least. */
function best(costs: readonly Cost[]): Cost | undefined {
  const sorted = [...costs].sort((a, b) => a.processor - b.processor);
  const peakMb = Math.max(...costs.map((each) => each.peakMb ?? 0));
  const [first] = sorted;
  return first && { ...first, real: Math.min(...costs.map(({ real }) => real)), ...(peakMb > 0 ? { peakMb } : {}) };
}

function check(work: string, folder: string, args: readonly string[]): Cost {
  const hook = path.join(work, 'hook.cjs');
  const file = path.join(work, 'peak');
  writeFileSync(hook, `if (require('worker_threads').isMainThread) process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)));`);
  const spent = cost(work, process.execPath, ['--require', hook, COMMAND, 'check', folder, '--format', 'json', '--fail-on', 'never', '--today', DAY, ...args]);
  return { ...spent, peakMb: Number(readFileSync(file, 'utf8')) / 1024 };
}

function report(folder: string): string {
  const { stdout } = spawnSync(process.execPath, [COMMAND, 'check', folder, '--format', 'json', '--fail-on', 'never', '--today', DAY], { encoding: 'utf8', maxBuffer: 1e9 });
  const { files, uses } = JSON.parse(stdout) as { files: { reviewed: number; skipped: readonly unknown[] }; uses: readonly unknown[] };
  const { bytes, count } = sizeOf(folder);
  return `${(bytes / 1e6).toFixed(0)} MB in ${count} files, ${files.reviewed} reviewed, ${files.skipped.length} skipped, ${uses.length} uses`;
}

function sizeOf(folder: string): { readonly bytes: number; readonly count: number } {
  const { stdout } = spawnSync('sh', ['-c', 'find "$1" -type f -exec wc -c {} + | awk \'$2 != "total" { n++; s += $1 } END { print s, n }\'', 'sh', folder], { encoding: 'utf8' });
  const [bytes = 0, count = 0] = stdout.trim().split(' ').map(Number);
  return { bytes, count };
}

/** The same files under another folder, without a copy of what is in them. */
function linked(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) {
      linked(source, target);
    } else if (entry.isFile()) {
      try {
        linkSync(source, target);
      } catch {
        cpSync(source, target);
      }
    }
  }
}

function writeIds(work: string): string {
  const index = new CatalogueIndex(JSON.parse(readFileSync('dist/catalogue.json', 'utf8')));
  const ids = new Set(index.models().flatMap(({ id, aliases = [], offers = [] }) => [id, ...aliases, ...offers.map((offer) => offer.id)]));
  const file = path.join(work, 'ids.txt');
  writeFileSync(file, [...ids].join('\n'));
  row('ids', `${ids.size}`);
  return file;
}

function findRipgrep(): string | undefined {
  const bundled = path.resolve(RIPGREP, `${process.platform}-${process.arch}`, 'rg');
  return [...(process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, 'rg')), bundled].find((file) => existsSync(file));
}

function printCost(name: string, spent: Cost | undefined, base?: Cost): void {
  if (spent) {
    row(name, `${describe(spent)}${base ? `, ${(spent.processor / base.processor).toFixed(1)} x ripgrep's processor time, ${(spent.real / base.real).toFixed(1)} x its time` : ''}`);
  }
}
