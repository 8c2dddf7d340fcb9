// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, run, runAsScript } from '../../process.mjs';

const FOLDER = path.join(ROOT, 'scripts', 'host', 'web');
const STAMP = path.join(FOLDER, 'node_modules', '.model-review-web-host');

/** Installs the VS Code for the web that package-lock.json names, unless it is there. Throws an `Error` fit to show. */
export async function setupWebHost() {
  const wanted = createHash('sha256').update(fs.readFileSync(path.join(FOLDER, 'package-lock.json'))).digest('hex');
  if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('Installing VS Code for the web (once, about 550 MB) …');
  const status = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: FOLDER });
  if (status !== 0) throw new Error('"npm ci" failed in scripts/host/web; its messages are above.');
  fs.writeFileSync(STAMP, wanted);
}

runAsScript(import.meta.url, setupWebHost);
