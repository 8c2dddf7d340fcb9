import type { Sink } from '../sink';
import { codeReader } from './code';
import type { Inside } from './inside';
import { readMarkup, readPage } from './markup';
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
  tags: true,
};

/** JavaScript and TypeScript, with or without JSX. */
export const readJavaScript = codeReader(JAVASCRIPT);

/** Vue, Svelte, Astro: the script parts as JavaScript, the attributes of the rest. */
export function readComponent(text: string, sink: Sink): undefined {
  readMarkup(text, sink, readJavaScript);
}

/** HTML: the scripts as JavaScript, listings by `inside`, the rest as text. */
export function readHtml(text: string, sink: Sink, inside?: Inside): undefined {
  readPage(text, sink, readJavaScript, inside);
}
