import type { Partial } from '../document';
import { Entries } from '../entries';
import type { EntrySink } from '../entries';
import type { Reader } from '../readers/reader';
import type { Sink } from '../sink';
import { Reach } from './reach';

/** One reading of a text, which can stop between two lines. */
export interface Session {
  /** Reads on. Answers where it stopped: at the first place behind or at `until` where reading can begin again, or where the text ends. */
  read(until: number): number;
  /** All that reading on depends on but the text, as plain data that goes on changing. */
  readonly state: unknown;
  /** Says what is known when the whole was read. */
  finish?(): void;
  /** The text is not what is read by parts: its reader has to read it as a whole. */
  readonly isLost?: boolean;
}

/** Where a session begins in the middle of a text, with the state that one had there. */
export interface ResumePoint<State> {
  readonly from: number;
  readonly state: State;
}

/** How a text is read by parts. */
export interface Parts<State> {
  /** Begins at the start of the text or in its middle; the state that it is given is the session's from then on. */
  begin(text: string, sink: EntrySink, reach: Reach, at?: ResumePoint<State>): Session;
  /** The longest way that it looks ahead without telling of it. */
  readonly margin: number;
  /** What is told of a text with a fault at `fault`. */
  partial?(text: string, fault: number): Partial | undefined;
}

/** A reader that can go on in the middle of a text, where it was in a text that is the same up to there. */
export interface ResumableReader<State = unknown> extends Reader {
  readonly parts: Parts<State>;
}

export function resumable<State>(parts: Parts<State>): ResumableReader<State> {
  const read = (text: string, sink: Sink): Partial | undefined => {
    const entries = new Entries(sink);
    const session = parts.begin(text, entries, new Reach());
    session.read(text.length);
    session.finish?.();
    entries.finish();
    return entries.fault === undefined ? undefined : parts.partial?.(text, entries.fault);
  };
  return Object.assign(read, { parts });
}

export function isResumable(reader: Reader): reader is ResumableReader {
  return 'parts' in reader;
}
