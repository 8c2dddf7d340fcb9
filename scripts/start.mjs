// @ts-check
// npm start [-- folder]: the extension, packed and installed as a user would have it, in a real VS Code in the browser.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { onExit } from './host/on-exit.mjs';
import { installVsix, remoteUri, startServer, workbenchUrl } from './host/server.mjs';
import { hostUnsupported, setupHost } from './host/setup-host.mjs';
import { packVsix } from './package.mjs';
import { ROOT, runAsScript } from './process.mjs';
import { setup } from './setup.mjs';
import { placeToShow } from './start/show.mjs';

const EXAMPLES = path.join(ROOT, 'examples');
const EXAMPLE = { place: { path: 'support-desk/src/summarise.py', line: 6, column: 17 }, words: 'These are the examples.' };
const ELSEWHERE = 'Instead, run "npm run package" and then "code --install-extension model-review.vsix".';

runAsScript(import.meta.url, async () => {
  const unsupported = hostUnsupported();
  if (unsupported !== undefined) throw new Error(`${unsupported} ${ELSEWHERE}`);
  const folder = folderToOpen(process.argv[2]);
  await setup();
  setupHost();
  await build();
  const extensionsDir = fs.mkdtempSync(path.join(os.tmpdir(), 'model-review-extensions-'));
  onExit(() => fs.rmSync(extensionsDir, { recursive: true, force: true }));
  installVsix(packVsix(), extensionsDir);
  const server = await startServer({ extensionsDir });
  const { place, words } = folder === EXAMPLES ? EXAMPLE : placeToShow(folder);
  const url = workbenchUrl(server.port, { folder, payload: [...(place ? opening(folder, place, server.port) : []), ['skipWelcome', 'true'], ['skipReleaseNotes', 'true']] });
  console.log(`\nModel Review is running: ${url}\n${words} ${place ? `Point at the model name in ${place.path}, line ${place.line}; ` : ''}the icon of Model Review at the left has the list and scans the workspace. It ends with Ctrl+C.`);
  openOnDesktop(url);
  const code = await server.ended;
  throw new Error(`The VS Code server ended with ${code}:\n${server.output()}`);
});

/**
 * @param {string} folder @param {import('./start/show.mjs').Place} place @param {number} port
 * @returns {(readonly [string, string])[]}
 */
function opening(folder, { path: file, line, column }, port) {
  return [['openFile', `${remoteUri(port, path.join(folder, file))}:${line}:${column}`], ['gotoLineMode', 'true']];
}

/** @param {string | undefined} given relative to the folder that the user is in */
function folderToOpen(given) {
  const folder = given === undefined ? EXAMPLES : path.resolve(process.env['INIT_CWD'] ?? process.cwd(), given);
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${folder} is not a folder.`);
  return folder;
}

/**
 * Opens the address in the user's own browser where there is a desktop; the printed address does as well.
 * @param {string} url
 */
function openOnDesktop(url) {
  if (process.env['DISPLAY'] === undefined && process.env['WAYLAND_DISPLAY'] === undefined) return;
  const child = spawn('xdg-open', [url], { stdio: 'ignore', detached: true });
  child.on('error', () => {}); // no xdg-open: the address is printed
  child.unref();
}
