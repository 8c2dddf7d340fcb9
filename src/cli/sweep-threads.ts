import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker, workerData, type MessagePort } from 'node:worker_threads';
import type { OwnModel } from '../core/policy/types';
import { createReviewer, type Reviewer } from '../core/review';
import { loadCatalogue } from './assets';
import { find, type FindOptions, type Outcome, type SweepFile } from './sweep-find';

/** Files that are taken at a time. */
const CHUNK = 16;
/** Fewer are read before a second thread has started. */
const FEWEST = 200;
const MOST_THREADS = 8;
/** Each thread compiles the readers for itself, so on two cores that others use too a second one gains nothing. */
const FEWEST_CORES = 4;
/** After that long without news, a chunk that a thread has taken is read here too: a thread that died must not stop the run. */
const PATIENCE_MS = 2000;
/** Places of the shared counters: the next chunk to take, the answers sent. */
const [NEXT, SENT] = [0, 1];

/** What a thread is started with. */
interface Task {
  readonly sweep: {
    readonly files: readonly (Omit<SweepFile, 'ownModels'> & { readonly own: number })[];
    readonly own: readonly (readonly OwnModel[])[];
    readonly options: FindOptions;
    readonly counters: Int32Array;
    readonly port: MessagePort;
  };
}

interface Answer {
  readonly chunk: number;
  readonly outcomes: readonly Outcome[];
}

/** The bundled command, which starts as a thread as well; other programs that use this code have one thread. */
const PROGRAM = ['cli.js', 'model-review.cjs'].includes(path.basename(__filename)) ? __filename : undefined;

/** As many as are wanted, else as the machine has cores where that pays. */
export function threadsFor(files: number, wanted: number | undefined): number {
  const cores = os.availableParallelism();
  const pays = files >= FEWEST && cores >= FEWEST_CORES;
  return PROGRAM === undefined ? 1 : Math.max(1, Math.min(wanted ?? (pays ? cores : 1), MOST_THREADS, Math.ceil(files / CHUNK)));
}

/** True where this process is not the command but one of its threads: then `sweepThread` is all that it does. */
export function isSweepThread(): boolean {
  return taskOf(workerData) !== undefined;
}

/** What a program's answers rest on, so that another version's are not taken for its own. */
export function programStamp(): string {
  const { size, mtimeMs } = fs.statSync(PROGRAM ?? __filename);
  return `${size} ${mtimeMs}`;
}

/**
 * Finds what may be a model in every file, with `threads` threads of which this is one. `onOutcome` hears of them in the order of the files,
 * whoever read them. Blocks until all are done.
 */
export function findAll(files: readonly SweepFile[], reviewer: Reviewer, options: FindOptions, threads: number, onOutcome: (outcome: Outcome, at: number) => void): void {
  const counters = new Int32Array(new SharedArrayBuffer(8));
  const chunks = Math.ceil(files.length / CHUNK);
  const done = new Map<number, readonly Outcome[]>();
  const ports = Array.from({ length: threads - 1 }, () => started(files, options, counters)).filter((port) => port !== undefined);
  let told = 0;
  const read = (chunk: number): void => {
    done.set(chunk, chunkOf(files, chunk).map((file) => find(file, reviewer, options)));
  };
  const tell = (): void => {
    for (const port of ports) {
      for (let message = receiveMessageOnPort(port); message; message = receiveMessageOnPort(port)) {
        const { chunk, outcomes } = message.message as Answer;
        if (chunk >= told && !done.has(chunk)) {
          done.set(chunk, outcomes);
        }
      }
    }
    for (let outcomes = done.get(told); outcomes; outcomes = done.get(told)) {
      const first = told * CHUNK;
      outcomes.forEach((outcome, at) => { onOutcome(outcome, first + at); });
      done.delete(told++);
    }
  };
  for (let chunk = Atomics.add(counters, NEXT, 1); chunk < chunks; chunk = Atomics.add(counters, NEXT, 1)) {
    read(chunk);
    tell();
  }
  while (told < chunks) {
    const sent = Atomics.load(counters, SENT);
    tell();
    if (told < chunks && Atomics.wait(counters, SENT, sent, PATIENCE_MS) === 'timed-out') {
      read(told);
    }
  }
  ports.forEach((port) => { port.close(); });
}

/** What a thread does: takes chunks until there are none. */
export function sweepThread(): void {
  const task = taskOf(workerData);
  if (!task) {
    return;
  }
  const { own, options, counters, port } = task;
  const files = task.files.map(({ own: at, ...each }) => ({ ...each, ...(own[at] ? { ownModels: own[at] } : {}) }));
  const reviewer = createReviewer(loadCatalogue());
  const chunks = Math.ceil(files.length / CHUNK);
  for (let chunk = Atomics.add(counters, NEXT, 1); chunk < chunks; chunk = Atomics.add(counters, NEXT, 1)) {
    const answer: Answer = { chunk, outcomes: chunkOf(files, chunk).map((file) => find(file, reviewer, options)) };
    port.postMessage(answer);
    Atomics.add(counters, SENT, 1);
    Atomics.notify(counters, SENT);
  }
  port.close();
}

function chunkOf<T>(files: readonly T[], chunk: number): readonly T[] {
  return files.slice(chunk * CHUNK, (chunk + 1) * CHUNK);
}

/** A thread, or nothing where the system gives none: then the others do its work. */
function started(files: readonly SweepFile[], options: FindOptions, counters: Int32Array): MessagePort | undefined {
  const own = [...new Set(files.flatMap(({ ownModels }) => (ownModels ? [ownModels] : [])))];
  const { port1, port2 } = new MessageChannel();
  const task: Task = { sweep: { files: files.map(({ ownModels, ...each }) => ({ ...each, own: ownModels ? own.indexOf(ownModels) : -1 })), own, options, counters, port: port2 } };
  try {
    const worker = new Worker(PROGRAM ?? '', { workerData: task, transferList: [port2] });
    // One that dies is no fault of the run: its chunk is read here.
    worker.on('error', () => {});
    worker.unref();
    return port1;
  } catch {
    return undefined;
  }
}

function taskOf(data: unknown): Task['sweep'] | undefined {
  return data !== null && typeof data === 'object' && 'sweep' in data ? (data as Task).sweep : undefined;
}
