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

const EXAMPLES = path.join(ROOT, 'examples');
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
  const url = workbenchUrl(server.port, { folder, payload: [...exampleIn(folder, server.port), ['skipWelcome', 'true'], ['skipReleaseNotes', 'true']] });
  console.log(`\nModel Review is running: ${url}\n${folder === EXAMPLES ? 'Point at a model name in the file that is open.' : 'Open a file, or click the icon of Model Review at the left and scan the workspace.'} It ends with Ctrl+C.`);
  openOnDesktop(url);
  const code = await server.ended;
  throw new Error(`The VS Code server ended with ${code}:\n${server.output()}`);
});

/**
 * The examples open with a file that shows something: an empty window tells nobody where to look.
 * @param {string} folder @param {number} port @returns {(readonly [string, string])[]}
 */
function exampleIn(folder, port) {
  return folder === EXAMPLES ? [['openFile', remoteUri(port, path.join(EXAMPLES, 'support-desk', 'src', 'summarise.py'))]] : [];
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
