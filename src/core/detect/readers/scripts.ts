import { ELIXIR, LUA, PHP as PHP_OPENERS, POWERSHELL, R, RUBY, SQL } from './openers';
import type { StringForm } from './strings';
import type { Syntax } from './syntax';

const DOUBLE: StringForm = { open: '"', close: '"', escape: 'backslash', multiline: true };
const SINGLE: StringForm = { open: "'", close: "'", escape: 'backslash', multiline: true };
const QUOTES: StringForm = { ...SINGLE, escape: 'quotes' };
const BLOCK: StringForm = { ...DOUBLE, open: '"""', close: '"""' };
const DOUBLED: StringForm = { ...SINGLE, escape: 'doubled' };

export const PHP: Syntax = { constants: 'php', lineComments: ['//', '#'], blockComments: [['/*', '*/']], joins: ['.'], openers: PHP_OPENERS, strings: [{ ...DOUBLE, holes: 'php' }, QUOTES] };

/** Settings by language id, of scripting and query languages. */
export const SCRIPTS: Readonly<Record<string, Syntax>> = {
  ruby: {
    lineComments: ['#'], blockComments: [['=begin', '=end']], openers: RUBY, callsByName: true, regularExpressions: true, adjacent: 'line',
    strings: [{ ...DOUBLE, holes: 'hash' }, QUOTES, { open: '`', close: '`', escape: 'backslash', holes: 'hash' }],
  },
  r: { lineComments: ['#'], blockComments: [], strings: [DOUBLE, SINGLE], openers: R },
  julia: {
    lineComments: ['#'], blockComments: [['#=', '=#']], strings: [{ ...BLOCK, holes: 'dollar-paren' }, { ...DOUBLE, holes: 'dollar-paren' }], characters: true, joins: ['*'],
    prefixed: (prefix, form) => prefix === 'raw' ? { open: form.open, close: form.close, escape: 'quotes', multiline: true } : undefined,
  },
  lua: {
    lineComments: ['--'], blockComments: [['--[[', ']]'], ['--[=[', ']=]'], ['--[==[', ']==]']], joins: ['..'], openers: LUA, callsByName: true,
    strings: [{ ...DOUBLE, multiline: false, decimal: true }, { ...SINGLE, multiline: false, decimal: true }],
  },
  elixir: {
    lineComments: ['#'], blockComments: [], joins: ['<>'], openers: ELIXIR, callsByName: true,
    strings: [{ ...BLOCK, holes: 'hash' }, { ...BLOCK, open: "'''", close: "'''", holes: 'hash' }, { ...DOUBLE, holes: 'hash' }, { ...SINGLE, multiline: false }],
  },
  powershell: {
    lineComments: ['#'], blockComments: [['<#', '#>']], openers: POWERSHELL, callsByName: true,
    strings: [{ open: '"', close: '"', escape: 'backtick', multiline: true, holes: 'dollar-paren' }, DOUBLED],
  },
  sql: {
    lineComments: ['--'], blockComments: [['/*', '*/']], joins: ['||'], openers: SQL, strings: [DOUBLED, { open: '"', close: '"', escape: 'doubled' }],
    prefixed: (prefix, form) => /^[eE]$/.test(prefix) ? SINGLE : /^([nNbBxX])$/.test(prefix) ? form : undefined,
  },
};
