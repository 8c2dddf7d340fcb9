// @ts-check
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../process.mjs';
import { onExit } from './on-exit.mjs';

/**
 * What test/editor/index.ts writes when the suite has come to its end, and only then.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** A workspace of test/fixtures/workspaces, or one without a file. @typedef {'single' | 'two-roots' | 'untrusted' | 'hostile' | 'empty'} Fixture */

/** The workspaces that the suite is for, each with its part of it. @type {readonly Fixture[]} */
export const FIXTURES = ['single', 'two-roots', 'untrusted', 'hostile'];

/** The extension's own files for a run inside an editor. */
export const SUITE = path.join(ROOT, 'out', 'editor-tests', 'index.js');
const WORKSPACES = path.join(ROOT, 'test', 'fixtures', 'workspaces');

/**
 * The files of one run in a folder of its own: a fresh copy of a test workspace, the suite's log and its results.
 * @param {Fixture} [fixture] with several roots, its `.code-workspace` is opened
 */
export function createTestRun(fixture = 'single') {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'model-review-tests-'));
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  onExit(remove);
  const workspace = path.join(folder, 'workspace');
  const resultsFile = path.join(folder, 'results.json');
  const logFile = path.join(folder, 'log.txt');
  if (fixture === 'empty') fs.mkdirSync(workspace);
  else fs.cpSync(path.join(WORKSPACES, fixture), workspace, { recursive: true });
  fs.writeFileSync(logFile, '');
  return {
    workspace: fixture !== 'two-roots' ? workspace : path.join(workspace, `${fixture}.code-workspace`),
    logFile,
    /** The environment by which the suite in the extension host gets its orders. */
    env: { MODEL_REVIEW_TEST_RESULTS: resultsFile, MODEL_REVIEW_TEST_LOG: logFile, MODEL_REVIEW_TEST_WORKSPACE: fixture },
    /** @returns {Counts | undefined} undefined when the suite did not come to its end */
    results: () => (fs.existsSync(resultsFile) ? JSON.parse(fs.readFileSync(resultsFile, 'utf8')) : undefined),
  };
}

/**
 * Copies what is appended to a file to stdout, until the function returned is called.
 * @param {string} file
 */
export function follow(file) {
  let shown = 0;
  const copy = () => {
    const content = fs.readFileSync(file);
    process.stdout.write(content.subarray(shown));
    shown = content.length;
  };
  const timer = setInterval(copy, 200);
  return () => {
    clearInterval(timer);
    copy();
  };
}

/**
 * Of several runs together; nothing where one of them did not come to its end.
 * @param {readonly (Counts | undefined)[]} runs
 * @returns {Counts | undefined}
 */
export function sum(runs) {
  return runs.reduce((all, each) => all && each && { passed: all.passed + each.passed, failed: all.failed + each.failed, skipped: all.skipped + each.skipped }, { passed: 0, failed: 0, skipped: 0 });
}

/**
 * Ends a launcher: 0 when all passed, 1 when some failed or none ran, 2 when the suite did not come to its end.
 * The counts go into the file after `--counts`, for `npm test`, or onto the last line.
 * @param {Counts | undefined} results
 */
export function report(results) {
  const counts = results ?? { passed: 0, failed: 1, skipped: 0 };
  const asked = process.argv.indexOf('--counts');
  const file = asked < 0 ? undefined : process.argv[asked + 1];
  if (file !== undefined) fs.writeFileSync(file, JSON.stringify(counts));
  else console.log(`${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`);
  process.exitCode = results === undefined ? 2 : results.failed === 0 && results.passed > 0 ? 0 : 1;
}
