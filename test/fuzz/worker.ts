// What scripts/fuzz.mjs starts as a thread: it makes inputs, keeps those that take new ways through the code, and tells of faults.
import { parentPort, workerData } from 'node:worker_threads';
import { mutated, Random } from './mutate';
import { headed, type Target } from './target';
import { TARGETS } from './targets';

interface Task {
  readonly seed: number;
  readonly targets: readonly string[];
  /** Faults that need not be told again. */
  readonly known: readonly string[];
  /** The input at work, for whoever has to end a thread that hangs: its length, the number of its target, its characters. */
  readonly shared: SharedArrayBuffer;
}

declare const __counters: Uint32Array;

/** So many inputs of a target, times its weight, then the next target has its turn. */
const TURN = 40;
const SLOW_TURN = 1;
const SLOW: ReadonlySet<string> = new Set(['growth', 'reports']);
const MOST_KEPT = 4_000;

class Fuzzing {
  readonly pool: string[];
  /** Of each counter, how often it was met, as one bit for each power of two. */
  readonly #seen = new Uint32Array(typeof __counters === 'undefined' ? 0 : __counters.length);
  inputs = 0;
  milliseconds = 0;

  constructor(readonly target: Target, private readonly random: Random) {
    this.pool = [...target.seeds()];
  }

  /** The seeds as they stand come first. */
  next(): string {
    const seed = this.pool[this.inputs++];
    if (seed !== undefined && this.inputs <= this.target.seeds().length) {
      return seed;
    }
    const from = this.random.below(3) === 0 ? this.pool.length - 1 - this.random.below(Math.min(40, this.pool.length)) : this.random.below(this.pool.length);
    const text = this.pool[from] ?? '';
    const { heads } = this.target;
    if (!heads) {
      return mutated(text, this.pool, this.random);
    }
    const { head, body } = headed(text);
    const name = this.random.below(6) === 0 ? this.random.of(heads) : head;
    return `${name}\n${mutated(body, this.pool, this.random)}`;
  }

  /** Keeps an input that went where none had gone. */
  learn(input: string): void {
    let isNew = false;
    if (typeof __counters === 'undefined') {
      return;
    }
    for (let at = 0; at < __counters.length; at++) {
      const times = __counters[at] ?? 0;
      if (times > 0) {
        const bit = 1 << (32 - Math.clz32(times));
        if (((this.#seen[at] ?? 0) & bit) === 0) {
          this.#seen[at] = (this.#seen[at] ?? 0) | bit;
          isNew = true;
        }
      }
    }
    if (isNew && this.pool.length < MOST_KEPT) {
      this.pool.push(input);
    }
  }

  get ways(): number {
    return this.#seen.reduce((sum, bits) => sum + (bits > 0 ? 1 : 0), 0);
  }
}

function faultOf(target: Target, input: string): { readonly key: string; readonly stack: string } | undefined {
  try {
    target.run(input);
    return undefined;
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    // Numbers and texts differ from input to input.
    return { key: `${target.name}: ${message.slice(0, 300).replace(/\d+/g, 'n').replace(/"[^"]*"|'[^']*'/g, '…').split('\n')[0]?.slice(0, 90) ?? ''}`, stack: `${message}\n${stack}`.slice(0, 3000) };
  }
}

/** The input without what the fault does not need. */
function smaller(target: Target, input: string, key: string): string {
  let best = input;
  const until = performance.now() + 5_000;
  for (let size = Math.ceil(best.length / 2); size >= 1 && performance.now() < until; size = Math.floor(size / 2)) {
    for (let at = target.heads ? headed(best).head.length + 1 : 0; at < best.length && performance.now() < until;) {
      const shorter = best.slice(0, at) + best.slice(at + size);
      if (faultOf(target, shorter)?.key === key) {
        best = shorter;
      } else {
        at += size;
      }
    }
  }
  return best;
}

function fuzz({ seed, targets, known, shared }: Task): void {
  const random = new Random(seed);
  const at = new Int32Array(shared, 0, 4);
  const characters = new Uint16Array(shared, 16);
  const all = TARGETS.filter(({ name }) => targets.length === 0 || targets.includes(name)).map((target) => new Fuzzing(target, random));
  const told = new Set(known);
  for (;;) {
    for (const each of all) {
      const { target } = each;
      const start = performance.now();
      const isSlow = SLOW.has(target.name);
      for (let turn = (isSlow ? SLOW_TURN : TURN) * target.weight; turn > 0; turn--) {
        const input = each.next();
        for (let i = 0; i < input.length && i < characters.length; i++) {
          characters[i] = input.charCodeAt(i);
        }
        at[0] = input.length;
        at[1] = TARGETS.indexOf(target);
        Atomics.add(at, 2, 1);
        if (typeof __counters !== 'undefined') {
          __counters.fill(0);
        }
        const fault = faultOf(target, input);
        each.learn(input);
        if (fault && !told.has(fault.key)) {
          told.add(fault.key);
          const least = target.name === 'growth' ? input : smaller(target, input, fault.key);
          parentPort?.postMessage({ fault: { target: target.name, ...fault, input: least } });
        }
      }
      each.milliseconds += performance.now() - start;
      parentPort?.postMessage({ state: { target: target.name, inputs: each.inputs, kept: each.pool.length, ways: each.ways, milliseconds: each.milliseconds } });
    }
  }
}

fuzz(workerData as Task);
