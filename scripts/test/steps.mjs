// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, tool } from '../process.mjs';
import { FAILED, runCounted, runOne } from './counts.mjs';

/** @import { Counts } from './counts.mjs' */

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {(state: { built: boolean }) => Promise<Counts>} run
 */

/** @param {string[]} parts */
const script = (...parts) => path.join(ROOT, 'scripts', ...parts);
const tsx = tool('tsx/dist/cli.mjs');

/** @type {Step[]} */
export const COMMANDS = [
  { title: 'Lint', run: () => runOne([tool('eslint/bin/eslint.js'), '.', '--max-warnings', '0']) },
  { title: 'Types', run: () => runOne([tool('typescript/bin/tsc'), '-b']) },
  { title: 'Facts', run: () => runOne([tsx, script('lint-data', 'main.mts')]) },
];

/** @type {Step} */
export const BUILD = { title: 'Build', run: () => runOne([script('build.mjs'), '--no-budgets']) };

/** @type {Step} */
export const SIZES = { title: 'Sizes', run: ({ built }) => (built ? runOne([script('build', 'sizes.mjs')]) : Promise.resolve(FAILED)) };

/**
 * Two lanes beside each other, each step by step: one is busy where the other waits for programs that it starts.
 * @type {Step[][]}
 */
export const MOCHA = [
  [{ title: 'Core and data', run: () => runMocha(['test/core/', 'test/data/']) }],
  [
    { title: 'Labelled corpus', run: () => runMocha(['test/corpus/']) },
    { title: 'Command line and package', run: () => runMocha(['test/cli/', 'test/fuzz/', 'test/package/']) },
  ],
];

/** @type {Step} */
export const EDITOR = { title: 'Editor', run: runEditor };

/**
 * Runs the part of .mocharc.json's files that begins with one of the prefixes. Its other settings are taken over one by
 * one, because mocha adds files named on its command line to those of its configuration.
 * @param {readonly string[]} prefixes
 */
function runMocha(prefixes) {
  const settings = JSON.parse(fs.readFileSync(path.join(ROOT, '.mocharc.json'), 'utf8'));
  const files = settings.spec.filter((/** @type {string} */ pattern) => prefixes.some((prefix) => pattern.startsWith(prefix)));
  const options = Object.entries(settings).flatMap(([name, value]) => (name === 'spec' || name === 'reporter' ? [] : [`--${name}=${String(value)}`]));
  return runFiles(files, options, true);
}

/** @param {readonly string[]} files @param {readonly string[]} options of mocha @param {boolean} [held] */
function runFiles(files, options, held = false) {
  return runCounted((counts) => ({
    args: [tool('mocha/bin/mocha.js'), '--no-config', ...options, '--reporter', script('mocha-counts.mjs'), ...files],
    env: { MODEL_REVIEW_TEST_COUNTS: counts },
  }), { held });
}

/** What breaks a host of the web as a whole: that the extension wakes there, reads its files, and answers. `npm run test:web` runs all. */
const WEB_GREP = 'activation|The card under|Problems while typing stand|CycloneDX 1.6|Scan Workspace finds|The report';

/**
 * The suite in the real extension host, a window worked by keys alone, the proof that its launcher notices a dead host, and a part of it in a host of the web.
 * @param {{ built: boolean }} state
 */
async function runEditor({ built }) {
  if (process.env['MODEL_REVIEW_SKIP_EDITOR'] === '1') {
    console.warn('EDITOR TESTS SKIPPED, because MODEL_REVIEW_SKIP_EDITOR is 1: nothing is known about the extension in an editor.');
    return { passed: 0, failed: 0, skipped: 1 };
  }
  if (!built) {
    console.error('The editor tests need a build, and there is none.');
    return FAILED;
  }
  const suite = await runCounted((file) => ({ args: [script('host', 'run-tests.mjs'), '--no-build', '--counts', file] }));
  const keys = await runFiles(['test/ui/*.test.ts'], ['--import=tsx', '--timeout=120000']);
  const check = await runCounted((file) => ({ args: [script('host', 'self-check.mjs'), '--counts', file] }));
  const web = await runCounted((file) => ({ args: [script('host', 'run-web-tests.mjs'), '--no-build', '--fixture', 'single', '--counts', file], env: { MOCHA_GREP: WEB_GREP } }));
  const all = [suite, keys, check, web];
  const sum = (/** @type {keyof Counts} */ kind) => all.reduce((total, counts) => total + counts[kind], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}
