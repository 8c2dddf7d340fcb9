// @ts-check
import { spawnSync } from 'node:child_process';
import { aptInstall } from './apt.mjs';

const APT_PACKAGES = ['fontconfig', 'fonts-dejavu', 'fonts-noto-cjk'];

/** Makes sure that pictures with Chinese text do not show boxes. Throws an `Error` fit to show. */
export function setupFonts() {
  if (hasChineseFont()) return;
  if (!aptInstall(APT_PACKAGES) || !hasChineseFont()) {
    throw new Error(`No font for Chinese was found: install one (${APT_PACKAGES.join(', ')} on Debian).`);
  }
}

function hasChineseFont() {
  return spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim().length > 0;
}
