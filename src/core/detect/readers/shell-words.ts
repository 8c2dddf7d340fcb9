import { listedAt } from '../context/commands';
import type { Place } from '../context/place';
import { readLiteral } from '../literal';
import type { Piece } from '../piece';
import { part } from '../piece';
import type { Sink } from '../sink';

/** A line that is a name with its tag, which no program has: `llama3.2:1b`. */
const TAGGED = /^[a-z][\w.-]{1,40}(?:\/[\w.-]{1,60})?:[a-z\d][\w.-]{0,40}$/;
const ENDS_LINE = /^[ \t]*\r?(?:\n|$)/;
const OF_ONE_MODEL = /:11434\/api\/(?:pull|push|show|delete|copy)\b/;
const NAME = /"(?:name|model|source)": ?"([\w./:-]{2,100})/;
const TEXT: Place = { place: 'text', strength: 'weak' };

const NAMED: Place = { place: 'config-value', strength: 'strong', key: 'model', provider: 'ollama' };

/** A command's request to Ollama about one model: `curl …:11434/api/pull -d '{"name": "llama3"}'`. */
export class Request {
  #asks = false;

  /** Reads a word of the command; false where it is none of what is sent. */
  read(piece: Piece, sink: Sink): boolean {
    this.#asks ||= OF_ONE_MODEL.test(piece.text);
    const found = this.#asks ? NAME.exec(piece.text) : null;
    const name = found?.[1];
    if (!found || name === undefined) {
      return false;
    }
    const end = found.index + found[0].length;
    readLiteral(part(piece, end - name.length, end), NAMED, sink);
    return true;
  }
}

/** A line's first word is a program, but for what is sent to one, and what a command printed: names with their tags, and `Model (gpt-4o)`. */
export function readProgram(text: string, piece: Piece, sink: Sink): void {
  const listed = listedAt(text, piece.end);
  const isOutput = text[piece.end] === ')' || /[\s{"]/.test(piece.text) || (TAGGED.test(piece.text) && ENDS_LINE.test(text.slice(piece.end, piece.end + 40)));
  if (listed !== undefined || isOutput) {
    readLiteral(piece, listed ?? TEXT, sink);
  }
}
