// @ts-check
// Installs a real VS Code (server and web workbench, from npm's code-server) and the Node that it needs into
// scripts/host/node_modules. 800 MB and half a minute the first time, nothing afterwards.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, runAsScript } from '../process.mjs';
import { HOST } from './paths.mjs';

/** To be raised with a change of the steps below, so that machines that ran the old ones run them again. */
const RECIPE = 2;
const STAMP = path.join(HOST.modules, '.model-review-host');
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];

/** Why this machine cannot run the host, or undefined when it can. */
export function hostUnsupported() {
  return process.platform === 'linux' && process.arch === 'x64'
    ? undefined
    : `The VS Code test host runs on Linux x64 only, and this is ${process.platform} ${process.arch}.`;
}

/** Installs the host unless it is there already. Throws an `Error` fit to show. */
export function setupHost() {
  const reason = hostUnsupported();
  if (reason) throw new Error(reason);
  const lock = fs.readFileSync(path.join(HOST.folder, 'package-lock.json'));
  const wanted = `${RECIPE} ${createHash('sha256').update(lock).digest('hex')}`;
  if (read(STAMP) === wanted) return;
  console.log('Installing the VS Code test host (once, about 800 MB) …');
  // Without scripts: code-server's own postinstall refuses any Node but 24 and builds kerberos, which nothing here uses.
  npm(HOST.folder, ['ci', '--ignore-scripts', ...QUIET]);
  // Not `ci`: the npm-shrinkwrap.json inside code-server pins everything but lacks one entry, so `ci` refuses.
  npm(HOST.vscode, ['install', '--omit=dev', '--ignore-scripts', ...QUIET]);
  // TypeScript, without which the window greets everybody who opens a .ts file with an error.
  npm(path.join(HOST.vscode, 'extensions'), ['install', '--omit=dev', '--ignore-scripts', ...QUIET]);
  if (HOST.isOldest) placeRipgrep();
  buildLogModule();
  fs.writeFileSync(STAMP, wanted);
}

/** The old server's package of ripgrep downloads it from GitHub when it is installed; npm has the same as a package. */
function placeRipgrep() {
  const bin = path.join('node_modules', '@vscode', 'ripgrep', 'bin');
  fs.mkdirSync(path.join(HOST.vscode, bin), { recursive: true });
  fs.copyFileSync(path.join(HOST.modules, '@vscode', 'ripgrep-linux-x64', 'bin', 'rg'), path.join(HOST.vscode, bin, 'rg'));
}

/** Without this native module the server runs but writes no log files, which one wants to read when a test fails. */
function buildLogModule() {
  const missing = ['g++', 'make', 'python3'].filter((tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error);
  if (missing.length > 0) {
    console.warn(`The host will write no log files, because ${missing.join(', ')} is missing to build their native module.`);
    return;
  }
  try {
    npm(HOST.vscode, ['rebuild', '--loglevel=error', '@vscode/spdlog', HOST.isOldest ? 'native-watchdog' : '@vscode/native-watchdog']);
  } catch {
    console.warn('The host will write no log files, because their native module did not build.');
  }
}

/** @param {string} cwd @param {string[]} args */
function npm(cwd, args) {
  const env = {
    ...process.env,
    PATH: `${path.dirname(HOST.node)}${path.delimiter}${process.env['PATH'] ?? ''}`,
    npm_config_nodedir: HOST.nodeFolder, // else node-gyp builds against the headers of the machine's own Node
    npm_config_ignore_scripts: String(args.includes('--ignore-scripts')),
  };
  const { status, error } = spawnSync('npm', args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error || status !== 0) {
    throw new Error(`"npm ${args[0]}" failed in ${path.relative(ROOT, cwd)}; its messages are above.`);
  }
}

/** @param {string} file */
function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}

runAsScript(import.meta.url, () => {
  setupHost();
  console.log('The VS Code test host is ready.');
});
