// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { runAsScript } from '../process.mjs';
import { aptInstall } from './apt.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
const APT_PACKAGES = ['chromium', 'fonts-dejavu'];
const MISSING = `Chromium is missing: install it (${APT_PACKAGES.join(', ')} on Debian), or set CHROMIUM_PATH to a Chrome.`;

/** The path of a Chromium or Chrome on this machine, or undefined. CHROMIUM_PATH goes before all. */
function findChromium() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined) {
    if (!fs.existsSync(chosen)) throw new Error(`CHROMIUM_PATH is ${chosen}, and there is no such file.`);
    return chosen;
  }
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), ...FOLDERS];
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => fs.existsSync(file));
}

/** Finds Chromium, or installs it where that needs no question. Throws an `Error` fit to show. */
export function setupChromium() {
  const found = findChromium() ?? (aptInstall(APT_PACKAGES) ? findChromium() : undefined);
  if (found === undefined) throw new Error(MISSING); // after an installation too: Ubuntu's package only points to a snap
  return found;
}

runAsScript(import.meta.url, () => console.log(setupChromium()));
