// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { build, context, transform } from 'esbuild';
import { ROOT } from '../process.mjs';
import { METAFILE } from './sizes.mjs';
import { oneValidator } from './one-validator.mjs';
import { schemaWithoutWords } from './schema-without-words.mjs';
import { withoutNetwork } from './without-network.mjs';
import { watchReport } from './watch-report.mjs';

/** @import { BuildOptions } from 'esbuild' */

/** @type {BuildOptions} */
const COMMON = { absWorkingDir: ROOT, bundle: true, format: 'cjs', target: 'es2022', charset: 'utf8', legalComments: 'none', logLevel: 'warning' };

/**
 * For desktop and web alike: the browser's resolution keeps Node's built-ins out, or fails the build.
 * @type {BuildOptions}
 */
const EDITOR = {
  ...COMMON,
  entryPoints: ['src/extension.ts'],
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  external: ['vscode'],
  minify: true,
  // The schema validator makes an address of its worker's while it is loaded; the host of the web runs us under one that is none, and the extension would not activate.
  define: { 'self.location': 'undefined' },
  plugins: [withoutNetwork, schemaWithoutWords],
};

/**
 * For the web: one file with everything, as its host loads no second one.
 * @type {BuildOptions}
 */
const WEB = { ...EDITOR, outfile: 'dist/web.js' };

/**
 * For the desktop, in parts: what `import()` names is loaded when it is asked for. esbuild splits modules of ECMAScript only, so `desktopParts` makes them
 * what editors before 1.100 can load.
 * @type {BuildOptions}
 */
const DESKTOP = { ...EDITOR, outdir: 'dist', format: 'esm', splitting: true, chunkNames: 'parts/[name]-[hash]', write: false, metafile: true };

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
  plugins: [withoutNetwork, schemaWithoutWords, oneValidator],
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

/** Writes dist/extension.js with dist/parts, dist/web.js and dist/cli.js. */
export async function bundle() {
  await Promise.all([bundleDesktop(), build(WEB), build(CLI)]);
  fs.chmodSync(path.join(ROOT, 'dist', 'cli.js'), 0o755);
}

async function bundleDesktop() {
  const { outputFiles = [], metafile } = await build(DESKTOP);
  fs.rmSync(path.join(ROOT, 'dist', 'parts'), { recursive: true, force: true });
  fs.mkdirSync(path.join(ROOT, 'dist', 'parts'), { recursive: true });
  for (const { path: file, text } of outputFiles) {
    const { code } = await transform(text, { format: 'cjs', target: 'es2022', charset: 'utf8', minify: true, supported: { 'dynamic-import': false } });
    fs.writeFileSync(file, code);
  }
  fs.mkdirSync(path.dirname(METAFILE), { recursive: true });
  fs.writeFileSync(METAFILE, JSON.stringify(metafile));
}

/**
 * Writes the command with the files that it reads in it.
 * @param {string} outfile @param {readonly string[]} assets relative to the root
 */
export async function bundleSingleFile(outfile, assets) {
  const held = Object.fromEntries(assets.map((name) => [name, JSON.stringify(JSON.parse(fs.readFileSync(path.join(ROOT, name), 'utf8')))]));
  /** @type {import('esbuild').Plugin} */
  const embedded = {
    name: 'embedded',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]cli[\\/]asset-files\.ts$/ }, () => ({ contents: `const HELD = ${JSON.stringify(held)};\nexport const readAsset = (name) => JSON.parse(HELD[name]);`, loader: 'js' }));
    },
  };
  await build({ ...CLI, outfile, minify: true, plugins: [...(CLI.plugins ?? []), embedded] });
  fs.chmodSync(outfile, 0o755);
}

/** Writes the measuring of reviews into out/, as minified as the extension, and says where it is. */
export async function bundleBench() {
  const outfile = path.join(ROOT, 'out', 'bench.cjs');
  await build({ ...CLI, entryPoints: ['scripts/bench/main.mts'], outfile, minify: true });
  return outfile;
}

/** The files whose code is in the bundles, relative to the root. */
export async function bundledFiles() {
  const results = await Promise.all([WEB, CLI].map((options) => build({ ...options, write: false, metafile: true })));
  const outputs = results.flatMap(({ metafile }) => Object.values(metafile?.outputs ?? {}));
  return outputs.flatMap(({ inputs }) => Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])));
}

/** Writes test/editor into out/editor-tests, one file per suite beside index.js. */
export async function bundleEditorTests() {
  fs.rmSync(path.join(ROOT, 'out', 'editor-tests'), { recursive: true, force: true });
  await build(editorTests());
}

/** Writes test/soak into out/soak. */
export async function bundleSoak() {
  await build({ ...COMMON, entryPoints: ['test/soak/index.ts'], outfile: 'out/soak/index.js', platform: 'node', target: 'node20', external: ['vscode'] });
}

/** Writes what the host of the web runs into out/web-tests: the suites of test/editor in one file, and the file system that they run on in another. */
export async function bundleWebTests() {
  const folder = path.join(ROOT, 'test', 'editor');
  const suites = fs.readdirSync(folder).filter((name) => name.endsWith('.test.ts') && !name.endsWith('.node.test.ts'));
  /** @type {import('esbuild').Plugin} */
  const ofTheWeb = {
    name: 'of-the-web',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\/(?:log|command)$/ }, ({ path: name, importer }) => (path.dirname(importer) === folder ? { path: path.join(folder, 'web', `${name}.ts`) } : undefined));
    },
  };
  /** Mocha's file for browsers would give itself out as our whole module. @type {import('esbuild').Plugin} */
  const mochaAsGlobal = {
    name: 'mocha-as-global',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path: file }) => ({ contents: `(function (exports, module, define) {${fs.readFileSync(file, 'utf8')}\n})();` }));
    },
  };
  /** @type {BuildOptions} */
  const common = { ...COMMON, platform: 'browser', external: ['vscode'], sourcemap: 'inline', define: { global: 'globalThis' }, banner: { js: 'var process = { env: {} };' } };
  await build({
    ...common,
    stdin: {
      contents: `import { runSuites } from './web';\nexport const run = () => runSuites({ ${suites.map((name) => `'${name}': () => import('./${name}')`).join(', ')} });`,
      resolveDir: folder, sourcefile: 'suites.ts', loader: 'ts',
    },
    outfile: 'out/web-tests/index.js',
    alias: { 'node:assert/strict': path.join(ROOT, 'scripts', 'host', 'web', 'node_modules', 'assert', 'build', 'assert.js') },
    plugins: [ofTheWeb, mochaAsGlobal],
  });
  await build({ ...common, entryPoints: [path.join(folder, 'web', 'virtual-files.ts')], outfile: 'out/web-tests/files/virtual-files.js' });
}

/** Bundles again whatever changes. The messages are those that .vscode/tasks.json waits for. */
export async function watchBundles() {
  for (const options of [{ ...EDITOR, outfile: 'dist/extension.js' }, CLI, editorTests()]) {
    const watched = await context({ ...options, logLevel: 'silent', plugins: [...(options.plugins ?? []), watchReport] });
    await watched.watch();
  }
}
