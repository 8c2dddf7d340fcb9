import { inOne, type Steps } from '../../steps';
import type { Reading } from './reread';
import { firstReading, nextReading } from './reread';
import type { ResumableReader } from './resumable';

/** Readings of one text after another before it is read anew: pieces of all texts since then are still in memory. */
const MOST_IN_A_ROW = 50;

interface Remembered {
  readonly reading: Reading;
  readonly age: number;
}

/** The last readings of some documents; who was not asked for longest goes first. */
export class Readings {
  readonly #byPath = new Map<string, Remembered>();

  /** `most`: of how many documents. `apart`: as `firstReading` takes it. */
  constructor(private readonly most: number, private readonly apart?: number) {}

  /** As `reading`, in one. */
  read(path: string, reader: ResumableReader, text: string): Reading | undefined {
    return inOne(this.reading(path, reader, text));
  }

  /**
   * Reads a text, and of one that was read before it was changed only what the change can have to do with. Answers `undefined` for a text that its
   * reader has to read as a whole; the last that had not is remembered.
   */
  *reading(path: string, reader: ResumableReader, text: string): Steps<Reading | undefined> {
    const last = this.#byPath.get(path);
    const isKnown = last?.reading.reader === reader && last.age < MOST_IN_A_ROW;
    const reading = isKnown ? yield* nextReading(last.reading, text) : yield* firstReading(reader, text, this.apart);
    if (!reading) {
      return undefined;
    }
    this.#byPath.delete(path);
    this.#byPath.set(path, { reading, age: isKnown ? last.age + 1 : 0 });
    for (const oldest of this.#byPath.keys()) {
      if (this.#byPath.size <= this.most) {
        break;
      }
      this.#byPath.delete(oldest);
    }
    return reading;
  }
}
