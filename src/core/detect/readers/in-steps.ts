import { STRETCH, type Steps } from '../../steps';
import type { Partial } from '../document';
import { firstReading, sayAll } from '../reread/reread';
import { isResumable } from '../reread/resumable';
import type { Sink } from '../sink';
import { isStepped, type Reader } from './reader';

/** Characters between two places at which a reading that nobody remembers could begin again. */
const APART = 30_000;

/** Does what `reader(text, sink)` does, with pauses where the text is long. */
export function* readInSteps(reader: Reader, text: string, sink: Sink): Steps<Partial | undefined> {
  if (text.length > STRETCH) {
    const reading = isResumable(reader) ? yield* firstReading(reader, text, APART) : undefined;
    if (reading) {
      return yield* sayAll(reading, sink);
    }
    if (isStepped(reader)) {
      return yield* reader.inSteps(text, sink);
    }
  }
  return reader(text, sink);
}
