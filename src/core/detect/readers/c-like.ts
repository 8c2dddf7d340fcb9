import type { Sink } from '../sink';
import type { Syntax } from './code';
import { readCode } from './code';
import type { Reader } from './reader';
import type { StringForm } from './strings';

const DOUBLE: StringForm = { open: '"', close: '"', escape: 'backslash' };
const SINGLE: StringForm = { open: "'", close: "'", escape: 'backslash' };
const TEXT_BLOCK: StringForm = { open: '"""', close: '"""', escape: 'backslash', multiline: true };
const RAW_BLOCK: StringForm = { open: '"""', close: '"""', escape: 'none', multiline: true };
const SLASHES = { lineComments: ['//'], blockComments: [['/*', '*/']] } as const;

/** Settings by language id. */
const SYNTAXES: Readonly<Record<string, Syntax>> = {
  go: { ...SLASHES, strings: [DOUBLE, { open: '`', close: '`', escape: 'none', multiline: true }], characters: true },
  java: { ...SLASHES, strings: [TEXT_BLOCK, DOUBLE], characters: true },
  groovy: {
    ...SLASHES,
    strings: [{ ...TEXT_BLOCK, holes: 'dollar' }, { open: "'''", close: "'''", escape: 'backslash', multiline: true }, { ...DOUBLE, holes: 'dollar' }, SINGLE],
  },
  kotlin: { ...SLASHES, strings: [{ ...RAW_BLOCK, holes: 'dollar' }, { ...DOUBLE, holes: 'dollar' }], characters: true },
  scala: {
    ...SLASHES, strings: [RAW_BLOCK, DOUBLE], characters: true,
    prefixed: (prefix, form) => /^[sf]$/.test(prefix) ? { ...form, holes: 'dollar' } : prefix === 'raw' ? form : undefined,
  },
  csharp: {
    ...SLASHES, characters: true,
    strings: [
      RAW_BLOCK, { open: '$@"', close: '"', escape: 'doubled', multiline: true, holes: 'brace' }, { open: '@$"', close: '"', escape: 'doubled', multiline: true, holes: 'brace' },
      { open: '@"', close: '"', escape: 'doubled', multiline: true }, { ...DOUBLE, open: '$"', holes: 'brace' }, DOUBLE,
    ],
  },
  rust: {
    ...SLASHES, strings: [{ ...DOUBLE, multiline: true }], characters: true,
    prefixed: (prefix, form) => prefix === 'r' || prefix === 'br' ? { ...form, escape: 'none' } : prefix === 'b' || prefix === 'c' ? form : undefined,
  },
  swift: { ...SLASHES, strings: [{ ...TEXT_BLOCK, holes: 'paren' }, { open: '#"', close: '"#', escape: 'none' }, { ...DOUBLE, holes: 'paren' }] },
  php: {
    lineComments: ['//', '#'], blockComments: [['/*', '*/']],
    strings: [{ ...DOUBLE, multiline: true, holes: 'dollar' }, { ...SINGLE, multiline: true }],
  },
  ruby: {
    lineComments: ['#'], blockComments: [['=begin', '=end']],
    strings: [{ ...DOUBLE, multiline: true, holes: 'hash' }, { ...SINGLE, multiline: true }, { open: '`', close: '`', escape: 'backslash', holes: 'hash' }],
  },
  cpp: {
    ...SLASHES, strings: [DOUBLE], characters: true,
    prefixed: (prefix, form) => prefix === 'R' ? { open: '"(', close: ')"', escape: 'none', multiline: true } : /^(u8|[uUL])$/.test(prefix) ? form : undefined,
  },
  'objective-c': { ...SLASHES, strings: [{ ...DOUBLE, open: '@"' }, DOUBLE], characters: true },
  dart: {
    ...SLASHES,
    strings: [{ ...TEXT_BLOCK, holes: 'dollar' }, { open: "'''", close: "'''", escape: 'backslash', multiline: true, holes: 'dollar' }, { ...DOUBLE, holes: 'dollar' }, { ...SINGLE, holes: 'dollar' }],
    prefixed: (prefix, form) => prefix === 'r' ? { ...form, escape: 'none' } : undefined,
  },
  r: { lineComments: ['#'], blockComments: [], strings: [{ ...DOUBLE, multiline: true }, { ...SINGLE, multiline: true }] },
  julia: {
    lineComments: ['#'], blockComments: [['#=', '=#']], strings: [{ ...TEXT_BLOCK, holes: 'dollar' }, { ...DOUBLE, holes: 'dollar' }], characters: true,
    prefixed: (prefix, form) => prefix === 'raw' ? { ...form, escape: 'none' } : undefined,
  },
  lua: { lineComments: ['--'], blockComments: [['--[[', ']]']], strings: [DOUBLE, SINGLE, { open: '[[', close: ']]', escape: 'none', multiline: true }] },
  elixir: { lineComments: ['#'], blockComments: [], strings: [{ ...TEXT_BLOCK, holes: 'hash' }, { ...DOUBLE, holes: 'hash' }, SINGLE] },
  powershell: { lineComments: ['#'], blockComments: [['<#', '#>']], strings: [{ open: '"', close: '"', escape: 'doubled', holes: 'dollar' }, { open: "'", close: "'", escape: 'doubled' }] },
  sql: { lineComments: ['--'], blockComments: [['/*', '*/']], strings: [{ open: "'", close: "'", escape: 'doubled', multiline: true }, { open: '"', close: '"', escape: 'doubled' }] },
};

/** The reader of a language whose code is strings, comments and brackets; `undefined` for one without settings. */
export function codeReaderOf(languageId: string): Reader | undefined {
  const syntax = Object.hasOwn(SYNTAXES, languageId) ? SYNTAXES[languageId] : undefined;
  return syntax && ((text: string, sink: Sink): undefined => { readCode(text, syntax, sink); });
}
