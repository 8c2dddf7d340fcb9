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
