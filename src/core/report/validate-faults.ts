import type { OutputUnit } from '@cfworker/json-schema';

/** What the checks of every format share: places, causes and walks. */
export interface BomFault {
  /** JSON pointer into the document; empty for the document itself. */
  readonly path: string;
  readonly message: string;
}

/** A fault is reported again at every level above it: only the deepest places help. */
export function causes(errors: readonly OutputUnit[]): readonly BomFault[] {
  const above = new Set(errors.flatMap(({ instanceLocation }) => instanceLocation.split('/').map((_part, i, parts) => parts.slice(0, i).join('/'))));
  const found = errors.filter(({ instanceLocation }) => !above.has(instanceLocation)).map(({ instanceLocation, error }) => ({ path: instanceLocation.replace(/^#/, ''), message: error }));
  return [...new Map(found.map((fault) => [`${fault.path} ${fault.message}`, fault])).values()];
}

/** A path that begins at a root, a drive or a scheme says where the author keeps the project. */
export const ABSOLUTE = /^(?:[/\\~]|[a-z]:[/\\]|[a-z][a-z\d+.-]*:\/\/)/i;

/** A path below the project that nobody takes for another: a folder may be called `~`, a file `c:`. */
export function asRelative(path: string): string {
  return ABSOLUTE.test(path) ? `./${path}` : path;
}

export type Visit = (value: Readonly<Record<string, unknown>>, path: string) => void;

export function walk(value: unknown, path: string, visit: Visit): void {
  if (Array.isArray(value)) {
    value.forEach((each, i) => walk(each, `${path}/${i}`, visit));
  } else if (isObject(value)) {
    visit(value, path);
    Object.entries(value).forEach(([key, each]) => walk(each, `${path}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`, visit));
  }
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
