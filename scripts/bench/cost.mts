// What running a program costs. Processor time is what to look at on a machine that others use too; it is of the whole process, threads and all.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

export interface Cost {
  /** Seconds. */
  readonly real: number;
  readonly processor: number;
  /** Of the command. */
  readonly peakMb?: number;
}

/** Runs a program to its end; its output is written, and read by nobody. */
export function cost(work: string, program: string, args: readonly string[]): Cost {
  const start = performance.now();
  const { stdout } = spawnSync('sh', ['-c', `out=$1; shift; "$@" > "$out" 2>/dev/null; times`, 'sh', path.join(work, 'output'), program, ...args], { encoding: 'utf8' });
  const real = (performance.now() - start) / 1000;
  const processor = [...(stdout.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
  return { real, processor };
}

export function describe({ real, processor, peakMb }: Cost): string {
  return `${processor.toFixed(2)} s of processors, ${real.toFixed(2)} s${peakMb === undefined ? '' : `, peak ${peakMb.toFixed(0)} MB`}`;
}

export function row(name: string, value: string): void {
  console.log(`${name.padEnd(38)} ${value}`);
}
