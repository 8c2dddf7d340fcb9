// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, runAsScript } from '../process.mjs';

/** Where the build leaves what esbuild says of the extension's bundle. */
export const METAFILE = path.join(ROOT, 'out', 'extension.meta.json');

/** What ships, and the most bytes that it may have. The aim for the extension is 300 kB: docs/architecture.md says what is in the way. */
export const BUDGETS = {
  extension: { file: 'dist/extension.js', most: 640_000 },
  catalogue: { file: 'dist/catalogue.json', most: 1_000_000 },
  vsix: { file: 'model-review.vsix', most: 1_500_000 },
};

/**
 * Prints each file's size beside its budget. Throws when one is above it, and says what makes the bundle large.
 * @param {readonly (keyof typeof BUDGETS)[]} names
 */
export function checkSizes(names) {
  const sizes = names.map((name) => ({ ...BUDGETS[name], size: fs.statSync(path.join(ROOT, BUDGETS[name].file)).size }));
  for (const { file, most, size } of sizes) console.log(`${file.padEnd(20)} ${kilobytes(size)} of ${kilobytes(most)}`);
  const over = sizes.filter(({ size, most }) => size > most).map(({ file }) => file);
  if (over.length === 0) return;
  if (over.includes(BUDGETS.extension.file)) printParts();
  throw new Error(`Above the size budget: ${over.join(', ')}.`);
}

/** The largest packages and folders in the extension's bundle. */
function printParts() {
  /** @type {import('esbuild').Metafile} */
  const { outputs } = JSON.parse(fs.readFileSync(METAFILE, 'utf8'));
  /** @type {Record<string, number>} */
  const parts = {};
  for (const [file, { bytesInOutput }] of Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs))) {
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

runAsScript(import.meta.url, () => checkSizes(['extension', 'catalogue']));
