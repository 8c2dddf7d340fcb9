import type { Licence } from '../../../src/core/catalogue/types';
import { type Change, changed } from './change.mjs';
import type { Side } from './side.mjs';

/** Licences that came or went, and each term that says something else. */
export function termChanges(old: Side, now: Side): Change[] {
  const before = new Map(old.licences.map((licence) => [licence.id, licence]));
  const after = new Map(now.licences.map((licence) => [licence.id, licence]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): Change[] => {
    const [was, is] = [before.get(id), after.get(id)];
    return was && is ? within(was, is) : [{ group: 'licence terms', where: id, ...(was ? { was: was.name } : {}), ...(is ? { is: is.name } : {}) }];
  });
}

const OWN = ['category', 'coverage', 'confidence', 'osiApproved', 'version', 'effective'] as const;

function within(was: Licence, is: Licence): Change[] {
  const names = [...new Set([...Object.keys(was.terms), ...Object.keys(is.terms)])];
  const termOf = ({ terms }: Licence, name: string): unknown => (terms as Readonly<Record<string, unknown>>)[name];
  return [
    ...OWN.flatMap((name) => changed('licence terms', `${is.id}, ${name}`, shown(was[name]), shown(is[name]))),
    ...names.flatMap((name) => {
      const [from, to] = apart(termOf(was, name), termOf(is, name));
      return changed('licence terms', `${is.id}, ${name}`, shown(from), shown(to));
    }),
  ];
}

/** What two terms do not share: keys of a term, members of a list of gates or duties. */
function apart(was: unknown, is: unknown): [unknown, unknown] {
  const text = (value: unknown): string => JSON.stringify(value);
  if (Array.isArray(was) && Array.isArray(is)) {
    const without = (list: readonly unknown[], other: readonly unknown[]): unknown[] => list.filter((each) => !other.some((one) => text(one) === text(each)));
    return [without(was, is), without(is, was)];
  }
  if (!isRecord(was) || !isRecord(is)) {
    return [was, is];
  }
  const only = (from: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): unknown =>
    Object.fromEntries(Object.entries(from).filter(([key, value]) => text(value) !== text(other[key])));
  return [only(was, is), only(is, was)];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string | undefined {
  return value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
}
