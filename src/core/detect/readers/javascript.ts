import { codeReader } from './code';
import type { Inside } from './inside';
import { markupInSteps, pageInSteps } from './markup';
import { stepped, type SteppedReader } from './reader';
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
export const readComponent = stepped((text, sink) => markupInSteps(text, sink, readJavaScript, true));

/** HTML: the scripts as JavaScript, listings by `inside`, the rest as text. */
export function htmlReader(inside: Inside): SteppedReader {
  return stepped((text, sink) => pageInSteps(text, sink, readJavaScript, inside));
}
