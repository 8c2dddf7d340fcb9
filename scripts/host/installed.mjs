// @ts-check
// The extension packed and installed as a user would, and the host and fonts to show it with.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from '../build.mjs';
import { packVsix } from '../package.mjs';
import { ROOT } from '../process.mjs';
import { setupFonts } from './fonts.mjs';
import { onExit } from './on-exit.mjs';
import { installVsix } from './server.mjs';
import { setupHost } from './setup-host.mjs';

/**
 * A folder of extensions with ours in it, which goes when the process ends.
 * @param {{ pack: boolean }} options pack it anew, or take model-review.vsix as it is
 */
export async function installPacked({ pack }) {
  if (pack) {
    await build();
    packVsix();
  }
  setupHost();
  setupFonts();
  const extensionsDir = fs.mkdtempSync(path.join(os.tmpdir(), 'model-review-extensions-'));
  onExit(() => fs.rmSync(extensionsDir, { recursive: true, force: true }));
  installVsix(path.join(ROOT, 'model-review.vsix'), extensionsDir);
  return extensionsDir;
}
