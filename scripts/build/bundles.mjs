// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { build, context } from 'esbuild';
import { ROOT } from '../process.mjs';
import { METAFILE } from './sizes.mjs';
import { schemaWithoutWords } from './schema-without-words.mjs';
import { withoutNetwork } from './without-network.mjs';
import { watchReport } from './watch-report.mjs';

/** @import { BuildOptions } from 'esbuild' */

/** @type {BuildOptions} */
const COMMON = { absWorkingDir: ROOT, bundle: true, format: 'cjs', target: 'es2022', charset: 'utf8', legalComments: 'none', logLevel: 'warning' };

/**
 * One file for desktop and web: the browser's resolution keeps Node's built-ins out, or fails the build.
 * @type {BuildOptions}
 */
const EXTENSION = {
  ...COMMON,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  external: ['vscode'],
  minify: true,
  plugins: [withoutNetwork, schemaWithoutWords],
};

/** @type {BuildOptions} */
const CLI = {
  ...COMMON,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.js',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' }, // the other build of it carries node:http
  banner: { js: '#!/usr/bin/env node' },
  plugins: [withoutNetwork, schemaWithoutWords],
};

/** @returns {BuildOptions} */
function editorTests() {
  const folder = path.join(ROOT, 'test', 'editor');
  const suites = fs.readdirSync(folder).filter((name) => name === 'index.ts' || name.endsWith('.test.ts'));
  return {
    ...COMMON,
    entryPoints: suites.map((name) => path.join(folder, name)),
    outdir: 'out/editor-tests',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    external: ['vscode', 'mocha'], // the extension host brings the one, node_modules the other
  };
}

/** Writes dist/extension.js and dist/cli.js. */
export async function bundle() {
  const [{ metafile }] = await Promise.all([build({ ...EXTENSION, metafile: true }), build(CLI)]);
  fs.mkdirSync(path.dirname(METAFILE), { recursive: true });
  fs.writeFileSync(METAFILE, JSON.stringify(metafile));
  fs.chmodSync(path.join(ROOT, 'dist', 'cli.js'), 0o755);
}

/** Writes the measuring of reviews into out/, as minified as the extension, and says where it is. */
export async function bundleBench() {
  const outfile = path.join(ROOT, 'out', 'bench.cjs');
  await build({ ...CLI, entryPoints: ['scripts/bench/main.mts'], outfile, minify: true });
  return outfile;
}

/** The files whose code is in the two bundles, relative to the root. */
export async function bundledFiles() {
  const results = await Promise.all([EXTENSION, CLI].map((options) => build({ ...options, write: false, metafile: true })));
  const outputs = results.flatMap(({ metafile }) => Object.values(metafile?.outputs ?? {}));
  return outputs.flatMap(({ inputs }) => Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])));
}

/** Writes test/editor into out/editor-tests, one file per suite beside index.js. */
export async function bundleEditorTests() {
  fs.rmSync(path.join(ROOT, 'out', 'editor-tests'), { recursive: true, force: true });
  await build(editorTests());
}

/** Bundles again whatever changes. The messages are those that .vscode/tasks.json waits for. */
export async function watchBundles() {
  for (const options of [EXTENSION, CLI, editorTests()]) {
    const watched = await context({ ...options, logLevel: 'silent', plugins: [...(options.plugins ?? []), watchReport] });
    await watched.watch();
  }
}
