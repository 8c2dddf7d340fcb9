// @ts-check
// Which mutants are drawn, and what their verdicts say of all.

/** The least that is drawn of a part, that its own score says something. */
const LEAST = 12;
const Z = 1.96;

/**
 * `count` in all: of each part in proportion to how many it has, though no fewer than twelve of any. The same seed draws the same.
 * @template T
 * @param {ReadonlyMap<string, readonly T[]>} parts @param {number} count @param {number} seed
 * @returns {Map<string, T[]>}
 */
export function draw(parts, count, seed) {
  const total = [...parts.values()].reduce((sum, { length }) => sum + length, 0);
  const random = mulberry(seed);
  return new Map([...parts].map(([name, all]) => {
    const wanted = Math.min(all.length, Math.max(LEAST, Math.round((count * all.length) / total)));
    return [name, mixed(all, random, wanted)];
  }));
}

/**
 * In an order that the seed alone decides.
 * @template T
 * @param {Iterable<T>} all @param {number} seed
 */
export function shuffled(all, seed) {
  const given = [...all];
  return mixed(given, mulberry(seed), given.length);
}

/** @template T @param {readonly T[]} all @param {() => number} random @param {number} count @returns {T[]} */
function mixed(all, random, count) {
  const left = [...all];
  return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)).flat();
}

/**
 * The score of one part with its 95 % interval (Wilson), as shares of 1.
 * @param {number} killed @param {number} drawn
 */
export function wilson(killed, drawn) {
  const share = killed / drawn;
  const middle = (share + Z ** 2 / (2 * drawn)) / (1 + Z ** 2 / drawn);
  const half = (Z / (1 + Z ** 2 / drawn)) * Math.sqrt((share * (1 - share)) / drawn + Z ** 2 / (4 * drawn ** 2));
  return { score: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/**
 * The score of the whole: each part counts by how many mutants it has, not by how many were drawn of it. In the spread two are added to each side, as a part
 * of which all drawn were killed is not known to the last mutant.
 * @param {readonly { killed: number, drawn: number, all: number }[]} parts
 */
export function whole(parts) {
  const total = parts.reduce((sum, { all }) => sum + all, 0);
  const score = parts.reduce((sum, { killed, drawn, all }) => sum + (all / total) * (killed / drawn), 0);
  const variance = parts.reduce((sum, { killed, drawn, all }) => {
    const careful = (killed + 2) / (drawn + 4);
    return sum + (all / total) ** 2 * ((careful * (1 - careful)) / drawn) * (1 - drawn / all);
  }, 0);
  const half = Z * Math.sqrt(variance);
  return { score, low: Math.max(0, score - half), high: Math.min(1, score + half) };
}

/** @param {number} seed */
function mulberry(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
