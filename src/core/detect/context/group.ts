import { calleeOf } from './callees';
import { hasIdForm, namesEntry } from './entries';
import type { Frame } from './bracket';

const CONSTANT = /^[A-Z][A-Z\d_]+$/;

/** What an id at this place is one of, by a name that nothing else of the document has; `undefined` where it stands alone. `union`: what the union of literals is given to that it is in. */
export function groupOf(frames: readonly Frame[], text: string, isKey: boolean, union: string | undefined): string | undefined {
  const top = frames[frames.length - 1];
  return top === undefined || !hasIdForm(text) ? undefined : isKey ? `${top.id}k` : union === undefined ? groupOfValue(frames, top) : `${top.id}|${union}`;
}

function groupOfValue(frames: readonly Frame[], top: Frame): string | undefined {
  const { id, key, open, isBlock, callee } = top;
  const outer = frames[frames.length - 2];
  if (key === undefined) {
    return open === '(' ? groupOfArgument(top, outer) : isBlock ? undefined : `${id}v`;
  }
  if (outer && !isBlock && namesEntry(key)) {
    return `${outer.id}.${key}`;
  }
  // Go's `const ( … )` is a block of constants.
  return open === '(' && callee !== undefined ? undefined : `${id}e`;
}

/** `[("a", 1), ("b", 2)]`, `VALUES ('a', 1), ('b', 2)`, and an enum's `A("a"), B("b")` are columns; `("a", "b")` is a list. */
function groupOfArgument({ id, argument, callee, receiver }: Frame, outer: Frame | undefined): string | undefined {
  const isRow = callee === undefined ? outer !== undefined && (!outer.isBlock || outer.argument > 0) : /^values$/i.test(callee);
  if (outer && (isRow || (callee !== undefined && outer.isBlock && CONSTANT.test(callee)))) {
    return `${outer.id}r${argument}`;
  }
  return callee === undefined || calleeOf(callee, receiver)?.transparent === true ? `${id}v` : undefined;
}
