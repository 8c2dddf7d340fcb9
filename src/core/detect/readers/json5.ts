import { inOne, type Steps } from '../../steps';
import type { Sink } from '../sink';
import { BracketReader } from './bracketed';
import { ConfigValues } from './config-values';

/** Characters that are read between two pauses. */
const STEP = 10_000;

/** JSON5, and JSON that is not valid: names without quotes, single quotes, missing commas, several values. */
export function readJson5(text: string, sink: Sink, key?: string): undefined {
  inOne(json5InSteps(text, sink, key));
}

/** The same with pauses. */
export function* json5InSteps(text: string, sink: Sink, key?: string): Steps<undefined> {
  const values = new ConfigValues(text, sink, key);
  const reader = new BracketReader(text, values, {
    strings: [{ open: '"', close: '"', escape: 'backslash' }, { open: "'", close: "'", escape: 'backslash' }],
    comments: ['//', '/*', '#'],
    assigns: ':',
    word: /[\w$.+-]+/y,
  });
  let pause = STEP;
  for (let at = 0; at < text.length;) {
    at = reader.step(at);
    if (at >= pause) {
      pause = at + STEP;
      yield;
    }
  }
  values.finish();
  return undefined;
}
