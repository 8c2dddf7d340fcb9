import { keyStrength } from '../context/keys';
import type { Place } from '../context/place';
import { verbatim } from '../piece';
import { isLowerCase, isSelfEvident } from '../shape';
import type { Sink } from '../sink';
import { readToken } from '../token';

const NAMED: Place = { place: 'config-value', strength: 'strong', key: 'model' };
/** The page of a repository, and what it is called. */
const PAGE = /(?:huggingface\.co|hf\.co|modelscope\.cn\/models)\/(?!(?:datasets|spaces|papers|docs|blog|collections|organizations)\/)[\w.-]{2,60}\/([\w.-]{3,100}?)(?:\.git)?(?=[)\s"'>\]|,]|\/(?:tree|blob|resolve)\/|$)/g;
/** How much of a line is searched. */
const LONGEST = 5000;
/** Most pages of a line that are looked at. */
const MOST = 20;

/**
 * Reads the names that stand in a line beside the pages which are called so: `| jina-embedding-t-en-v1 | 14m | [link](https://huggingface.co/jinaai/jina-embedding-t-en-v1) |`.
 * What a link is called by is its page's name, and no more.
 */
export function readNamesOfPages(text: string, start: number, whole: string, sink: Sink): void {
  const line = whole.slice(0, LONGEST);
  const names = new Set([...line.matchAll(PAGE)].slice(0, MOST).map(([, name = '']) => name));
  for (const name of names) {
    if (!isSelfEvident(name) || !isLowerCase(name) || !name.includes('-') || keyStrength(name) !== 'weak') {
      continue;
    }
    for (let at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + name.length)) {
      if (standsAlone(line, at, at + name.length)) {
        readToken(verbatim(text, start + at, start + at + name.length), NAMED, sink);
      }
    }
  }
}

function standsAlone(line: string, from: number, to: number): boolean {
  return /[\s|*`"'(]/.test(line[from - 1] ?? ' ') && /[\s|*`"'),:;]/.test(line[to] ?? ' ') && !(line[from - 1] === '(' && line[from - 2] === ']');
}
