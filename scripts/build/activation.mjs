// @ts-check
// How long the extension takes to load and to activate, in a fresh Node process with an editor that does nothing.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { ROOT, runAsScript } from '../process.mjs';

const ROUNDS = 9;

/** Runs in the child: an editor whose every member is a function that returns it again, also through a bundler's copy. */
const CHILD = `
const Module = require('node:module');
const nothing = new Proxy(function () {}, {
  get: (_, key) => key === Symbol.toPrimitive ? () => '' : key === 'bundle' || key === 'then' ? undefined : key === 'textDocuments' || key === 'workspaceFolders' ? [] : nothing,
  apply: () => nothing, construct: () => nothing, getPrototypeOf: () => nothing,
});
const load = Module._load;
Module._load = function (request, ...rest) { return request === 'vscode' ? nothing : load.call(this, request, ...rest); };
const t0 = performance.now();
const extension = require(process.argv[1]);
const t1 = performance.now();
extension.activate({ extensionUri: nothing, workspaceState: nothing, subscriptions: { push() {} }, extension: { packageJSON: { version: '0' } } });
console.log(JSON.stringify([t1 - t0, performance.now() - t1]));
process.exit(0);`;

/** Medians over fresh processes, in milliseconds. The editor's own part is not in them. */
export function activationTime() {
  const rounds = Array.from({ length: ROUNDS }, () =>
    /** @type {[number, number]} */ (JSON.parse(execFileSync(process.execPath, ['-e', CHILD, path.join(ROOT, 'dist', 'extension.js')], { encoding: 'utf8' }))));
  const median = (/** @type {number[]} */ times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
  return { load: median(rounds.map(([load]) => load)), activate: median(rounds.map(([, activate]) => activate)) };
}

export function printActivation() {
  const { load, activate } = activationTime();
  console.log(`activation           load ${load.toFixed(1)} ms, activate ${activate.toFixed(1)} ms (median of ${ROUNDS} fresh processes)`);
}

runAsScript(import.meta.url, printActivation);
