// @ts-check
// npm run coverage: which lines of the core its tests run. Exit code 1 below 95 %, or where a test fails. By the direct tests alone, those that judge mutants; -- --all
// adds those that go through many texts, or make them at random. V8 counts while the tests run; lines of types and comments are no lines. Details: out/coverage/lines.json.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform } from 'esbuild';
import { globbed } from '../mutation/files.mjs';
import { LEFT_OUT, LEFT_OUT_TITLES, NO_PROGRAM } from '../mutation/parts.mjs';
import { ROOT, run, runAsScript, tool } from '../process.mjs';
import { setup } from '../setup.mjs';
import { countLines } from './lines.mjs';

/** @import { Counted, Mapped } from './lines.mjs' */

const LEAST = 0.95;
const HOME = path.join(ROOT, 'out', 'coverage');

runAsScript(import.meta.url, async () => {
  await setup();
  process.chdir(ROOT);
  const raw = path.join(HOME, 'raw');
  fs.rmSync(HOME, { recursive: true, force: true });
  const tests = process.argv.includes('--all') ? globbed(['test/core/**/*.test.ts'], []) : globbed(['test/core/**/*.test.ts'], LEFT_OUT);
  const titles = process.argv.includes('--all') ? [] : ['--grep', LEFT_OUT_TITLES];
  const failed = await run(process.execPath, ['--import', 'tsx', tool('mocha/bin/mocha.js'), '--no-config', '--timeout', '0', '--reporter', 'dot', ...titles, ...tests], { env: { ...process.env, NODE_V8_COVERAGE: raw } });
  const files = await measured(raw);
  fs.rmSync(raw, { recursive: true });
  fs.writeFileSync(path.join(HOME, 'lines.json'), JSON.stringify(Object.fromEntries(files.map(({ file, missed, lines }) => [file, { lines, missed }])), undefined, 1));
  const share = printTable(files);
  process.exitCode = failed === 0 && share >= LEAST ? 0 : 1;
});

/** @typedef {{ file: string, lines: number, missed: readonly number[] }} Measured */

/** @param {string} raw the folder that V8 has written to @returns {Promise<readonly Measured[]>} */
async function measured(raw) {
  const { counted, maps } = loaded(raw);
  return Promise.all(globbed(['src/core/**/*.ts'], NO_PROGRAM).map(async (file) => {
    const url = pathToFileURL(path.join(ROOT, file)).href;
    const lines = countLines(fs.readFileSync(path.join(ROOT, file), 'utf8'), counted.get(url), maps.get(url) ?? await own(file));
    return { file, lines: lines.size, missed: [...lines].filter(([, count]) => count === 0).map(([line]) => line).sort((a, b) => a - b) };
  }));
}

/** The largest of what was written is of the process that ran the tests. @param {string} raw */
function loaded(raw) {
  const [name = ''] = fs.readdirSync(raw).sort((a, b) => fs.statSync(path.join(raw, b)).size - fs.statSync(path.join(raw, a)).size);
  const { result, 'source-map-cache': maps } = JSON.parse(fs.readFileSync(path.join(raw, name), 'utf8'));
  return {
    counted: new Map(result.map((/** @type {Counted & { url: string }} */ module) => [module.url, module])),
    maps: new Map(/** @type {[string, Mapped][]} */ (Object.entries(maps))),
  };
}

/** For a file that no test loads: the lines that would have code. @param {string} file @returns {Promise<Mapped>} */
async function own(file) {
  const { code, map } = await transform(fs.readFileSync(path.join(ROOT, file), 'utf8'), { loader: 'ts', format: 'esm', sourcemap: 'external', sourcefile: file });
  return { lineLengths: code.split('\n').map(({ length }) => length), data: JSON.parse(map) };
}

/** A row for each folder; below it the lines that no test ran. @param {readonly Measured[]} files */
function printTable(files) {
  const folders = new Map(files.map(({ file }) => [folderOf(file), { lines: 0, missed: 0 }]));
  for (const { file, lines, missed } of files) {
    const folder = folders.get(folderOf(file));
    if (folder !== undefined) Object.assign(folder, { lines: folder.lines + lines, missed: folder.missed + missed.length });
  }
  for (const { file, missed } of files.filter((one) => one.missed.length > 0)) console.log(`${file}: ${spans(missed)}`);
  console.log('');
  const total = [...folders.values()].reduce((sum, { lines, missed }) => ({ lines: sum.lines + lines, missed: sum.missed + missed }), { lines: 0, missed: 0 });
  for (const [name, { lines, missed }] of [...folders, /** @type {const} */ (['whole core', total])]) {
    console.log(`${name.padEnd(24)} ${`${lines - missed} of ${lines} lines`.padStart(24)} ${lines === 0 ? '' : `${((1 - missed / lines) * 100).toFixed(1)} %`.padStart(8)}`);
  }
  return 1 - total.missed / total.lines;
}

/** @param {string} file */
function folderOf(file) {
  return file.split('/').slice(0, 3).join('/').replace(/\/[^/]+\.ts$/, '');
}

/** `3, 5-7` @param {readonly number[]} lines */
function spans(lines) {
  const starts = lines.filter((line) => !lines.includes(line - 1));
  return starts.map((start) => {
    let end = start;
    while (lines.includes(end + 1)) end++;
    return end === start ? String(start) : `${start}-${end}`;
  }).join(', ');
}
