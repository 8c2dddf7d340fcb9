import { readLooseInSteps } from '../loose';
import { verbatim } from '../piece';
import { stepped } from './reader';

/** Any text: words that a model key or flag stands before, quoted ones, and those that speak for themselves. */
export const readPlain = stepped((text, sink) => readLooseInSteps(verbatim(text, 0, text.length), { place: 'text', strength: 'weak' }, sink));
