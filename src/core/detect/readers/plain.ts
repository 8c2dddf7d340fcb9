import { readLoose } from '../loose';
import { verbatim } from '../piece';
import type { Sink } from '../sink';

/** Any text: words that a model key or flag stands before, quoted ones, and those that speak for themselves. */
export function readPlain(text: string, sink: Sink): undefined {
  readLoose(verbatim(text, 0, text.length), { place: 'text', strength: 'weak' }, sink);
}
