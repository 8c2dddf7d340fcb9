import { CommandLine, namesOtherRepository } from '../context/commands';
import type { Place } from '../context/place';
import { isAddress } from '../download';
import { readLiteral } from '../literal';
import { readLoose } from '../loose';
import type { Piece } from '../piece';
import { HOLE, PieceBuilder, verbatim } from '../piece';
import type { Reach } from '../reread/reach';
import type { ResumableReader, Session } from '../reread/resumable';
import { resumable } from '../reread/resumable';
import type { Sink } from '../sink';
import { keyed } from '../token';
import type { Inside } from './inside';
import { comparedAt, ENDS_WORD, endOfDefault, lineEnd, loopAt, plainAt, readHereDocument } from './shell-parts';
import { readProgram, Request } from './shell-words';

const ASSIGNED = /([A-Za-z_]\w{0,100})\+?=/y;
const DEFAULT = /\$\{([A-Za-z_]\w{0,100}|[\d@*]):?[-=]/y;
/** The key of an array's entry: `["a"]=`. */
const NAMED = /\[[^\]\n]{1,100}\]=/y;
const VARIABLE = /\$(?:[A-Za-z_]\w*|[\d@*#?$!-])/y;
const HEREDOC = /<<-?[ \t]*(["']?)([A-Za-z_]\w{0,60})\1/y;
const DECLARES = new Set(['export', 'local', 'declare', 'readonly', 'typeset', 'set', 'setx', 'env', 'arg']);

const LINE = 2000;
/** Longest part of a command that is looked at ahead, but for `LINE`. */
const LONGEST_LOOK = 700;

/** Shell scripts: assignments, words of commands, `${NAME:-default}`, here-documents and comments. */
export function readShell(text: string, sink: Sink, inside?: Inside): undefined {
  new ShellReader(text, sink, inside, 0).read(text.length);
}

/** The same as a reader that can go on in the middle. */
export function shellReader(inside?: Inside): ResumableReader<undefined> {
  return resumable({ margin: LONGEST_LOOK, begin: (text, sink, reach, at) => new ShellReader(text, sink, inside, at?.from ?? 0, reach) });
}

class ShellReader implements Session {
  /** A command's end is the end of everything that is known. */
  readonly state = undefined;

  #command = new CommandLine();
  /** Key of the value to come: `NAME=`. */
  #key: string | undefined;
  #wordStart = true;
  #first = true;
  readonly #heredocs: string[] = [];
  #request = new Request();

  constructor(private readonly text: string, private readonly sink: Sink, private readonly inside: Inside | undefined, private at: number, private readonly reach?: Reach) {}

  read(until: number): number {
    const to = this.text.length;
    let isEnd = false;
    while (this.at < to && !(isEnd && this.at >= until)) {
      isEnd = this.text.charCodeAt(this.at) === 10;
      this.at = this.#token(this.at, to);
    }
    return this.at;
  }

  #token(at: number, to: number): number {
    const character = this.text[at] ?? '';
    if (character === ' ' || character === '\t' || character === '\r') {
      this.#wordStart = true;
      this.#key = undefined;
      return at + 1;
    }
    if (character === '$' && this.#first && this.text[at + 1] === ' ') {
      return at + 1;
    }
    if (';|&(){}'.includes(character)) {
      this.#end();
      return at + 1;
    }
    switch (character) {
      case '\n':
        this.#end();
        return this.#heredoc(at + 1, to);
      case '#':
        return this.#wordStart ? this.#comment(at, to) : this.#word(at, to);
      case '\\':
        return this.text.startsWith('\r\n', at + 1) ? at + 3 : this.text[at + 1] === '\n' ? at + 2 : this.#word(at, to);
      case '<': case '>':
        return this.#redirection(at);
      default:
        return this.#word(at, to);
    }
  }

  #end(): void {
    this.#command = new CommandLine();
    this.#request = new Request();
    this.#key = undefined;
    this.#wordStart = true;
    this.#first = true;
  }

  #comment(at: number, to: number): number {
    const found = this.text.indexOf('\n', at);
    const end = found < 0 ? to : Math.min(found, to);
    readLoose(verbatim(this.text, at + 1, end), { place: 'comment', strength: 'weak' }, this.sink);
    return end;
  }

  #redirection(at: number): number {
    HEREDOC.lastIndex = at;
    const mark = HEREDOC.exec(this.text)?.[2];
    if (mark === undefined) {
      return at + 1;
    }
    this.#heredocs.push(mark);
    return HEREDOC.lastIndex;
  }

  /** The here-documents announced on the line before are read as text. */
  #heredoc(at: number, to: number): number {
    let start = at;
    for (let mark = this.#heredocs.shift(); mark !== undefined; mark = this.#heredocs.shift()) {
      let end = start;
      while (end < to && this.text.slice(end, lineEnd(this.text, end, to)).trim() !== mark) {
        end = lineEnd(this.text, end, to) + 1;
      }
      end = Math.min(end, to);
      readHereDocument(this.text, at, start, end, this.sink, this.inside);
      start = Math.min(to, lineEnd(this.text, end, to) + 1);
    }
    return start;
  }

  /** One word: an assignment's name, or a value with its quotes and variables. */
  #word(at: number, to: number): number {
    if (this.#wordStart && this.#first) {
      ASSIGNED.lastIndex = at;
      const name = ASSIGNED.exec(this.text)?.[1];
      if (name !== undefined && ASSIGNED.lastIndex <= to) {
        const from = ASSIGNED.lastIndex;
        if (this.text[from] === '(') {
          return this.#words(from + 1, to, keyed({ place: 'env', strength: 'weak' }, name));
        }
        this.#key = name;
        this.#wordStart = false;
        return from;
      }
    }
    const start = this.#wordStart && this.#first ? this.#loop(at, to) : undefined;
    if (start !== undefined) {
      return start;
    }
    const [piece, next] = this.#pieceAt(at, to);
    if (!this.#request.read(piece, this.sink)) {
      this.#take(piece);
    }
    this.#wordStart = false;
    return Math.max(next, at + 1);
  }

  /** The words of `models=(a b c)`, of `([name]=a)`, and of a loop, which ends with its line. */
  #words(from: number, to: number, place: Place, isLoop = false): number {
    let at = from;
    while (at < to) {
      const character = this.text[at] ?? '';
      if (isLoop ? character === ';' || character === '\n' : character === ')') {
        return isLoop ? at : at + 1;
      }
      if (character === '#') {
        at = this.#comment(at, to);
      } else if (/[\s;|&()<>]/.test(character)) {
        at++;
      } else if (character === '\\' && /[\r\n]/.test(this.text[at + 1] ?? '')) {
        at += 2;
      } else {
        NAMED.lastIndex = at;
        const begin = NAMED.test(this.text) ? NAMED.lastIndex : at;
        const [piece, next] = this.#pieceAt(begin, to);
        readLiteral(piece, place, this.sink);
        at = Math.max(next, begin + 1);
      }
    }
    return at;
  }

  #loop(at: number, to: number): number | undefined {
    const loop = loopAt(this.text, at, to);
    return loop && this.#words(loop.from, to, loop.place, true);
  }

  #take(piece: Piece): void {
    const key = this.#key;
    this.#key = undefined;
    if (key !== undefined) {
      readLiteral(piece, keyed({ place: 'env', strength: 'weak' }, key), this.sink);
      return;
    }
    const word = piece.text;
    this.#first = this.#first && (DECLARES.has(word.toLowerCase()) || word.startsWith('-'));
    const wasEmpty = this.#command.isEmpty;
    const command = this.#command.next(word);
    const downloads = command?.strength === 'strong' && / download$/.test(command.key ?? '');
    this.reach?.to(downloads ? piece.end + LINE : 0);
    const said = downloads && namesOtherRepository(this.text.slice(piece.end, piece.end + LINE)) ? { ...command, strength: 'negative' as const } : command;
    if (wasEmpty && !this.#command.isEmpty) {
      readProgram(this.text, piece, this.sink);
      return;
    }
    const compared = said ? undefined : comparedAt(this.text, piece.start);
    if (compared !== undefined) {
      readLiteral(piece, keyed({ place: 'env', strength: 'weak' }, compared), this.sink);
      return;
    }
    const place: Place = { place: said || isAddress(word) ? 'config-value' : 'text', strength: 'weak', ...said };
    readLiteral(piece, place, this.sink);
  }

  /** The word from `at` on with quotes removed; values of variables are holes, defaults are read for themselves. */
  #pieceAt(at: number, to: number): readonly [Piece, number] {
    const isQuoted = this.text[at] === '"' || this.text[at] === "'";
    const plain = plainAt(this.text, isQuoted ? at + 1 : at, to, isQuoted ? this.text[at] : undefined);
    if (plain) {
      return plain;
    }
    const builder = new PieceBuilder(this.text, isQuoted ? at + 1 : at);
    let here = at;
    let open = '';
    for (; here < to; here++) {
      const character = this.text[here] ?? '';
      if (open === '' && ENDS_WORD.test(character)) {
        break;
      }
      if (character === open) {
        open = '';
        if (isQuoted && ENDS_WORD.test(this.text[here + 1] ?? ' ')) {
          return [builder.finish(here), here + 1];
        }
      } else if (open === '' && (character === '"' || character === "'")) {
        open = character;
      } else {
        here = this.#inWord(here, to, open, builder) - 1;
      }
    }
    return [builder.finish(Math.min(here, to)), here];
  }

  /** One character of a word, an escape, or a variable; answers where the word goes on. */
  #inWord(at: number, to: number, open: string, builder: PieceBuilder): number {
    const character = this.text[at];
    if (character === '$' && open !== "'") {
      return this.#variable(at, to, builder);
    }
    if (character === '\\' && open !== "'") {
      const next = this.text[at + 1] ?? '';
      // `printf` and `echo -e` read `"\n"` as a line's end.
      builder.put(open === '"' && (next === 'n' || next === 't' || next === 'r') ? ' ' : next, at);
      return at + 2;
    }
    builder.copy(at, at + 1);
    return at + 1;
  }

  #variable(at: number, to: number, builder: PieceBuilder): number {
    builder.put(HOLE, at);
    DEFAULT.lastIndex = at;
    const name = DEFAULT.exec(this.text)?.[1];
    if (name !== undefined) {
      const start = DEFAULT.lastIndex;
      const end = endOfDefault(this.text, start, to);
      const quoted = /^["']/.test(this.text.slice(start, start + 1)) ? 1 : 0;
      const given = this.#key === undefined ? undefined : keyed({ place: 'env', strength: 'weak' }, this.#key);
      const place = keyed({ place: 'env', strength: 'weak' }, name);
      readLiteral(verbatim(this.text, start + quoted, end - quoted), given && (given.strength === 'strong' || /^[\d@*]/.test(name)) ? given : place, this.sink);
      return end + 1;
    }
    if (this.text[at + 1] === '{') {
      const close = this.text.slice(at, at + 300).indexOf('}');
      return close < 0 ? at + 2 : at + close + 1;
    }
    VARIABLE.lastIndex = at;
    return VARIABLE.test(this.text) ? VARIABLE.lastIndex : at + 1;
  }
}
