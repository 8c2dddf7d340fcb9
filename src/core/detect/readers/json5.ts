import type { Sink } from '../sink';
import { BracketReader } from './bracketed';
import { ConfigValues } from './config-values';

/** JSON5, and JSON that is not valid: names without quotes, single quotes, missing commas, several values. */
export function readJson5(text: string, sink: Sink, key?: string): undefined {
  const values = new ConfigValues(text, sink, key);
  const reader = new BracketReader(text, values, {
    strings: [{ open: '"', close: '"', escape: 'backslash' }, { open: "'", close: "'", escape: 'backslash' }],
    comments: ['//', '/*', '#'],
    assigns: ':',
    word: /[\w$.+-]+/y,
  });
  for (let at = 0; at < text.length;) {
    at = reader.step(at);
  }
  values.finish();
}
