// @ts-check
// npm run build: facts, bundles and schemas into dist/, with their sizes; it fails above the budgets.
// Options: --watch, --no-budgets.
import fs from 'node:fs';
import path from 'node:path';
import { printActivation } from './build/activation.mjs';
import { checkSizes } from './build/sizes.mjs';
import { ROOT, run, runAsScript, tool } from './process.mjs';
import { setup } from './setup.mjs';

/**
 * Builds everything into dist/. Throws an `Error` fit to show.
 * @param {{ quiet?: boolean }} [options] `quiet` prints on failure only
 */
export async function build({ quiet = false } = {}) {
  await setup();
  await compileData({ quiet });
  const { bundle } = await import('./build/bundles.mjs');
  const { copyRulePages, copySchemas } = await import('./build/schemas.mjs');
  copySchemas();
  copyRulePages();
  await bundle();
}

/** @param {{ quiet?: boolean }} [options] */
async function compileData({ quiet = false } = {}) {
  const script = path.join(ROOT, 'scripts', 'compile-data.mts');
  if (!fs.existsSync(script)) throw new Error('scripts/compile-data.mts is missing, so there is no catalogue to build.');
  const status = await run(process.execPath, [tool('tsx/dist/cli.mjs'), script], { quiet });
  if (status !== 0) throw new Error('The facts in data/ did not compile; the messages are above.');
}

/** Builds, and builds again what changes, until Ctrl+C. */
async function watch() {
  await build();
  const { watchBundles } = await import('./build/bundles.mjs');
  await watchBundles();
  /** @type {NodeJS.Timeout | undefined} */
  let pending;
  fs.watch(path.join(ROOT, 'data'), { recursive: true }, () => {
    clearTimeout(pending);
    pending = setTimeout(() => compileData().catch((error) => console.error(error.message)), 200);
  });
}

runAsScript(import.meta.url, async () => {
  if (process.argv.includes('--watch')) return watch();
  await build();
  printActivation();
  if (!process.argv.includes('--no-budgets')) checkSizes(['startup', 'desktop', 'web', 'catalogue']);
});
