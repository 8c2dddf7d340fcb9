import { inOne, type Steps } from '../../steps';
import type { Partial } from '../document';
import type { Sink } from '../sink';

/** Reads a whole text; answers where and why it could not be read as what it is. Never throws. */
export type Reader = (text: string, sink: Sink) => Partial | undefined;

/** A reader that can pause between the parts of a text. */
export interface SteppedReader extends Reader {
  readonly inSteps: (text: string, sink: Sink) => Steps<Partial | undefined>;
}

export function stepped(inSteps: SteppedReader['inSteps']): SteppedReader {
  return Object.assign((text: string, sink: Sink) => inOne(inSteps(text, sink)), { inSteps });
}

export function isStepped(reader: Reader): reader is SteppedReader {
  return 'inSteps' in reader;
}
