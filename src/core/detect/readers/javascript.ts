import type { Sink } from '../sink';
import { readCode } from './code';
import { readMarkup } from './markup';
import type { Syntax } from './syntax';

const JAVASCRIPT: Syntax = {
  constants: 'typescript',
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
