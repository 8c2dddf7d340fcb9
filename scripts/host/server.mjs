// @ts-check
// The VS Code server of code-server, on the loopback interface, with folders of its own that vanish with it.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { onExit } from './on-exit.mjs';
import { ROOT } from '../process.mjs';
import { HOST } from './paths.mjs';
import { QUIET_SETTINGS, UNTRUSTED_SETTINGS } from './quiet-settings.mjs';

const START_LIMIT_MS = 60_000;

/**
 * @typedef {object} Server
 * @property {number} port on 127.0.0.1
 * @property {string} logsFolder the server's and the extension hosts' log files
 * @property {() => string} output what the server printed so far
 * @property {Promise<number | null>} ended its exit code, once it has ended
 * @property {() => Promise<void>} stop ends it with all its children and removes its folders
 */

/**
 * Starts the server on a free port.
 * @param {object} [options]
 * @param {string} [options.extensionsDir] see `installVsix`; an empty one otherwise
 * @param {Record<string, unknown>} [options.settings] the user's settings, over the quiet ones
 * @param {boolean} [options.isTrusted] false: workspace trust is on, as everybody has it, and nobody has trusted the workspace
 * @param {string} [options.language] of the extensions; the editor's own words stay English without its language pack
 * @param {readonly string[]} [options.builtins] of the editor's own extensions these alone, by their folders; all unless given
 * @param {boolean} [options.forTests] obeys `extensionTestsPath` in the address; draws no notification toasts then
 * @param {NodeJS.ProcessEnv} [options.env] becomes the extension host's environment too
 * @returns {Promise<Server>}
 */
export async function startServer({ extensionsDir, builtins, language = 'en', settings = {}, forTests = false, isTrusted = true, env = {} } = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'model-review-host-'));
  const dataDir = path.join(folder, 'data');
  const builtinsDir = builtins && copyBuiltins(builtins, path.join(folder, 'builtins'));
  const child = spawn(HOST.node, [HOST.server, ...serverArguments({ folder, dataDir, extensionsDir, builtinsDir, language, forTests, isTrusted })], {
    detached: true, // a process group of its own: server, extension hosts, watchers
    env: { ...process.env, TMPDIR: folder /* its sockets too */, EXTENSIONS_GALLERY: '{}' /* no look-ups */, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const forget = onExit(() => remove(child, folder));
  writeSettings(dataDir, { ...(isTrusted ? {} : UNTRUSTED_SETTINGS), ...settings });
  if (language !== 'en') writeLanguagePack(dataDir, language);
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    forget();
    remove(child, folder);
    await ended;
  };
  try {
    const port = await portOf(child, ended, () => output);
    return { port, logsFolder: path.join(dataDir, 'logs'), output: () => output, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {{ folder: string, dataDir: string, extensionsDir: string | undefined, builtinsDir: string | undefined, language: string, forTests: boolean, isTrusted: boolean }} options */
function serverArguments({ folder, dataDir, extensionsDir, builtinsDir, language, forTests, isTrusted }) {
  return [
    '--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms',
    '--user-data-dir', dataDir, '--server-data-dir', path.join(folder, 'server'),
    '--extensions-dir', extensionsDir ?? path.join(folder, 'extensions'),
    '--locale', language, '--telemetry-level', 'off', '--disable-experiments',
    ...(builtinsDir === undefined ? [] : ['--builtin-extensions-dir', builtinsDir]),
    ...(isTrusted ? ['--disable-workspace-trust'] : []),
    ...(forTests ? ['--enable-smoke-test-driver'] : []),
  ];
}

/** @param {readonly string[]} names @param {string} folder */
function copyBuiltins(names, folder) {
  for (const name of names) fs.cpSync(path.join(HOST.vscode, 'extensions', name), path.join(folder, name), { recursive: true });
  return folder;
}

/**
 * code-server keeps the user's settings with the server, not in the browser.
 * @param {string} dataDir @param {Record<string, unknown>} settings
 */
function writeSettings(dataDir, settings) {
  fs.mkdirSync(path.join(dataDir, 'User'), { recursive: true });
  fs.writeFileSync(path.join(dataDir, 'User', 'settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2));
}

/**
 * A language pack without a word in it: VS Code tells extensions the language, and keeps to English for its own.
 * @param {string} dataDir @param {string} language such as "zh-cn"
 */
function writeLanguagePack(dataDir, language) {
  const words = path.join(dataDir, `words.${language}.json`);
  const pack = { hash: language, label: language, extensions: [{ extensionIdentifier: { id: 'model-review.no-words' }, version: '0.0.0' }], translations: { vscode: words } };
  fs.writeFileSync(words, JSON.stringify({ contents: {} }));
  fs.writeFileSync(path.join(dataDir, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @param {Promise<number | null>} ended @param {() => string} output
 * @returns {Promise<number>}
 */
function portOf(child, ended, output) {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`The VS Code server did not start in time:\n${output()}`)), START_LIMIT_MS);
    const settle = (/** @type {() => void} */ then) => { clearTimeout(limit); then(); };
    child.once('error', (error) => settle(() => reject(error)));
    void ended.then((code) => settle(() => reject(new Error(`The VS Code server ended with ${code}:\n${output()}`))));
    child.stdout.on('data', () => {
      const port = /listening on (\d+)|Web UI available at http:\/\/[^:]+:(\d+)/.exec(output());
      if (port) settle(() => resolve(Number(port[1] ?? port[2])));
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child @param {string} folder */
function remove(child, folder) {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch { /* it has ended already */ }
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/**
 * Does what `code --install-extension` does.
 * @param {string} vsix @param {string} extensionsDir
 */
export function installVsix(vsix, extensionsDir) {
  execFileSync(HOST.node, [
    HOST.server, '--accept-server-license-terms', '--extensions-dir', extensionsDir,
    '--server-data-dir', path.join(extensionsDir, '.server'), '--install-extension', path.resolve(vsix),
  ], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, EXTENSIONS_GALLERY: '{}' } });
}

/**
 * What is built, as if it were installed: without a package, which takes its time.
 * @param {string} extensionsDir
 */
export function installBuild(extensionsDir) {
  const { publisher, name, version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  for (const part of ['package.json', 'package.nls.json', 'package.nls.zh-cn.json', 'dist', 'l10n', 'media', 'syntaxes']) {
    fs.cpSync(path.join(ROOT, part), path.join(extensionsDir, `${publisher}.${name}-${version}`, part), { recursive: true });
  }
}

/**
 * The workbench's address. `payload` is VS Code's own window configuration.
 * @param {number} port @param {{ folder: string, payload?: readonly (readonly [string, string])[] }} window
 */
export function workbenchUrl(port, { folder, payload = [] }) {
  const url = new URL(`http://127.0.0.1:${port}/`);
  url.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', path.resolve(folder));
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** @param {number} port @param {string} file */
export function remoteUri(port, file) {
  return `vscode-remote://127.0.0.1:${port}${pathToFileURL(path.resolve(file)).pathname}`;
}
