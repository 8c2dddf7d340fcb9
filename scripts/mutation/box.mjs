// @ts-check
// A copy of what is mutated, with the rest of the repository linked beside it: the working copy itself stays as it is.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const COPIED = ['src', 'test'];
const ABSENT = ['out', '.git'];

/**
 * Makes `out/mutation/<name>` anew.
 * @param {string} name
 * @returns {string} its folder
 */
export function box(name) {
  const folder = path.resolve('out', 'mutation', name);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  for (const entry of fs.readdirSync('.').filter((one) => !ABSENT.includes(one))) {
    if (COPIED.includes(entry)) fs.cpSync(entry, path.join(folder, entry), { recursive: true });
    else fs.symlinkSync(path.resolve(entry), path.join(folder, entry));
  }
  return folder;
}

/**
 * Runs files of tests in a box, until one fails.
 * @param {string} folder @param {readonly string[]} files
 * @param {{ seconds: number, reporter?: string, bail?: boolean, grep?: string, env?: NodeJS.ProcessEnv }} options `seconds` of CPU, as other work slows down a clock
 * @returns {Promise<'passed' | 'failed' | 'timeout'>}
 */
export function runTests(folder, files, { seconds, reporter = 'min', bail = true, grep, env = {} }) {
  const mocha = [
    '--import', 'tsx', path.join('node_modules', 'mocha', 'bin', 'mocha.js'), '--no-config', '--require', path.resolve('scripts', 'mutation', 'patient.mjs'), '--timeout', '0', '--exit', '--reporter', reporter,
    ...(bail ? ['--bail'] : []), ...(grep === undefined ? [] : ['--grep', grep]), ...files,
  ];
  return new Promise((resolve) => {
    const child = spawn('sh', ['-c', 'ulimit -t "$0" && exec "$@"', String(Math.ceil(seconds)), process.execPath, ...mocha], { cwd: folder, stdio: 'ignore', env: { ...process.env, ...env } });
    child.on('close', (code, signal) => resolve(code === 0 ? 'passed' : signal === 'SIGKILL' || signal === 'SIGXCPU' ? 'timeout' : 'failed'));
  });
}
