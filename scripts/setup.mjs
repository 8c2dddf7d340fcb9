// @ts-check
// Makes a fresh clone ready: the npm packages that package-lock.json names. Instant when they are there.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, run, runAsScript } from './process.mjs';

const OLDEST_NODE = [20, 19];

/** Installs the packages unless exactly those of package-lock.json are there. Throws an `Error` fit to show. */
export async function setup() {
  checkNode(process.versions.node);
  if (isInstalled()) return;
  console.error('Installing packages (npm ci) …');
  const [command, ...args] = npmCommand();
  const status = await run(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { toStderr: true });
  if (status === 127) throw new Error('npm was not found; it comes with Node.js, from https://nodejs.org.');
  if (status !== 0) throw new Error('"npm ci" failed; its messages are above.');
}

/**
 * @param {string} version such as "20.19.0"
 */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(`Node ${OLDEST_NODE.join('.')} or newer is needed, and this is ${version}.`);
}

/**
 * Compares package-lock.json with the lock that npm leaves in node_modules when an installation is complete, so that
 * `npm install <package>` by hand needs no second installation. Optional packages of other platforms may be missing.
 */
function isInstalled() {
  const installed = packages(path.join(ROOT, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return false;
  const wanted = packages(path.join(ROOT, 'package-lock.json')) ?? {};
  return Object.entries(wanted).every(([name, { version, optional = false }]) => {
    if (name === '') return true; // the project itself
    return installed[name] === undefined ? optional : installed[name].version === version;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version: string, optional?: boolean }> | undefined}
 */
function packages(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).packages : undefined;
}

/** @returns {[string, ...string[]]} */
function npmCommand() {
  const npm = process.env['npm_execpath']; // set under `npm run`, and safe on Windows, where `npm` is a shell script
  return npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
}

runAsScript(import.meta.url, setup);
