import inspector from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';

/** Everything of the editor's that somebody has to dispose of, by kind: how many live now. Call before the extension is active. */
export function countLiving(): ReadonlyMap<string, number> {
  const living = new Map<string, number>();
  const counted = <T extends { dispose(): unknown }>(kind: string, made: T): T => {
    living.set(kind, (living.get(kind) ?? 0) + 1);
    const dispose = made.dispose.bind(made);
    let isDone = false;
    made.dispose = () => {
      if (!isDone) {
        isDone = true;
        living.set(kind, (living.get(kind) ?? 0) - 1);
      }
      return dispose();
    };
    return made;
  };
  for (const [name, part] of Object.entries({ workspace: vscode.workspace, window: vscode.window, languages: vscode.languages, commands: vscode.commands, lm: vscode.lm })) {
    for (const key of Object.keys(part)) {
      if (!/^(?:onDid|onWill|create|register)/.test(key) || key === 'createQuickPick') {
        continue;
      }
      const kind = /^on/.test(key) ? 'listeners' : `${name}.${key}`;
      const make = (part as unknown as Readonly<Record<string, (...given: unknown[]) => { dispose(): unknown }>>)[key];
      if (typeof make === 'function') {
        Object.defineProperty(part, key, { configurable: true, value: (...given: unknown[]) => counted(kind, make.apply(part, given)) });
      }
    }
  }
  return living;
}

/** How many timers of the extension's wait now. Call before the extension is active. */
export function countTimers(): () => number {
  const waiting = new Set<unknown>();
  const { setTimeout: begin, clearTimeout: end } = globalThis;
  const counted = (work: (...given: unknown[]) => void, ms?: number, ...given: unknown[]): unknown => {
    const isOurs = /[\\/]dist[\\/](?:extension|parts)/.test(new Error().stack ?? '');
    const timer: unknown = begin((...late: unknown[]) => {
      waiting.delete(timer);
      work(...late);
    }, ms, ...given);
    if (isOurs) {
      waiting.add(timer);
    }
    return timer;
  };
  globalThis.setTimeout = Object.assign(counted, { __promisify__: begin.__promisify__ }) as unknown as typeof setTimeout;
  globalThis.clearTimeout = (timer) => {
    waiting.delete(timer);
    end(timer);
  };
  return () => waiting.size;
}

/** Megabytes of the heap after a whole collection. */
export function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed / 1_000_000;
}

export interface Held {
  /** The longest that one turn of the event loop took, by the clock, and the most processor time of this thread in one. */
  readonly wall: number;
  readonly cpu: number;
  /** The longest that the extension's own code ran without a break, by the profiler's samples. */
  readonly ours: number;
  /** Where. */
  readonly where: string;
  /** The most that the heap of the whole host held, in megabytes. */
  readonly heap: number;
}

/** Runs something and says how long it held the extension host at a time. */
export async function held(work: () => Promise<unknown>): Promise<Held> {
  const session = new inspector.Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 1000 });
  await session.post('Profiler.start');
  let heap = 0;
  let [wall, cpu, last, lastCpu] = [0, 0, performance.now(), threadTime()];
  const timer = setInterval(() => {
    const [now, nowCpu] = [performance.now(), threadTime()];
    wall = Math.max(wall, now - last);
    cpu = Math.max(cpu, nowCpu - lastCpu);
    heap = Math.max(heap, process.memoryUsage().heapUsed / 1_000_000);
    [last, lastCpu] = [now, nowCpu];
  }, 1);
  await work();
  clearInterval(timer);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return { wall, cpu, heap, ...longestOfOurs(profile) };
}

function threadTime(): number {
  const of = process as unknown as { threadCpuUsage?: () => { user: number; system: number } };
  const { user, system } = of.threadCpuUsage?.() ?? process.cpuUsage();
  return (user + system) / 1000;
}

/** Other extensions have a `dist/extension.js` too. */
function isOurFile(url: string): boolean {
  const { path } = vscode.extensions.getExtension('model-review.model-review')?.extensionUri ?? vscode.Uri.file('/');
  return decodeURIComponent(url).includes(`${path}/dist/`);
}

/** Samples in a row that have our code on their stack. */
function longestOfOurs({ nodes, samples = [], timeDeltas = [] }: inspector.Profiler.Profile): Pick<Held, 'ours' | 'where'> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const isOurs = new Map<number, boolean>();
  const check = (id: number): boolean => {
    const known = isOurs.get(id);
    if (known !== undefined) {
      return known;
    }
    const parent = parents.get(id);
    const is = isOurFile(byId.get(id)?.callFrame.url ?? '') || (parent !== undefined && check(parent));
    isOurs.set(id, is);
    return is;
  };
  let [ours, where, run] = [0, '', 0];
  let root: number | undefined;
  samples.forEach((id, n) => {
    const top = check(id) ? turnOf(id, parents) : undefined;
    const name = byId.get(id)?.callFrame.functionName ?? '';
    // The collector of garbage and the profiler itself break no turn.
    if (name === '(garbage collector)' || name === '(program)') {
      run += root === undefined ? 0 : (timeDeltas[n] ?? 0) / 1000;
    } else {
      run = top !== undefined && top === root ? run + (timeDeltas[n] ?? 0) / 1000 : 0;
      root = top;
    }
    if (run > ours) {
      const { functionName = '', url = '', lineNumber = 0, columnNumber = 0 } = byId.get(id)?.callFrame ?? {};
      [ours, where] = [run, `${functionName} ${url.replace(/^.*[\\/]/, '')}:${lineNumber + 1}:${columnNumber + 1}`];
    }
  });
  return { ours, where };
}

/** The entry by which the event loop called. */
function turnOf(id: number, parents: ReadonlyMap<number, number>): number {
  let at = id;
  for (let parent = parents.get(at); parent !== undefined && parents.get(parent) !== undefined; parent = parents.get(at)) {
    at = parent;
  }
  return at;
}
