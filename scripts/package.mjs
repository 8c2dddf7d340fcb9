// @ts-check
// npm run package: model-review.vsix, ready to be installed. The same files give the same bytes; SOURCE_DATE_EPOCH (seconds) sets the time that they bear.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { checkSizes } from './build/sizes.mjs';
import { ROOT, runAsScript, tool } from './process.mjs';

const VSIX = path.join(ROOT, 'model-review.vsix');

/**
 * Packs what is built. A warning of vsce is an error: each one is a thing that a user would stumble over.
 * @returns {string} the path of the .vsix
 */
export function packVsix() {
  const args = [tool('@vscode/vsce/vsce'), 'package', '--no-dependencies', '--out', VSIX];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', env: { ...process.env, TZ: 'UTC' /* a zip holds local times */, SOURCE_DATE_EPOCH: process.env['SOURCE_DATE_EPOCH'] ?? dayOfCatalogue() } });
  const output = stdout + stderr;
  if (status !== 0 || /\bWARNING\b/.test(output)) throw new Error(`${output.trim()}\nvsce found something to put right, see above.`);
  return VSIX;
}

/** Seconds since 1970 at the day of the newest source. */
function dayOfCatalogue() {
  const { date } = JSON.parse(fs.readFileSync(path.join(ROOT, 'dist', 'catalogue.json'), 'utf8'));
  return String(Date.parse(date) / 1000);
}

runAsScript(import.meta.url, async () => {
  await build();
  packVsix();
  checkSizes(['startup', 'desktop', 'web', 'catalogue', 'vsix']);
});
