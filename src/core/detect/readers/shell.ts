import { CommandLine, namesOtherRepository } from '../context/commands';
import type { Place } from '../context/place';
import { isAddress } from '../download';
import { languageOf } from '../language';
import { readLiteral } from '../literal';
import { readLoose } from '../loose';
import type { Piece } from '../piece';
import { HOLE, PieceBuilder, verbatim } from '../piece';
import { isIdCharacter } from '../shape';
import type { Sink } from '../sink';
import { within } from '../sink';
import { keyed } from '../token';
import type { Inside } from './inside';
import { endOfDefault, lineEnd, loopAt } from './shell-parts';

const ASSIGNED = /([A-Za-z_]\w{0,100})\+?=/y;
const DEFAULT = /\$\{([A-Za-z_]\w{0,100}|\d):?[-=]/y;
/** The key of an array's entry: `["a"]=`. */
const NAMED = /\[[^\]\n]{1,100}\]=/y;
const VARIABLE = /\$(?:[A-Za-z_]\w*|[\d@*#?$!-])/y;
const HEREDOC = /<<-?[ \t]*(["']?)([A-Za-z_]\w{0,60})\1/y;
const ENDS_WORD = /[\s;|&()<>]/;
const DECLARES = new Set(['export', 'local', 'declare', 'readonly', 'typeset', 'set', 'setx', 'env', 'arg']);

/** Where a here-document goes to: `cat > config.yaml <<EOF`, `cat <<EOF | tee config.yaml`. */
const TARGET = /(?:>{1,2}|\btee)[ \t]*["']?([\w./${}-]{1,200})/;
const LINE = 2000;

/** Shell scripts: assignments, words of commands, `${NAME:-default}`, here-documents and comments. */
export function readShell(text: string, sink: Sink, inside?: Inside): undefined {
  new ShellReader(text, sink, inside).scan(0, text.length);
}

class ShellReader {
  #command = new CommandLine();
  /** Key of the value to come: `NAME=`. */
  #key: string | undefined;
  #wordStart = true;
  #first = true;
  readonly #heredocs: string[] = [];

  constructor(private readonly text: string, private readonly sink: Sink, private readonly inside: Inside | undefined) {}

  scan(from: number, to: number): void {
    let at = from;
    while (at < to) {
      at = this.#token(at, to);
    }
  }

  #token(at: number, to: number): number {
    const character = this.text[at] ?? '';
    if (character === ' ' || character === '\t' || character === '\r') {
      this.#wordStart = true;
      this.#key = undefined;
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
      this.#document(at, start, end);
      start = Math.min(to, lineEnd(this.text, end, to) + 1);
    }
    return start;
  }

  /** Reads a here-document as the file that the line before `at` writes, or as text. */
  #document(at: number, start: number, end: number): void {
    const line = this.text.slice(Math.max(this.text.lastIndexOf('\n', at - 2) + 1, at - LINE), at);
    const target = TARGET.exec(line)?.[1];
    const language = target === undefined ? /\bpython3?\b/.exec(line) ? 'python' : undefined : languageOf(target);
    const reader = language === undefined || language === 'shellscript' ? undefined : this.inside?.(language);
    if (reader) {
      reader(this.text.slice(start, end), within(this.sink, (offset) => start + offset));
    } else {
      readLoose(verbatim(this.text, start, end), { place: 'text', strength: 'weak' }, this.sink);
    }
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
    this.#take(piece);
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
    const said = command?.strength === 'strong' && / download$/.test(command.key ?? '') && namesOtherRepository(this.text.slice(piece.end, piece.end + LINE)) ? { ...command, strength: 'negative' as const } : command;
    if (wasEmpty && !this.#command.isEmpty) {
      return;
    }
    const place: Place = { place: said || isAddress(word) ? 'config-value' : 'text', strength: 'weak', ...said };
    readLiteral(piece, place, this.sink);
  }

  /** The word from `at` on with quotes removed; values of variables are holes, defaults are read for themselves. */
  #pieceAt(at: number, to: number): readonly [Piece, number] {
    const isQuoted = this.text[at] === '"' || this.text[at] === "'";
    const plain = this.#plainAt(isQuoted ? at + 1 : at, to, isQuoted ? this.text[at] : undefined);
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

  /** A word of characters that mean nothing to a shell, in the quotes around it or without; most are. */
  #plainAt(from: number, to: number, quote: string | undefined): readonly [Piece, number] | undefined {
    let end = from;
    while (end < to && isIdCharacter(this.text.charCodeAt(end))) {
      end++;
    }
    const next = quote === undefined ? end : end + 1;
    const isWhole = end > from && next <= to && (quote === undefined || this.text[end] === quote) && (next === to || ENDS_WORD.test(this.text[next] ?? ''));
    return isWhole ? [verbatim(this.text, from, end), next] : undefined;
  }

  /** One character of a word, an escape, or a variable; answers where the word goes on. */
  #inWord(at: number, to: number, open: string, builder: PieceBuilder): number {
    const character = this.text[at];
    if (character === '$' && open !== "'") {
      return this.#variable(at, to, builder);
    }
    if (character === '\\' && open !== "'") {
      builder.put(this.text[at + 1] ?? '', at);
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
      readLiteral(verbatim(this.text, start + quoted, end - quoted), given && (given.strength === 'strong' || /^\d/.test(name)) ? given : place, this.sink);
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
