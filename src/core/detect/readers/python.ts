import { codeReader } from './code';
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

export const readPython = codeReader(PYTHON);

function withPrefix(prefix: string, form: StringForm): StringForm {
  return {
    ...form,
    escape: prefix.includes('r') ? 'none' : form.escape,
    ...(prefix.includes('f') || prefix.includes('t') ? { holes: 'brace' as const } : {}),
  };
}
