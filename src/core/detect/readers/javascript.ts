import type { Sink } from '../sink';
import type { Syntax } from './code';
import { readCode } from './code';
import { readMarkup } from './markup';

const JAVASCRIPT: Syntax = {
  lineComments: ['//'],
  blockComments: [['/*', '*/']],
  strings: [
    { open: '"', close: '"', escape: 'backslash' },
    { open: "'", close: "'", escape: 'backslash' },
    { open: '`', close: '`', escape: 'backslash', multiline: true, holes: 'dollar-brace' },
  ],
  regularExpressions: true,
};

/** JavaScript and TypeScript, with or without JSX. */
export function readJavaScript(text: string, sink: Sink): undefined {
  readCode(text, JAVASCRIPT, sink);
}

/** Vue, Svelte, Astro: the script parts as JavaScript, the attributes of the rest. */
export function readComponent(text: string, sink: Sink): undefined {
  readMarkup(text, sink, readJavaScript);
}
