// @ts-check
// docs/bench-history.jsonl: what `npm run bench -- --record` found, a line each time. Ratios to the baseline of the same run, and sizes; a time says little on
// another machine.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../process.mjs';

export const HISTORY = path.join(ROOT, 'docs', 'bench-history.jsonl');

/**
 * @typedef {object} Entry
 * @property {string} date such as `2026-11-23`
 * @property {string} version of package.json
 * @property {string} commit with `+` behind it where the files were not those of the commit
 * @property {Readonly<Record<string, number>>} bytes by the names of `BUDGETS`
 * @property {Readonly<Record<string, number>>} figures ratios, and what ends in `MB`
 */

/**
 * @param {Readonly<Record<string, number>>} bytes @param {Readonly<Record<string, number>>} figures
 */
export function record(bytes, figures) {
  const git = (/** @type {string[]} */ ...args) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
  const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const commit = `${git('rev-parse', '--short=10', 'HEAD')}${git('status', '--porcelain', '--untracked-files=no') === '' ? '' : '+'}`;
  /** @type {Entry} */
  const entry = { date: new Date().toISOString().slice(0, 10), version, commit, bytes, figures };
  fs.appendFileSync(HISTORY, `${JSON.stringify(entry)}\n`);
}
