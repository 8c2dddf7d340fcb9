// @ts-check
// npm run fuzz -- [minutes] [--seed number] [--targets a,b]: makes hostile inputs for a while, by default one minute, guided by the ways that they take through the code.
// The same seed gives the same inputs. What is at fault is written to out/fuzz; mended, it is kept in test/fuzz/corpus. Needs a build.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { bundleFuzz } from './fuzz/instrument.mjs';
import { ROOT, runAsScript } from './process.mjs';

/** An input that has taken that much of a processor hangs, as far as anybody can tell; the hands of a clock say nothing on a shared machine. */
const PATIENCE_MS = 40_000;
const LONGEST_INPUT = 1 << 20;

/** @typedef {{ target: string, key: string, stack: string, input: string }} Fault */
/** @typedef {{ target: string, inputs: number, kept: number, ways: number, milliseconds: number }} State */

runAsScript(import.meta.url, async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' }, targets: { type: 'string', default: '' } } });
  const minutes = Number(positionals[0] ?? 1);
  let seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
  if (!(minutes > 0) || !Number.isInteger(seed)) throw new Error('Write minutes, and a whole number after --seed.');
  const bundle = await bundleFuzz();
  const folder = path.join(ROOT, 'out', 'fuzz');
  fs.mkdirSync(folder, { recursive: true });
  const end = performance.now() + minutes * 60_000;
  /** @type {Map<string, Fault>} */
  const faults = new Map();
  /** @type {Map<string, State>} */
  const totals = new Map();
  while (performance.now() < end) {
    console.log(`seed ${seed}`);
    await oneThread(bundle, { seed, targets: values.targets.split(',').filter(Boolean), known: [...faults.keys()] }, end, (fault) => {
      const file = path.join(folder, `${fault.target}-${createHash('sha256').update(fault.input).digest('hex').slice(0, 8)}.json`);
      faults.set(fault.key, fault);
      fs.writeFileSync(file, JSON.stringify(fault.input));
      console.log(`\n${fault.key}\n  ${path.relative(ROOT, file)}: ${JSON.stringify(fault.input.slice(0, 200))}\n${fault.stack.split('\n').slice(0, 14).map((line) => `    ${line}`).join('\n')}`);
    }, totals);
    seed++;
  }
  for (const { target, inputs, kept, ways, milliseconds } of totals.values()) console.log(`${target.padEnd(10)} ${String(inputs).padStart(9)} inputs, ${String(kept).padStart(5)} kept, ${ways} branches, ${(milliseconds / 1000).toFixed(0)} s`);
  console.log(`${[...totals.values()].reduce((sum, { inputs }) => sum + inputs, 0)} inputs in ${minutes} minutes, ${faults.size} faults`);
  process.exitCode = faults.size > 0 ? 1 : 0;
});

/**
 * Until the time is over, or an input hangs.
 * @param {string} bundle @param {{ seed: number, targets: string[], known: string[] }} task @param {number} end
 * @param {(fault: Fault) => void} onFault @param {Map<string, State>} totals
 */
function oneThread(bundle, task, end, onFault, totals) {
  const shared = new SharedArrayBuffer(16 + LONGEST_INPUT * 2);
  const at = new Int32Array(shared, 0, 4);
  const before = new Map(totals);
  return new Promise((/** @type {(value?: unknown) => void} */ resolve, reject) => {
    const worker = new Worker(bundle, { workerData: { ...task, shared }, resourceLimits: { maxOldGenerationSizeMb: 3000 } });
    const spent = () => process.cpuUsage().user / 1000;
    let [last, since] = [-1, spent()];
    const stop = () => {
      clearInterval(timer);
      void worker.terminate().then(resolve);
    };
    const input = () => ({ length: at[0] ?? 0, text: String.fromCharCode(...new Uint16Array(shared, 16, Math.min(at[0] ?? 0, 50_000))) });
    const timer = setInterval(() => {
      [last, since] = at[2] === last ? [last, since] : [at[2] ?? 0, spent()];
      if (spent() - since > PATIENCE_MS && last > 0) {
        onFault({ target: `hang-${at[1]}`, key: `a hang ${at[1]} ${input().text.slice(0, 40)}`, stack: '', input: input().text });
        stop();
      } else if (performance.now() > end) {
        stop();
      }
    }, 500);
    worker.on('message', (/** @type {{ fault?: Fault, state?: State }} */ { fault, state }) => {
      if (fault) onFault(fault);
      if (state) totals.set(state.target, { ...state, inputs: state.inputs + (before.get(state.target)?.inputs ?? 0) });
    });
    worker.on('error', (error) => {
      clearInterval(timer);
      if (last < 0) return reject(error);
      onFault({ target: `end-${at[1]}`, key: `the end of the thread ${at[1]} ${String(error).slice(0, 60)}`, stack: String(error), input: input().text });
      resolve();
    });
  });
}
