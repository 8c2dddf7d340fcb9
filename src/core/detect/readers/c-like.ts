import { codeReader } from './code';
import { CPP, CSHARP, GROOVY, KOTLIN, RUST, SWIFT } from './openers';
import { readPhp } from './php';
import type { Reader } from './reader';
import { SCRIPTS } from './scripts';
import type { StringForm } from './strings';
import type { Syntax } from './syntax';

const DOUBLE: StringForm = { open: '"', close: '"', escape: 'backslash' };
const SINGLE: StringForm = { open: "'", close: "'", escape: 'backslash' };
const TEXT_BLOCK: StringForm = { open: '"""', close: '"""', escape: 'backslash', multiline: true };
const SINGLE_BLOCK: StringForm = { ...TEXT_BLOCK, open: "'''", close: "'''" };
const RAW_BLOCK: StringForm = { ...TEXT_BLOCK, escape: 'none' };
const VERBATIM: StringForm = { open: '@"', close: '"', escape: 'doubled', multiline: true };
const SLASHES = { lineComments: ['//'], blockComments: [['/*', '*/']] } as const;

/** Settings by language id, of languages with braces. */
const SYNTAXES: Readonly<Record<string, Syntax>> = {
  go: { constants: 'go', ...SLASHES, strings: [DOUBLE, { open: '`', close: '`', escape: 'none', multiline: true }], characters: true },
  java: { constants: 'java', ...SLASHES, strings: [TEXT_BLOCK, DOUBLE], characters: true },
  groovy: { constants: 'java', ...SLASHES, strings: [{ ...TEXT_BLOCK, holes: 'dollar' }, SINGLE_BLOCK, { ...DOUBLE, holes: 'dollar' }, SINGLE], openers: GROOVY, callsByName: true, regularExpressions: true },
  kotlin: { constants: 'java', ...SLASHES, strings: [{ ...RAW_BLOCK, holes: 'dollar' }, { ...DOUBLE, holes: 'dollar' }], openers: KOTLIN, characters: true },
  scala: {
    constants: 'java',
    ...SLASHES, strings: [RAW_BLOCK, DOUBLE], characters: true,
    prefixed: (prefix, form) => prefix === 's' || prefix === 'f' ? { ...form, holes: 'dollar' } : prefix === 'raw' ? { ...form, escape: 'none', holes: 'dollar' } : undefined,
  },
  csharp: {
    constants: 'csharp',
    ...SLASHES, characters: true, openers: CSHARP,
    strings: [{ ...VERBATIM, open: '$@"', holes: 'brace' }, { ...VERBATIM, open: '@$"', holes: 'brace' }, VERBATIM, { ...DOUBLE, open: '$"', holes: 'brace' }, DOUBLE],
  },
  rust: {
    constants: 'rust',
    ...SLASHES, strings: [{ ...DOUBLE, multiline: true }], openers: RUST, characters: true,
    prefixed: (prefix, form) => prefix === 'b' || prefix === 'c' ? form : undefined,
  },
  swift: { constants: 'swift', ...SLASHES, strings: [{ ...TEXT_BLOCK, holes: 'paren' }, { ...DOUBLE, holes: 'paren' }], openers: SWIFT },
  cpp: { ...SLASHES, strings: [DOUBLE], openers: CPP, callsByName: true, characters: true, adjacent: 'any', prefixed: (prefix, form) => /^(u8|[uUL])$/.test(prefix) ? form : undefined },
  'objective-c': { ...SLASHES, strings: [{ ...DOUBLE, open: '@"' }, DOUBLE], characters: true, adjacent: 'any', callsByName: true },
  dart: {
    ...SLASHES, adjacent: 'any',
    strings: [{ ...TEXT_BLOCK, holes: 'dollar' }, { ...SINGLE_BLOCK, holes: 'dollar' }, { ...DOUBLE, holes: 'dollar' }, { ...SINGLE, holes: 'dollar' }],
    prefixed: (prefix, form) => prefix === 'r' ? { open: form.open, close: form.close, escape: 'none', multiline: form.multiline === true } : undefined,
  },
};

const READERS: ReadonlyMap<string, Reader> = new Map([...Object.entries(SYNTAXES), ...Object.entries(SCRIPTS)].map(([id, syntax]) => [id, codeReader(syntax)] as const));

/** The reader of a language whose code is strings, comments and brackets; `undefined` for one without settings. */
export function codeReaderOf(languageId: string): Reader | undefined {
  if (languageId === 'php') {
    return readPhp;
  }
  return READERS.get(languageId);
}
