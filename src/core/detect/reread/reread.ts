import type { Steps } from '../../steps';
import { Entries } from '../entries';
import type { Partial } from '../document';
import type { Sink } from '../sink';
import type { Said } from './log';
import { Log, moved, say } from './log';
import type { Move } from './offset';
import { Reach } from './reach';
import type { ResumableReader, Session } from './resumable';
import { copied, isAlike } from './state';

const APART = 1200;
/** Characters of two texts that are compared at a time: an engine does that many times as fast as one by one. */
const STRETCH = 1000;
/** How far readers look back without telling of it. */
const BACK = 200;
/** Characters that are read, and things said that are taken over or said again, between two pauses. */
const STEP = 10_000;
const MANY = 4000;

/** A place at which reading can begin again. */
interface Stop {
  readonly at: number;
  /** Where the part of the text ends that was looked at since the stop before. */
  readonly seen: number;
  /** How much was said before it. */
  readonly count: number;
  readonly state: unknown;
}

/** One reading of a text, kept so that the next one need not begin anew. */
export interface Reading {
  readonly reader: ResumableReader;
  readonly text: string;
  readonly apart: number;
  readonly said: readonly Said[];
  readonly stops: readonly Stop[];
}

/** The part of a text that took the place of another. */
interface Change {
  readonly before: Reading;
  readonly start: number;
  /** Where it ends in the text before, and in the one now. */
  readonly endBefore: number;
  readonly end: number;
  readonly move: Move;
}

/** Reads a text for the first time; `undefined` where it cannot be read by parts. `apart`: characters between two places at which a reading can begin again. */
export function firstReading(reader: ResumableReader, text: string, apart = APART): Steps<Reading | undefined> {
  return new Rereading(reader, text, apart, undefined).read();
}

/** Reads a text that was read before it was changed: equal to a first reading, and only what the change can have to do with is read. */
export function* nextReading(before: Reading, text: string): Steps<Reading | undefined> {
  return before.text === text ? before : yield* new Rereading(before.reader, text, before.apart, changeOf(before, text)).read();
}

/** Says all that was read. */
export function* sayAll({ reader, text, said }: Reading, sink: Sink): Steps<Partial | undefined> {
  const entries = new Entries(sink);
  for (const [at, each] of said.entries()) {
    say(each, entries);
    if (at % MANY === MANY - 1) {
      yield;
    }
  }
  entries.finish();
  yield;
  return entries.fault === undefined ? undefined : reader.parts.partial?.(text, entries.fault);
}

class Rereading {
  readonly #said: Said[];
  readonly #stops: Stop[];
  readonly #reach = new Reach();
  readonly #session: Session;
  #at: number;
  /** The next stop of the reading before at which the rest may prove to be the same. */
  #next: number;

  constructor(private readonly reader: ResumableReader, private readonly text: string, private readonly apart: number, private readonly change: Change | undefined) {
    const kept = change ? usable(change.before.stops, change.start) : 0;
    const last = change?.before.stops[kept - 1];
    this.#stops = change?.before.stops.slice(0, kept) ?? [];
    this.#said = change?.before.said.slice(0, last?.count ?? 0) ?? [];
    this.#at = last?.at ?? 0;
    this.#session = reader.parts.begin(text, new Log(this.#said), this.#reach, last && { from: last.at, state: copied(last.state) });
    this.#next = kept;
  }

  *read(): Steps<Reading | undefined> {
    let pause = this.#at + STEP;
    do {
      this.#at = this.#session.read(Math.min(this.#at + this.apart, this.#meeting(this.#at + 1)));
      if (this.#at < this.text.length && !this.#session.isLost && (yield* this.#stopped())) {
        return this.#reading();
      }
      if (this.#at >= pause) {
        pause = this.#at + STEP;
        yield;
      }
    } while (this.#at < this.text.length && !this.#session.isLost);
    this.#session.finish?.();
    return this.#session.isLost ? undefined : this.#reading();
  }

  /** Keeps a stop. True where the rest is taken over from the reading before. */
  *#stopped(): Steps<boolean> {
    const stop = { at: this.#at, seen: Math.max(this.#reach.take(), this.#at + this.reader.parts.margin), count: this.#said.length, state: copied(this.#session.state) };
    this.#stops.push(stop);
    return this.change !== undefined && this.#meeting(this.#at) === this.#at && (yield* this.#takesOver(stop, this.change));
  }

  #reading(): Reading {
    return { reader: this.reader, text: this.text, apart: this.apart, said: this.#said, stops: this.#stops };
  }

  /** The first place behind the change, and not before `from`, at which the text was stopped at before. */
  #meeting(from: number): number {
    if (!this.change) {
      return Infinity;
    }
    const { before, endBefore, end } = this.change;
    const first = Math.max(end + BACK, from);
    let stop = before.stops[this.#next];
    while (stop && stop.at - endBefore + end < first) {
      this.#next++;
      stop = before.stops[this.#next];
    }
    return stop ? stop.at - endBefore + end : Infinity;
  }

  /** Where everything is as it was there before, the rest is. */
  *#takesOver(stop: Stop, { before, endBefore, end, move }: Change): Steps<boolean> {
    const same = before.stops[this.#next];
    const rest = before.said.slice(same?.count);
    if (!same || !isAlike(same.state, stop.state, move) || rest.some((each) => each.kind === 'looksBack' && each.at < endBefore)) {
      return false;
    }
    const by = end - endBefore;
    for (const [at, each] of rest.entries()) {
      this.#said.push(by !== 0 ? moved(each, move) : each);
      if (at % MANY === MANY - 1) {
        yield;
      }
    }
    for (const each of before.stops.slice(this.#next + 1)) {
      this.#stops.push({ at: each.at + by, seen: each.seen + by, count: each.count - same.count + stop.count, state: by !== 0 ? copied(each.state, move) : each.state });
      if (this.#stops.length % 500 === 0) {
        yield;
      }
    }
    return true;
  }
}

/** How many stops come before anything that has seen the text from `start` on. */
function usable(stops: readonly Stop[], start: number): number {
  const spoilt = stops.findIndex(({ seen }) => seen > start);
  return spoilt < 0 ? stops.length : spoilt;
}

function changeOf(before: Reading, text: string): Change {
  const old = before.text;
  const most = Math.min(old.length, text.length);
  let start = 0;
  while (start + STRETCH <= most && old.slice(start, start + STRETCH) === text.slice(start, start + STRETCH)) {
    start += STRETCH;
  }
  while (start < most && old.charCodeAt(start) === text.charCodeAt(start)) {
    start++;
  }
  let same = 0;
  while (same + STRETCH <= most - start && old.slice(old.length - same - STRETCH, old.length - same) === text.slice(text.length - same - STRETCH, text.length - same)) {
    same += STRETCH;
  }
  while (same < most - start && old.charCodeAt(old.length - 1 - same) === text.charCodeAt(text.length - 1 - same)) {
    same++;
  }
  const endBefore = old.length - same;
  const end = text.length - same;
  // What begins where the change begins has its place there, before and now.
  const last = endBefore > start && end > start ? start : start - 1;
  return { before, start, endBefore, end, move: (at) => at <= last ? at : at >= endBefore ? at + end - endBefore : NaN };
}
