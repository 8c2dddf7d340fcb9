// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, runAsScript } from '../process.mjs';

/** Where the build leaves what esbuild says of the extension's parts. */
export const METAFILE = path.join(ROOT, 'out', 'extension.meta.json');

/** What ships, and the most bytes that it may have. */
export const BUDGETS = {
  startup: { what: 'dist/extension.js with what it loads at once', files: startup, most: 300_000 },
  desktop: { what: 'dist/extension.js with all its parts', files: desktop, most: 960_000 },
  web: { what: 'dist/web.js', files: () => ['dist/web.js'], most: 920_000 },
  catalogue: { what: 'dist/catalogue.json', files: () => ['dist/catalogue.json'], most: 1_000_000 },
  vsix: { what: 'model-review.vsix', files: () => ['model-review.vsix'], most: 1_500_000 },
};

/**
 * Prints each size beside its budget. Throws when one is above it, and says what makes the extension large.
 * @param {readonly (keyof typeof BUDGETS)[]} names
 */
export function checkSizes(names) {
  const sizes = names.map((name) => ({ ...BUDGETS[name], size: BUDGETS[name].files().reduce((sum, file) => sum + fs.statSync(path.join(ROOT, file)).size, 0) }));
  for (const { what, most, size } of sizes) console.log(`${kilobytes(size)} of ${kilobytes(most)}  ${what}`);
  const over = sizes.filter(({ size, most }) => size > most).map(({ what }) => what);
  if (over.length === 0) return;
  printParts();
  throw new Error(`Above the size budget: ${over.join(', ')}.`);
}

/** @returns {import('esbuild').Metafile['outputs']} */
function outputs() {
  return JSON.parse(fs.readFileSync(METAFILE, 'utf8')).outputs;
}

/** The files that are read before the extension is active. */
function startup() {
  const all = outputs();
  const files = ['dist/extension.js'];
  for (const file of files) {
    for (const { path: next, kind } of all[file]?.imports ?? []) if (kind === 'import-statement' && next in all && !files.includes(next)) files.push(next);
  }
  return files;
}

function desktop() {
  return Object.keys(outputs());
}

/** The largest packages and folders in the extension's bundle. */
function printParts() {
  /** @type {Record<string, number>} */
  const parts = {};
  for (const [file, { bytesInOutput }] of Object.values(outputs()).flatMap(({ inputs }) => Object.entries(inputs))) {
    const part = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? file.split('/').slice(0, 3).join('/');
    parts[part] = (parts[part] ?? 0) + bytesInOutput;
  }
  const largest = Object.entries(parts).sort(([, a], [, b]) => b - a).slice(0, 12);
  for (const [part, bytes] of largest) console.log(`  ${part.padEnd(28)} ${kilobytes(bytes)}`);
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
}

runAsScript(import.meta.url, () => checkSizes(['startup', 'desktop', 'web', 'catalogue']));
