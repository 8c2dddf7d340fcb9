import type { Place } from '../context/place';
import { keyed } from '../token';

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
