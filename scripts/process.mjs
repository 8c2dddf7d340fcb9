// @ts-check
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. (`import.meta.dirname` would hide the clear message that an old Node deserves.) */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Runs `main` when the module at `url` is the one that was started. An `Error` ends the process with exit code 1 and
 * its message alone, since these scripts' errors are written to be read; with DEBUG set, with its stack.
 * @param {string} url @param {() => unknown} main
 */
export function runAsScript(url, main) {
  if (process.argv[1] === undefined || path.resolve(process.argv[1]) !== fileURLToPath(url)) return;
  Promise.resolve().then(main).catch((/** @type {unknown} */ error) => {
    console.error(error instanceof Error && process.env['DEBUG'] === undefined ? error.message : error);
    process.exit(1);
  });
}

/**
 * Runs a command and waits for its end.
 * @param {string} command @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, held?: boolean, toStderr?: boolean }} [options]
 *   `quiet` shows the output only on failure; `held` shows it at the end, in one piece; `toStderr` keeps stdout clean for a command that prints a result
 * @returns {Promise<number>} the exit code; 127 when the command is not there, 128 when a signal ended it
 */
export function run(command, args, { cwd = ROOT, env = process.env, quiet = false, held = false, toStderr = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: quiet || held ? 'pipe' : ['inherit', toStderr ? process.stderr : 'inherit', 'inherit'] });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout?.on('data', (data) => output.push(data));
    child.stderr?.on('data', (data) => output.push(data));
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code) => {
      if (held) process.stdout.write(Buffer.concat(output));
      else if (code !== 0) process.stderr.write(Buffer.concat(output));
      resolve(code ?? 128);
    });
  });
}

/**
 * The JavaScript file behind a command that an npm package of this project brings, to be run by `process.execPath`.
 * @param {string} file such as "typescript/bin/tsc"
 */
export function tool(file) {
  return path.join(ROOT, 'node_modules', ...file.split('/'));
}
