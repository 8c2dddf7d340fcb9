import type { Place } from '../context/place';
import { languageOf } from '../language';
import { readLoose } from '../loose';
import type { Piece } from '../piece';
import { verbatim } from '../piece';
import { isIdCharacter } from '../shape';
import type { Sink } from '../sink';
import { within } from '../sink';
import { keyed } from '../token';
import type { Inside } from './inside';

const LOOP = /for[ \t]+([A-Za-z_]\w{0,100})[ \t]+in[ \t]+/y;
/** How far the commands of a loop are looked for. */
const LOOP_BODY = 600;
/** What a loop does with its variable where it goes over models. */
const USES = /(?:\bollama[ \t]+(?:pull|run|push|rm|show)|\b(?:hf|huggingface-cli)[ \t]+download|\bvllm[ \t]+serve|--model(?:-id|-name)?)[ \t=]+"?\$\{?(\w{1,100})/g;

/** Where the words of a loop begin, and what they are. */
interface Loop {
  readonly from: number;
  readonly place: Place;
}

/** `for model in a b c; do …`: a loop over models by its variable's name, or by what it does with it. */
export function loopAt(text: string, at: number, to: number): Loop | undefined {
  LOOP.lastIndex = at;
  const name = LOOP.exec(text)?.[1];
  if (name === undefined) {
    return undefined;
  }
  const from = LOOP.lastIndex;
  const place = keyed({ place: 'env', strength: 'weak' }, name);
  const use = [...text.slice(from, Math.min(to, from + LOOP_BODY)).matchAll(USES)].find((each) => each[1] === name)?.[0];
  return { from, place: use === undefined ? place : { ...place, strength: 'strong', ...(use.startsWith('ollama') ? { provider: 'ollama' } : {}) } };
}

export function lineEnd(text: string, from: number, to: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? to : Math.min(found, to);
}

/** Where the default of `${NAME:-…}` that begins at `from` ends. */
export function endOfDefault(text: string, from: number, to: number): number {
  let depth = 1;
  for (let at = from; at < Math.min(to, from + 2000); at++) {
    if (text[at] === '{') {
      depth++;
    } else if (text[at] === '}' && --depth === 0) {
      return at;
    } else if (text[at] === '\n') {
      return at;
    }
  }
  return Math.min(to, from + 2000);
}

const COMPARED = /\$\{?([A-Za-z_]\w{0,60})\}?"? (?:==?|!=) ["']?$/;
const LONGEST_COMPARISON = 80;

/** `[[ $model == gpt-4o ]]`: the variable that the word at `at` is compared with. */
export function comparedAt(text: string, at: number): string | undefined {
  const before = text[at - 1] === '"' || text[at - 1] === "'" ? at - 1 : at;
  return text[before - 2] === '=' ? COMPARED.exec(text.slice(Math.max(0, before - LONGEST_COMPARISON), before))?.[1] : undefined;
}

/** Where a here-document goes to: `cat > config.yaml <<EOF`, `cat <<EOF | tee config.yaml`. */
const TARGET = /(?:>{1,2}|\btee)[ \t]*["']?([\w./${}-]{1,200})/;
const LONGEST_LINE = 2000;

/** Reads a here-document as the file that the line before `at` writes, or as text. */
export function readHereDocument(text: string, at: number, start: number, end: number, sink: Sink, inside: Inside | undefined): void {
  const line = text.slice(Math.max(text.lastIndexOf('\n', at - 2) + 1, at - LONGEST_LINE), at);
  const target = TARGET.exec(line)?.[1];
  const language = target === undefined ? /\bpython3?\b/.exec(line) ? 'python' : undefined : languageOf(target);
  const reader = language === undefined || language === 'shellscript' ? undefined : inside?.(language);
  if (reader) {
    reader(text.slice(start, end), within(sink, (offset) => start + offset));
  } else {
    readLoose(verbatim(text, start, end), { place: 'text', strength: 'weak' }, sink);
  }
}

/** Ends a word of a command. */
export const ENDS_WORD = /[\s;|&()<>]/;

/** A word of characters that mean nothing to a shell, in the quotes around it or without; most are. */
export function plainAt(text: string, from: number, to: number, quote: string | undefined): readonly [Piece, number] | undefined {
  let end = from;
  while (end < to && isIdCharacter(text.charCodeAt(end))) {
    end++;
  }
  const next = quote === undefined ? end : end + 1;
  const isWhole = end > from && next <= to && (quote === undefined || text[end] === quote) && (next === to || ENDS_WORD.test(text[next] ?? ''));
  return isWhole ? [verbatim(text, from, end), next] : undefined;
}
