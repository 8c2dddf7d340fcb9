// @ts-check
// npm run pictures [-- name…]: packs the extension, installs it as a user would, and takes the pictures of shots.mjs.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from '../build.mjs';
import { packVsix } from '../package.mjs';
import { ROOT, runAsScript } from '../process.mjs';
import { setupFonts } from './fonts.mjs';
import { onExit } from './on-exit.mjs';
import { installVsix, remoteUri, startServer, workbenchUrl } from './server.mjs';
import { setupHost } from './setup-host.mjs';
import { SHOTS } from './shots.mjs';
import { Window } from './window.mjs';

/** @import { Shot } from './shots.mjs' */

const TARGET = path.join(ROOT, 'media', 'pictures');
const SETTINGS = { 'editor.hover.delay': 100, 'editor.accessibilitySupport': 'off', 'workbench.editor.useModal': 'off', 'files.autoSave': 'off', 'git.enabled': false };

runAsScript(import.meta.url, async () => {
  const names = process.argv.slice(2);
  const shots = SHOTS.filter(({ name }) => names.length === 0 || names.includes(name));
  if (shots.length === 0) throw new Error(`No picture of that name; there are ${SHOTS.map(({ name }) => name).join(', ')}.`);
  await build();
  setupHost();
  if (shots.some(({ language = 'en' }) => language !== 'en')) setupFonts();
  const extensionsDir = fs.mkdtempSync(path.join(os.tmpdir(), 'model-review-extensions-'));
  onExit(() => fs.rmSync(extensionsDir, { recursive: true, force: true }));
  installVsix(packVsix(), extensionsDir);
  fs.mkdirSync(TARGET, { recursive: true });
  for (const shot of shots) await take(shot, extensionsDir);
});

/**
 * Each picture has a window, a browser and a server of its own, so that none shows the traces of another.
 * @param {Shot} shot @param {string} extensionsDir
 */
async function take({ name, theme, language = 'en', folder, file, viewport = { width: 1280, height: 800 }, settings = {}, problems = true, act }, extensionsDir) {
  const { startBrowser } = await import('./browser.mjs');
  const workspace = path.join(ROOT, 'examples', folder);
  const server = await startServer({ extensionsDir, language, settings: { ...SETTINGS, ...settings, 'workbench.colorTheme': theme } });
  const browser = await startBrowser({ viewport });
  try {
    await browser.page.goto(workbenchUrl(server.port, { folder: workspace, payload: [
      ['openFile', remoteUri(server.port, path.join(workspace, file))],
      ['skipWelcome', 'true'], ['skipReleaseNotes', 'true'],
    ] }));
    const window = new Window(browser.page);
    await window.ready({ problems });
    await act?.(window);
    await browser.page.screenshot({ path: path.join(TARGET, `${name}.png`) });
    console.log(`media/pictures/${name}.png`);
  } catch (error) {
    await browser.page.screenshot({ path: path.join(os.tmpdir(), `failed-${name}.png`) });
    throw new Error(`${name} failed, as ${path.join(os.tmpdir(), `failed-${name}.png`)} shows: ${String(error)}`, { cause: error });
  } finally {
    await browser.stop();
    await server.stop();
  }
}
