// npm run bench: what the product weighs and how long it takes. Needs a build.
import { existsSync, statSync } from 'node:fs';
import { BUDGETS } from './build/sizes.mjs';

const ROUNDS = 21;

for (const { file, most } of Object.values(BUDGETS)) {
  const size = existsSync(file) ? `${(statSync(file).size / 1000).toFixed(1)} kB of ${most / 1000} kB` : 'not built';
  row(file, size);
}

/**
 * Prints the median and the slowest of many rounds of `work`, after one round to warm up.
 * @param prepare gives each round its own input, outside the time
 */
export async function bench<T>(name: string, work: (input: T) => unknown, prepare: () => T): Promise<void> {
  await work(prepare());
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const input = prepare();
    const start = performance.now();
    await work(input);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)] ?? NaN;
  row(name, `median ${median.toFixed(2)} ms, slowest ${(times.at(-1) ?? NaN).toFixed(2)} ms, of ${ROUNDS}`);
}

function row(name: string, value: string): void {
  console.log(`${name.padEnd(32)} ${value}`);
}
