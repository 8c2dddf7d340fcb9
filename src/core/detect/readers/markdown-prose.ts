import type { Place } from '../context/place';
import { verbatim } from '../piece';
import { isLetterOrDigit, isSelfEvident, mayEndAnId } from '../shape';
import type { Sink } from '../sink';
import { readToken } from '../token';
import { isGenericWeightFile, isWeightFile } from '../weights';

const TEXT: Place = { place: 'text', strength: 'weak' };
/** What stands before a word. */
const BEFORE_WORD = ' \t\r("\'*“‘«';
const LONGEST_WORD = 101;
/** `meta-llama/Llama-3.1-8B`; `GPT-4/Claude-3` are two names. */
const REPOSITORY = /^(?:\d\d-)?[A-Za-z][A-Za-z_.-]*\/[\w.-]+$/;

/** Ids among words, in quotes or as they stand: `gpt-4o-mini`. What is part of a link, a path or another word is none. */
export function readProse(text: string, start: number, line: string, sink: Sink): void {
  for (let at = 0; at < line.length; at++) {
    if (!tellsId(line.charCodeAt(at))) {
      continue;
    }
    let from = at;
    while (from > 0 && isOfWord(line.charCodeAt(from - 1))) {
      from--;
    }
    while (isOfWord(line.charCodeAt(at))) {
      at++;
    }
    if (at - from > 3 && at - from <= LONGEST_WORD && BEFORE_WORD.includes(line[from - 1] ?? ' ') && endsWord(line, at)) {
      const word = line.slice(from, at);
      const id = /[.:]$/.test(word) ? word.slice(0, -1) : word;
      if (isWritten(id)) {
        readToken(verbatim(text, start + from, start + from + id.length), TEXT, sink);
      }
    }
  }
}

/** A digit, a hyphen or a slash: words of a sentence mostly have none. */
function tellsId(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 45 || code === 47;
}

/** `[\w./:-]` */
function isOfWord(code: number): boolean {
  return isLetterOrDigit(code) || code === 95 || code === 58 || (code >= 45 && code <= 47);
}

/** As programs write an id: in lower case, or with its owner. */
function isWritten(id: string): boolean {
  return isLetterOrDigit(id.charCodeAt(0)) && !id.includes('://') && ((isSelfEvident(id) && id === id.toLowerCase() && /-\D|\D-/.test(id)) || mayEndAnId(id) || (REPOSITORY.test(id) && /[-\d]/.test(id.slice(id.indexOf('/')))) || (/[-_]/.test(id) && isWeightFile(id) && !isGenericWeightFile(id)));
}

function endsWord(line: string, at: number): boolean {
  const next = line[at];
  return next === undefined || ' \t\r,;.!?)"\'*_”’»'.includes(next) || (next === ']' && line[at + 1] !== '(' && line[at + 1] !== '[');
}
