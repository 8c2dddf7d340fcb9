import type { Sink } from '../sink';
import { within } from '../sink';
import type { Reader } from './reader';

const NAME = /([A-Za-z_][\w-]{0,80})=\{/y;
const OPEN = 123;
const CLOSE = 125;

/** Reads what a component's tag computes, over several lines and with brackets of its own: `content={[{ code: "…" }]}`, as given to the property. */
export function readProps(tag: string, sink: Sink, script: Reader): void {
  for (let at = 0; at < tag.length;) {
    NAME.lastIndex = at;
    const [all, name] = NAME.exec(tag) ?? [];
    if (all === undefined || name === undefined) {
      at++;
      continue;
    }
    const from = at + all.length;
    const to = endOfBraces(tag, from);
    const given = `${name}=`;
    script(given + tag.slice(from, to), within(sink, (offset) => from + offset - given.length));
    at = to + 1;
  }
}

/** Where the brace is closed that stands before `from`; the end of the text where nobody closes it. */
function endOfBraces(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    depth += code === OPEN ? 1 : code === CLOSE ? -1 : 0;
    if (depth === 0) {
      return at;
    }
  }
  return text.length;
}
