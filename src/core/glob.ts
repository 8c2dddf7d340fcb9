import picomatch from 'picomatch/posix';

/**
 * Whether a path with `/` matches a glob: `**` is any number of folders; `*`, `?`, `[…]` and `{a,b}` stay within one
 * segment. Segments are matched one by one, so the work grows with the lengths and not with a power of them.
 */
export function matchesGlob(path: string, glob: string): boolean {
  const segments = path.split('/');
  // reached[i]: the first i segments of the path are matched by the part of the glob that has been read.
  let reached = segments.map((_, i) => i === 0).concat(false);
  for (const part of glob.replace(/^\.\//, '').split('/')) {
    reached = part === '**' ? spread(reached) : advance(reached, segments, segmentTest(part));
  }
  return reached[segments.length] === true;
}

/** Longer names are no file system's, and only serve to make a match slow. */
const MAX_SEGMENT = 255;

function segmentTest(part: string): (segment: string) => boolean {
  // The library reads these as operators of a regular expression; in a file's name they are letters.
  const test = picomatch(part.replace(/[()|+^$]/g, '\\$&'), { dot: true, noextglob: true, nonegate: true });
  return (segment) => segment.length <= MAX_SEGMENT && test(segment);
}

function spread(reached: readonly boolean[]): boolean[] {
  const first = reached.indexOf(true);
  return reached.map((_, i) => first >= 0 && i >= first);
}

function advance(reached: readonly boolean[], segments: readonly string[], test: (segment: string) => boolean): boolean[] {
  return reached.map((_, i) => i > 0 && reached[i - 1] === true && test(segments[i - 1] ?? ''));
}
