import { alternatives } from './braces';

/** One character of a name that a glob describes, or `*`. */
type Part = '*' | ((character: string) => boolean);
type Segment = '**' | readonly Part[];

/**
 * Prepares globs over paths with `/`: `**` is any number of folders; `*`, `?` and `[…]` stay within one segment, `{a,b}` may hold
 * segments. A path matches where any glob does. Globs come from repositories that nobody vouches for, so the work is bounded by the
 * product of the lengths, which no library that makes regular expressions of them can promise (`*a*a*a*a*b`).
 */
export function pathMatcher(globs: readonly string[]): (path: string) => boolean {
  const prepared = globs.flatMap((glob) => alternatives(glob.replace(/^\.\//, ''))).map(prepare);
  return (path) => {
    const names = path.split('/');
    return prepared.some(({ segments, plain }) => plain.every((name) => names.includes(name)) && matchesPath(names, segments));
  };
}

/** Whether a path matches one glob. */
export function matchesGlob(path: string, glob: string): boolean {
  return pathMatcher([glob])(path);
}

interface Prepared {
  readonly segments: readonly Segment[];
  /** Names without any mark, which a path must have to match: most paths have none of them. */
  readonly plain: readonly string[];
}

function prepare(glob: string): Prepared {
  const segments = glob.split('/');
  return { segments: segments.map(segmentOf), plain: segments.filter((segment) => !/[*?[\\]/.test(segment)) };
}

function matchesPath(names: readonly string[], segments: readonly Segment[]): boolean {
  const [first, only] = segments;
  if (segments.length === 2 && first === '**' && only !== undefined && only !== '**') {
    return matchesName(names[names.length - 1] ?? '', only);
  }
  // reached[i]: the first i names of the path are matched by the part of the glob that has been read.
  let reached = names.map((_, i) => i === 0).concat(false);
  const last = segments[segments.length - 1];
  for (const segment of segments) {
    if (segment === last && segment !== '**') {
      return reached[names.length - 1] === true && matchesName(names[names.length - 1] ?? '', segment);
    }
    reached = segment === '**' ? spread(reached) : reached.map((_, i) => i > 0 && reached[i - 1] === true && matchesName(names[i - 1] ?? '', segment));
  }
  return reached[names.length] === true;
}

function spread(reached: readonly boolean[]): boolean[] {
  const first = reached.indexOf(true);
  return reached.map((_, i) => first >= 0 && i >= first);
}

/** A star first stands for nothing; where the rest fails, the last one takes a character more. */
function matchesName(name: string, parts: readonly Part[]): boolean {
  let at = 0;
  let part = 0;
  let star = -1;
  let taken = 0;
  while (at < name.length) {
    const current = parts[part];
    if (current === '*') {
      star = part++;
      taken = at;
    } else if (current?.(name[at] ?? '')) {
      at++;
      part++;
    } else if (star >= 0) {
      part = star + 1;
      at = ++taken;
    } else {
      return false;
    }
  }
  return parts.slice(part).every((each) => each === '*');
}

const ANY = (): boolean => true;

function segmentOf(text: string): Segment {
  if (text === '**') {
    return text;
  }
  const parts: Part[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    const close = character === '[' ? text.indexOf(']', at + 2) : -1;
    if (character === '*') {
      parts.push('*');
    } else if (character === '?') {
      parts.push(ANY);
    } else if (close > 0) {
      parts.push(classOf(text.slice(at + 1, close)));
      at = close;
    } else {
      const literal = character === '\\' && at + 1 < text.length ? text[++at] : character;
      parts.push((each) => each === literal);
    }
  }
  return parts;
}

/** `a-z0`, and `!…` or `^…` for every other character. */
function classOf(text: string): (character: string) => boolean {
  const isNot = /^[!^]/.test(text);
  const inside = isNot ? text.slice(1) : text;
  return (character) => {
    let found = false;
    for (let at = 0; at < inside.length; at++) {
      const isRange = inside[at + 1] === '-' && at + 2 < inside.length;
      found ||= isRange ? character >= (inside[at] ?? '') && character <= (inside[at + 2] ?? '') : character === inside[at];
      at += isRange ? 2 : 0;
    }
    return found !== isNot;
  };
}
