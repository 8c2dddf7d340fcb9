import type { Move } from './offset';
import { Offset } from './offset';

/** A copy of plain data (objects, lists, maps, sets, offsets), as deep as it is, with every place moved. */
export function copied<T>(value: T, move?: Move): T;
export function copied(value: unknown, move?: Move): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (value instanceof Offset) {
    return move ? new Offset(move(value.at)) : value;
  }
  if (Array.isArray(value)) {
    return value.map((each) => copied<unknown>(each, move));
  }
  if (value instanceof Map) {
    return new Map([...value].map(([key, each]) => [key, copied<unknown>(each, move)]));
  }
  if (value instanceof Set) {
    return new Set(value);
  }
  const copy: Record<string, unknown> = { ...value };
  for (const key in copy) {
    const each = copy[key];
    if (typeof each === 'object' && each !== null) {
      copy[key] = copied(each, move);
    }
  }
  return copy;
}

/** Whether two states say the same: one of a text, and one of the text that it became, to which its places move. */
export function isAlike(before: unknown, after: unknown, move: Move): boolean {
  if (typeof before !== 'object' || before === null || typeof after !== 'object' || after === null) {
    return before === after;
  }
  if (before instanceof Offset && after instanceof Offset) {
    return move(before.at) === after.at;
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.length === after.length && before.every((each, at) => isAlike(each, after[at], move));
  }
  if (before instanceof Set && after instanceof Set) {
    return before.size === after.size && [...before].every((each) => after.has(each));
  }
  if (before instanceof Map && after instanceof Map) {
    return before.size === after.size && [...before].every(([key, each]) => after.has(key) && isAlike(each, after.get(key), move));
  }
  return before.constructor === after.constructor && areAlike(Object.entries(before), after as Readonly<Record<string, unknown>>, move);
}

function areAlike(before: readonly (readonly [string, unknown])[], after: Readonly<Record<string, unknown>>, move: Move): boolean {
  return before.length === Object.keys(after).length && before.every(([key, each]) => isAlike(each, after[key], move));
}
