// @ts-check
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../process.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

export const PASSED = Object.freeze({ passed: 1, failed: 0, skipped: 0 });
export const FAILED = Object.freeze({ passed: 0, failed: 1, skipped: 0 });

/**
 * Runs a Node script that counts as one test.
 * @param {readonly string[]} args
 * @returns {Promise<Counts>}
 */
export async function runOne(args) {
  return (await run(process.execPath, args)) === 0 ? PASSED : FAILED;
}

/**
 * Runs a Node script that writes its own counts as JSON into the file it is told. No counts, no test, or an exit code
 * that its counts do not explain is a failure.
 * @param {(file: string) => { args: readonly string[], env?: NodeJS.ProcessEnv }} command
 * @param {{ held?: boolean }} [options] whether its output is held to its end, for others run beside it
 * @returns {Promise<Counts>}
 */
export async function runCounted(command, { held = false } = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'model-review-counts-'));
  try {
    const file = path.join(folder, 'counts.json');
    const { args, env = {} } = command(file);
    const status = await run(process.execPath, args, { env: { ...process.env, ...env }, held });
    if (!fs.existsSync(file)) return FAILED;
    /** @type {Counts} */
    const counts = JSON.parse(fs.readFileSync(file, 'utf8'));
    if (counts.passed + counts.failed === 0) console.error('No test ran.');
    const unexplained = counts.failed === 0 && (status !== 0 || counts.passed === 0);
    return unexplained ? { ...counts, failed: 1 } : counts;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
