import { calleeOf } from './callees';
import { hasIdForm, namesEntry } from './entries';
import type { Frame } from './bracket';
import type { Group } from './place';

/** Sizes are ids where a list is one of sizes. */
const SIZE = /^(?:tiny|base|small|medium|large)(?:\.en)?$/;
const CONSTANT = /^[A-Z][A-Z\d_]+$/;

/** What an id at this place is one of, by a name that nothing else of the document has; `undefined` where it stands alone. `union`: what the union of literals is given to that it is in. */
export function groupOf(frames: readonly Frame[], text: string, isKey: boolean, union: string | undefined): Group | undefined {
  const top = frames[frames.length - 1];
  return top === undefined || !(hasIdForm(text) || SIZE.test(text)) ? undefined : isKey ? group(top, 'k') : union === undefined ? groupOfValue(frames, top) : group(top, `|${union}`);
}

function groupOfValue(frames: readonly Frame[], top: Frame): Group | undefined {
  const { key, open, isBlock, callee } = top;
  const outer = frames[frames.length - 2];
  if (key === undefined) {
    return open === '(' ? groupOfArgument(top, outer) : isBlock ? (top.inCase ? group(top, 'c') : undefined) : group(top, 'v');
  }
  if (outer && !isBlock && namesEntry(key)) {
    return group(outer, `.${key}`);
  }
  // Go's `const ( … )` is a block of constants.
  return open === '(' && callee !== undefined ? undefined : group(top, 'e');
}

/** `[("a", 1), ("b", 2)]`, `VALUES ('a', 1), ('b', 2)`, and an enum's `A("a"), B("b")` are columns; `("a", "b")` is a list. */
function groupOfArgument(top: Frame, outer: Frame | undefined): Group | undefined {
  const { argument, callee, receiver } = top;
  const isRow = callee === undefined ? outer !== undefined && (!outer.isBlock || outer.argument > 0) : /^values$/i.test(callee);
  if (outer && (isRow || (callee !== undefined && outer.isBlock && CONSTANT.test(callee)))) {
    return group(outer, `r${argument}`);
  }
  return callee === undefined || calleeOf(callee, receiver)?.transparent === true ? group(top, 'v') : undefined;
}

function group({ start }: Frame, of: string): Group {
  return { at: start.at, of };
}
