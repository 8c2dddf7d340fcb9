import * as l10n from '@vscode/l10n';
import { listed } from '../../clause';
import { schemaAt, type SchemaAt } from '../schema';
import { candidatesFor, countingDays, dayAfter } from './candidates';
import type { Candidate, Choice } from './choice';
import { inExpression } from './expressions';
import type { Facts } from './facts';
import { placeAt, type Place } from './place';
import { scalar } from './scalar';

export interface Completion {
  readonly choices: readonly Choice[];
  /** More fit than are listed: ask again when more is typed. */
  readonly incomplete: boolean;
}

const NOTHING: Completion = { choices: [], incomplete: false };
const STEP = 2;

/** What may be written at an offset of a policy file, which may be broken or half typed. Never throws. */
export function completeAt(text: string, offset: number, facts: Facts): Completion {
  const place = placeAt(text, offset);
  const at = place && schemaAt(place.path, facts.schema);
  if (!place || !at) {
    return NOTHING;
  }
  const step = stepOf(text);
  if (place.kind === 'key' && isMapping(at)) {
    const isNew = /^\d+$/.test(place.path.at(-1) ?? '') && place.beside.length === 0 && !place.colon;
    return { choices: [...(isNew ? entries(place, at, facts, place.column, '', '') : []), ...keys(place, at, facts, step)], incomplete: false };
  }
  return at.schema.items ? members(place, facts, step) : value(place, at, facts, step);
}

/** The first indentation of the file. */
function stepOf(text: string): number {
  return /^( +)[^\s#-]/m.exec(text)?.[1]?.length ?? STEP;
}

function isMapping({ schema }: SchemaAt): boolean {
  return schema.properties !== undefined || schema.propertyNames !== undefined;
}

/** A value, or the first key of a mapping that has none yet. */
function value(place: Place, at: SchemaAt, facts: Facts, step: number): Completion {
  if (!isMapping(at)) {
    return valuesAt(place, at, facts, (candidate) => written(candidate, place));
  }
  const isItem = /^\d+$/.test(place.path.at(-1) ?? '');
  const column = place.column + (place.dash ? 2 : place.ownLine ? 0 : step);
  const [before, after] = place.flow ? ['{ ', ' }'] : place.dash ? ['- ', ''] : place.ownLine ? ['', ''] : [`\n${' '.repeat(column)}`, ''];
  const choices = keys({ ...place, beside: [] }, at, facts, step, column).map((choice) => within(choice, before, after));
  return { choices: isItem ? [...entries(place, at, facts, column, before, after), ...choices] : choices, incomplete: false };
}

/** A list that has no brackets and no dash yet. */
function members(list: Place, facts: Facts, step: number): Completion {
  const place = { ...list, path: [...list.path, '0'], beside: [] };
  const at = schemaAt(place.path, facts.schema);
  if (!at) {
    return NOTHING;
  }
  if (!isMapping(at)) {
    const [before, after] = place.flow || !place.ownLine ? ['[', ']'] : ['- ', ''];
    return valuesAt(place, at, facts, (candidate) => within(written(candidate, { ...place, dash: false, flow: true }), before, after));
  }
  const column = place.column + (place.ownLine ? 0 : step) + 2;
  const [before, after] = place.flow ? ['[{ ', ' }]'] : place.ownLine ? ['- ', ''] : [`\n${' '.repeat(column - 2)}- `, ''];
  const choices = keys(place, at, facts, step, column).map((choice) => within(choice, before, after));
  return { choices: [...entries(place, at, facts, column, before, after), ...choices], incomplete: false };
}

function valuesAt(place: Place, at: SchemaAt, facts: Facts, write: (candidate: Candidate) => Choice): Completion {
  if (at.kind === 'spdx') {
    const { all, span } = inExpression(place.typed, place.ahead, place.span, facts);
    return { choices: all.map((each) => ({ ...write(each), span })), incomplete: false };
  }
  const there = new Set(place.beside.map((each) => each.toLowerCase()));
  const { all, incomplete } = candidatesFor(at, place.typed, facts);
  const left = /^\d+$/.test(place.path.at(-1) ?? '') ? all.filter(({ label }) => !there.has(label.toLowerCase())) : all;
  return { choices: left.map(write), incomplete: incomplete === true };
}

function written({ value, ...candidate }: Candidate, { span, quote, flow, dash }: Pick<Place, 'span' | 'quote' | 'flow' | 'dash'>): Choice {
  const text = quote === '' ? scalar(value, flow) : quote === "'" ? String(value).replaceAll("'", "''") : JSON.stringify(String(value)).slice(1, -1);
  return { ...candidate, span, insert: `${dash ? '- ' : ''}${text}` };
}

function within(choice: Choice, before: string, after: string): Choice {
  const stops = choice.stops?.map((stop) => stop + before.length);
  return { ...choice, insert: before + choice.insert + after, stops: stops ?? [before.length + choice.insert.length] };
}

/** The keys of a mapping that it does not have yet. */
function keys(place: Place, at: SchemaAt, facts: Facts, step: number, column = place.column): Choice[] {
  const there = new Set(place.beside);
  if (at.schema.propertyNames) {
    return countingDays(facts).filter(([day]) => !there.has(day)).map(([day, licences]) => ({
      label: day, kind: 'day', detail: listed(licences), docs: l10n.t('At this date the users count for {0}.', listed(licences)),
      span: place.span, ...keyed(day, {}, place, ''),
    }));
  }
  return Object.keys(at.schema.properties ?? {}).filter((key) => !there.has(key)).map((key) => {
    const child = schemaAt([...place.path, key], facts.schema);
    const docs = child?.schema.description;
    return { label: key, kind: 'key', ...(docs === undefined ? {} : { docs }), span: place.span, ...keyed(key, child, place, `\n${' '.repeat(column + step)}`) };
  });
}

function keyed(key: string, at: Partial<SchemaAt> | undefined, { colon, flow }: Place, line: string): Pick<Choice, 'insert' | 'stops' | 'goesOn'> {
  if (colon) {
    return { insert: key };
  }
  const schema = at?.schema ?? {};
  const [before, after] = schema.items
    ? (schema.items.properties && !flow ? [`${line}- `, ''] : ['[', ']'])
    : schema.properties || schema.propertyNames ? (flow ? ['{ ', ' }'] : [line, '']) : ['', ''];
  const start = before.startsWith('\n') ? `${key}:${before}` : `${key}: ${before}`;
  return { insert: start + after, stops: [start.length], goesOn: true };
}

/** A whole entry of a list: every key that it must have. */
function entries(place: Place, at: SchemaAt, { schema, today }: Facts, column: number, before: string, after: string): Choice[] {
  const required = at.schema.required ?? [];
  const between = place.flow ? ', ' : `\n${' '.repeat(column)}`;
  let insert = before;
  const stops: number[] = [];
  for (const [i, key] of required.entries()) {
    const isList = schemaAt([...place.path, key], schema)?.schema.items !== undefined;
    const text = key === 'expires' ? dayAfter(today, 90) : isList ? '[]' : '';
    insert += `${i > 0 ? between : ''}${key}: ${text}`;
    if (text.length !== 10) {
      stops.push(insert.length - (isList ? 1 : 0));
    }
  }
  const docs = at.schema.description;
  return required.length < 2 && !place.path.includes('scopes') ? [] : [{
    label: l10n.t('new entry: {0}', required.join(', ')), kind: 'entry', ...(docs === undefined ? {} : { docs }), span: place.span, insert: insert + after, stops, goesOn: true,
  }];
}
