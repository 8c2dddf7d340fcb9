import type { Partial } from '../document';
import type { Sink } from '../sink';

/** Reads a whole text; answers where and why it could not be read as what it is. Never throws. */
export type Reader = (text: string, sink: Sink) => Partial | undefined;
