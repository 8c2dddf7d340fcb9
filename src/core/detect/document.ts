import type { Readings } from './reread/readings';
import type { Mention, Span } from '../types';

/** One text to read. */
export interface SourceText {
  /** With `/`; absolute or relative. Chooses the reader and the role. */
  readonly path: string;
  /** The editor's language id where the host knows one; wins over the path. */
  readonly languageId?: string;
  readonly text: string;
}

export interface DetectOptions {
  /** Globs of paths whose mentions are tests, fixtures, examples or docs. Replaces the default list. */
  readonly testGlobs?: readonly string[];
  /** Longest text, in UTF-16 units, that its own reader takes; 1,000,000 where absent. */
  readonly maxLength?: number;
  /** Where the last readings are kept, so that of a changed text only what has changed is read; the answer is the same. */
  readonly readings?: Readings;
}

export interface Detection {
  /** In document order, without overlaps. */
  readonly mentions: readonly Mention[];
  /** Set where the text could not be read as what it is, with the place where reading became loose or stopped. */
  readonly partial?: Partial;
}

export interface Partial {
  /** A localised half sentence, e.g. `not valid YAML at line 9; read line by line`. */
  readonly reason: string;
  readonly span?: Span;
}
