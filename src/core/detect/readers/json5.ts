import { inOne, Pace, type Steps } from '../../steps';
import type { Sink } from '../sink';
import { BracketReader } from './bracketed';
import { ConfigValues } from './config-values';
import { stepped } from './reader';

/** JSON5, and JSON that is not valid: names without quotes, single quotes, missing commas, several values. */
export function readJson5(text: string, sink: Sink, key?: string): undefined {
  inOne(json5InSteps(text, sink, key));
}

/** A whole document. */
export const json5Reader = stepped((text, sink) => json5InSteps(text, sink));

/** The same with pauses. */
export function* json5InSteps(text: string, sink: Sink, key?: string): Steps<undefined> {
  const values = new ConfigValues(text, sink, key);
  const reader = new BracketReader(text, values, {
    strings: [{ open: '"', close: '"', escape: 'backslash' }, { open: "'", close: "'", escape: 'backslash' }],
    comments: ['//', '/*', '#'],
    assigns: ':',
    word: /[\w$.+-]+/y,
  });
  const pace = new Pace();
  for (let at = 0; at < text.length;) {
    at = reader.step(at);
    if (pace.isDue(at)) {
      yield;
    }
  }
  yield;
  values.finish();
  return undefined;
}
