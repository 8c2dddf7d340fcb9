import type { Catalogue } from '../../src/core/catalogue/types';
import type { Cell, Packed } from '../../src/core/catalogue/packed';

/** Shorter subtrees cost less where they stand than a reference to them. */
const WORTH_SHARING = 12;

/** The inverse of `unpack`. The same catalogue gives the same bytes: shapes and pool stand in order of first use. */
export function pack(catalogue: Catalogue): Packed {
  const times = new Map<string, number>();
  count(catalogue, times);
  const shapes = new Map<string, number>();
  const pool: Cell[] = [];
  const places = new Map<string, number>();
  const cell = (value: unknown): Cell => {
    if (typeof value !== 'object' || value === null) {
      return value as Cell;
    }
    const text = JSON.stringify(value);
    if (text.length <= WORTH_SHARING || (times.get(text) ?? 0) < 2) {
      return whole(value);
    }
    const known = places.get(text);
    if (known !== undefined) {
      return [-1, known];
    }
    const entry = whole(value);
    places.set(text, pool.push(entry) - 1);
    return [-1, pool.length - 1];
  };
  const whole = (value: object): Cell =>
    Array.isArray(value) ? [0, ...value.map(cell)] : [shapeOf(Object.keys(value), shapes), ...Object.values(value).map(cell)];
  const root = cell(catalogue);
  return { format: 1, shapes: [...shapes.keys()].map((keys) => JSON.parse(keys) as string[]), pool, root };
}

function shapeOf(keys: readonly string[], shapes: Map<string, number>): number {
  const text = JSON.stringify(keys);
  const known = shapes.get(text) ?? shapes.size + 1;
  shapes.set(text, known);
  return known;
}

function count(value: unknown, times: Map<string, number>): void {
  if (typeof value === 'object' && value !== null) {
    const text = JSON.stringify(value);
    times.set(text, (times.get(text) ?? 0) + 1);
    Object.values(value).forEach((each) => count(each, times));
  }
}
