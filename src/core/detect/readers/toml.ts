import * as l10n from '@vscode/l10n';
import type { ConfigState } from '../context/config-path';
import type { Partial } from '../document';
import { verbatim } from '../piece';
import type { Reach } from '../reread/reach';
import type { ResumePoint, Session } from '../reread/resumable';
import { resumable } from '../reread/resumable';
import type { Sink } from '../sink';
import type { BracketState, Brackets } from './bracketed';
import { BracketReader } from './bracketed';
import { ConfigValues } from './config-values';
import { quotedPiece } from './yaml-scalars';

const SYNTAX: Brackets = {
  strings: [
    { open: '"""', close: '"""', escape: 'backslash', multiline: true }, { open: "'''", close: "'''", escape: 'none', multiline: true },
    { open: '"', close: '"', escape: 'backslash' }, { open: "'", close: "'", escape: 'none' },
  ],
  comments: ['#'],
  assigns: '=',
  word: /[\w.:+-]+/y,
};
/** Longest part of a key with its quotes. */
const LONGEST_PART = 500;
const PART = /[ \t]*(?:([\w-]{1,200})|"((?:[^"\\\n]|\\.){0,200})"|'([^'\n]{0,200})')[ \t]*/y;

/** TOML with key paths and comments; what does not fit is stepped over line by line. */
export const readToml = resumable<TomlState>({ margin: LONGEST_PART, begin: (text, sink, reach, at) => new TomlReader(text, sink, reach, at), partial });

function partial(text: string, fault: number): Partial {
  const line = text.slice(0, fault).split('\n').length;
  const start = Math.min(fault, text.length);
  return { reason: l10n.t('not valid TOML at line {0}; read line by line', line), span: { start, end: Math.min(text.length, start + 1) } };
}

interface TomlState {
  readonly table: number;
  readonly values: ConfigState;
  readonly brackets: BracketState;
}

class TomlReader implements Session {
  readonly #values: ConfigValues;
  readonly #reader: BracketReader;
  /** Levels that the table's name opened, and those that the key's dots did. */
  #table: number;
  #dots = 0;
  #at: number;

  constructor(private readonly text: string, sink: Sink, reach: Reach, at?: ResumePoint<TomlState>) {
    this.#values = new ConfigValues(text, sink, undefined, at?.state.values);
    this.#reader = new BracketReader(text, this.#values, SYNTAX, reach, at?.state.brackets);
    this.#table = at?.state.table ?? 0;
    this.#at = at?.from ?? 0;
  }

  get state(): TomlState {
    return { table: this.#table, values: this.#values.state, brackets: this.#reader.state };
  }

  read(until: number): number {
    while (this.#at < this.text.length && !(this.#at >= until && this.text[this.#at - 1] === '\n')) {
      this.#at = this.#statement(this.#at);
    }
    return this.#at;
  }

  finish(): void {
    this.#values.finish();
  }

  #statement(at: number): number {
    const mark = this.text[at];
    if (mark === '[') {
      return this.#header(at);
    }
    if (mark === ' ' || mark === '\t' || mark === '\r' || mark === '\n' || mark === '\uFEFF') {
      return at + 1;
    }
    const comment = this.#reader.comment(at);
    if (comment !== undefined) {
      return comment;
    }
    const key = this.#key(at);
    if (this.text[key] !== '=' || key === at) {
      return this.#lost(at, key);
    }
    const end = this.#value(key + 1);
    this.#close(this.#dots);
    this.#dots = 0;
    return end;
  }

  /** `[a.b]` and `[[a.b]]`. */
  #header(at: number): number {
    this.#close(this.#table);
    this.#table = 0;
    const isList = this.text[at + 1] === '[';
    const end = this.#key(at + (isList ? 2 : 1));
    this.#table = this.#dots + (isList ? 2 : 1);
    this.#dots = 0;
    if (isList) {
      this.#values.openList();
    }
    this.#values.openMap();
    return this.text.startsWith(isList ? ']]' : ']', end) ? end + (isList ? 2 : 1) : this.#lost(at, end);
  }

  /** Enters a dotted key; answers where it ends. */
  #key(from: number): number {
    let at = from;
    for (;;) {
      PART.lastIndex = at;
      const found = PART.exec(this.text);
      if (!found) {
        return at;
      }
      const start = at + found[0].length - found[0].trimStart().length;
      this.#values.key(quotedPiece(this.text, start, start + found[0].trim().length));
      at = PART.lastIndex;
      if (this.text[at] !== '.') {
        return at;
      }
      this.#values.openMap();
      this.#dots++;
      at++;
    }
  }

  /** Reads to the end of the line on which every bracket is closed; a line that begins a table ends it as well. */
  #value(from: number): number {
    const base = this.#reader.depth;
    let at = from;
    while (at < this.text.length) {
      const mark = this.text[at];
      if (mark === '\n' && this.#reader.depth === base) {
        break;
      }
      if (mark === '=' || (this.#reader.depth === base && (mark === ']' || mark === '}'))) {
        this.#reader.broken(at);
        at++;
      } else {
        at = this.#reader.step(at);
      }
    }
    if (this.#reader.depth > base) {
      this.#reader.broken(from);
    }
    return at;
  }

  #lost(at: number, next: number): number {
    this.#reader.broken(at);
    const found = this.text.indexOf('\n', next);
    const end = found < 0 ? this.text.length : found;
    this.#values.value(verbatim(this.text, next, end));
    this.#close(this.#dots);
    this.#dots = 0;
    return end;
  }

  #close(levels: number): void {
    for (let level = 0; level < levels; level++) {
      this.#values.close();
    }
  }
}
