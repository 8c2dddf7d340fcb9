import type { Sink } from '../sink';
import { readCode } from './code';
import type { StringForm } from './strings';
import type { Syntax } from './syntax';

const PYTHON: Syntax = {
  lineComments: ['#'],
  blockComments: [],
  strings: [
    { open: '"""', close: '"""', escape: 'backslash', multiline: true },
    { open: "'''", close: "'''", escape: 'backslash', multiline: true },
    { open: '"', close: '"', escape: 'backslash' },
    { open: "'", close: "'", escape: 'backslash' },
  ],
  prefixed: (prefix, form) => /^[rbfutRBFUT]{1,2}$/.test(prefix) ? withPrefix(prefix.toLowerCase(), form) : undefined,
  docstrings: true,
  adjacent: 'line',
};

export function readPython(text: string, sink: Sink): undefined {
  readCode(text, PYTHON, sink);
}

function withPrefix(prefix: string, form: StringForm): StringForm {
  return {
    ...form,
    escape: prefix.includes('r') ? 'none' : form.escape,
    ...(prefix.includes('f') || prefix.includes('t') ? { holes: 'brace' as const } : {}),
  };
}
