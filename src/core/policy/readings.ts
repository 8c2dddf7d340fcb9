import * as l10n from '@vscode/l10n';
import { offendingToken } from '../spdx';
import type { Severity, Span } from '../types';
import type { Located } from './located';
import { likelyException, likelyLicence } from './likely-licence';
import { regionCode } from './regions';
import { FIELDS_OF_USE } from './schema';
import { toCount, toDay, toFlag, toGlob, toText } from './values';
import { cureFor, nearest, notUsed, shown, type Expected } from './wording';

/** Where a reading says what it could not use, and asks what was refused before it. */
export interface Reporter {
  report(span: Span, message: string, severity?: Severity, instead?: string): void;
  usable(value: Located): boolean;
}

export interface Reading<T> {
  readonly value: T;
  readonly members?: Readonly<Record<string, Span>>;
}

/** Turns one YAML value into one declared value; `undefined` after a report. `name` is the key, for sentences. */
export type Read<T> = (at: Located, name: string, to: Reporter) => Reading<T> | undefined;

function single<T>(convert: (value: unknown) => T | undefined, expected: Expected): Read<T> {
  return (at, name, to) => {
    const value = convert(at.value);
    if (value === undefined) {
      to.report(at.span, notUsed(name, at.value, cureFor(expected, at.value)));
      return undefined;
    }
    return { value };
  };
}

/** A list, of which the members that can be used are used. */
function several<T extends string>(member: Read<T>): Read<readonly T[]> {
  return (at, name, to) => {
    const members: Record<string, Span> = {};
    const values: T[] = [];
    for (const item of at.items ?? []) {
      const value = to.usable(item) ? member(item, name, to)?.value : undefined;
      if (value !== undefined && !Object.hasOwn(members, value)) {
        values.push(value);
        members[value] = item.span;
      }
    }
    // A list of which nothing could be read is not an empty list.
    return values.length > 0 || at.items?.length === 0 ? { value: values, members } : undefined;
  };
}

export const flag = single(toFlag, 'flag');
export const count = single(toCount, 'count');
export const day = single(toDay, 'day');
export const text = single(toText, 'text');
export const number = single((value) => (typeof value === 'number' ? value : undefined), 'score');

export function oneOf<T extends string | number>(choices: readonly T[]): Read<T> {
  return single((value) => choices.find((each) => each === value), 'text');
}

export const training: Read<'no' | 'internal' | 'distributed'> = single(
  (value) => (value === false || value === 'no' ? 'no' : value === 'internal' || value === 'distributed' ? value : undefined), 'text',
);

export const regions = several(single((value) => (typeof value === 'string' ? regionCode(value) : undefined), 'region'));
export const globs = several(single(toGlob, 'glob'));
export const names = several(text);
export const distributes = several(oneOf<'product' | 'weights' | 'derivatives'>(['product', 'weights', 'derivatives']));

/** A field that no known licence names is kept, since one may name it tomorrow, with a warning. */
export const fields = several<string>((at, name, to) => {
  const value = toText(at.value);
  if (value !== undefined && !FIELDS_OF_USE.has(value)) {
    const near = nearest(value, FIELDS_OF_USE);
    to.report(at.span, near === undefined
      ? l10n.t('No known licence names the field {0}, so it is compared with none.', shown(value))
      : l10n.t('No known licence names the field {0}; did you mean {1}?', shown(value), near), 'warning', near);
  }
  return value === undefined ? text(at, name, to) : { value };
});

export const byDay: Read<Readonly<Record<string, number>>> = (at, name, to) => {
  const members: Record<string, Span> = {};
  const values: Record<string, number> = {};
  for (const [key, entry] of at.entries ?? []) {
    const on = to.usable(entry.value) ? day({ value: key, span: entry.key, reach: entry.key }, name, to)?.value : undefined;
    const users = on === undefined ? undefined : count(entry.value, `${name}.${on}`, to)?.value;
    if (on !== undefined && users !== undefined) {
      values[on] = users;
      members[on] = entry.value.span;
    }
  }
  return Object.keys(values).length > 0 ? { value: values, members } : undefined;
};

/** An SPDX expression; a fault is shown at the token that breaks it. */
export const spdx: Read<string> = (at, name, to) => {
  const value = toText(at.value);
  const fault = value === undefined ? undefined : offendingToken(value);
  if (value === undefined || !fault) {
    return value === undefined ? text(at, name, to) : { value, members: licencesIn(at, value) };
  }
  const token = value.slice(fault.start, fault.end);
  const likely = /\bwith\s+$/i.test(value.slice(0, fault.start)) ? likelyException(token) : likelyLicence(token);
  if (likely !== undefined) {
    to.report(within(at, value, fault), l10n.t('{0} breaks the SPDX expression, so {1} is not used; did you mean {2}?', shown(token), name, likely), 'error', likely);
    return undefined;
  }
  to.report(within(at, value, fault), /^[A-Za-z0-9.+-]+$/.test(token) && !/^(and|or|with)$/i.test(token)
    ? l10n.t('{0} is no SPDX licence id, so {1} is not used; write an id such as MIT, or LicenseRef-{0}.', shown(token), name)
    : l10n.t('{0} breaks the SPDX expression, so {1} is not used; write one such as MIT OR LicenseRef-qwen.', shown(token), name));
  return undefined;
};

/** Where each licence of an expression stands for the first time. */
function licencesIn(at: Located, value: string): Readonly<Record<string, Span>> {
  const members: Record<string, Span> = {};
  for (const { 0: token, index } of value.matchAll(/[^\s()]+/g)) {
    if (!/^(?:and|or|with)$/i.test(token) && !Object.hasOwn(members, token)) {
      members[token] = within(at, value, { start: index, end: index + token.length });
    }
  }
  return members;
}

/** Where a part of a scalar stands; the whole scalar where escapes or folded lines make that uncertain. */
function within(at: Located, value: string, part: Span): Span {
  const length = at.span.end - at.span.start;
  const before = length === value.length ? 0 : length === value.length + 2 ? 1 : -1;
  return before < 0 ? at.span : { start: at.span.start + before + part.start, end: at.span.start + before + part.end };
}
