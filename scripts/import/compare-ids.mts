import type { Data, LifeRow, PriceRow } from '../data/authored.mjs';
import type { Proposal } from './proposal.mjs';
import type { ListedId } from './reading.mjs';

/** Relative differences below this are rounding. */
const SAME = 0.005;

export interface List {
  readonly source: string;
  /** How its dates are known. */
  readonly confidence: LifeRow['confidence'];
  readonly ids: readonly ListedId[];
}

/** `provider id`, without case. */
function keyOf({ provider, id }: { readonly provider: string; readonly id: string }): string {
  return `${provider} ${id.toLowerCase()}`;
}

/** Ids, prices and dates of a list against the snapshots and the offers in `models/`. */
export function compareIds(list: List, data: Data, resolves: (id: ListedId) => string): Proposal[] {
  const prices = new Map(data.prices.map((row) => [keyOf(row), row]));
  const lives = new Map(data.lifecycle.map((row) => [keyOf(row), row]));
  const offered = new Set(data.files.flatMap(({ models }) => models).flatMap(({ offers = [] }) => offers).map(keyOf));
  const ids = [...new Map(list.ids.map((each) => [keyOf(each), each])).values()];
  const proposals = ids.flatMap((each) => {
    const key = keyOf(each);
    const row = prices.get(key);
    const isNew = !row && !lives.has(key) && !offered.has(key);
    return [...(isNew ? [newId(each, list.source, resolves(each))] : priceOf(each, row, list.source)), ...lifeOf(each, lives.get(key), list)];
  });
  const listed = new Set(ids.map(keyOf));
  const gone = data.prices.filter((row) => row.source === list.source && !listed.has(keyOf(row)))
    .map((row): Proposal => ({ kind: 'gone', where: `${row.provider} ${row.id}`, now: amount(row), listed: 'no longer listed' }));
  return [...proposals, ...gone];
}

function newId(each: ListedId, source: string, resolves: string): Proposal {
  return { kind: 'new id', where: `${each.provider} ${each.id}`, listed: amount(each), resolves, file: 'prices', row: priceRow(each, source) };
}

function priceOf(each: ListedId, row: PriceRow | undefined, source: string): Proposal[] {
  if (each.input === undefined || each.output === undefined) {
    return [];
  }
  const where = `${each.provider} ${each.id}`;
  if (row?.input === undefined || row.output === undefined) {
    return [{ kind: 'new price', where, listed: amount(each), file: 'prices', row: { ...row, ...priceRow(each, source) } }];
  }
  if (isSame(each.input, row.input) && isSame(each.output, row.output)) {
    return [];
  }
  const [k, n] = row.agree ?? [1, 1];
  const now = `${amount(row)} (${row.source}, ${k} of ${n} lists)`;
  return row.source === source
    ? [{ kind: 'price moved', where, now, listed: amount(each), file: 'prices', row: { ...row, ...priceRow(each, source) } }]
    : [{ kind: 'price disputed', where, now, listed: amount(each) }];
}

function lifeOf(each: ListedId, row: LifeRow | undefined, { source, confidence }: List): Proposal[] {
  const { provider, id, deprecated, retired, replacement } = each;
  if (retired === undefined && deprecated === undefined) {
    return [];
  }
  const isTold = row !== undefined && (retired === undefined || retired === row.retired) && (confidence !== 'text' || deprecated === undefined || deprecated === row.deprecated);
  const life = {
    provider, id, ...(deprecated ? { deprecated } : {}), ...(retired ? { retired } : {}), ...(replacement ? { replacement } : row?.replacement ? { replacement: row.replacement } : {}),
    source, confidence,
  };
  const where = `${provider} ${id}`;
  return isTold ? [] : [{
    kind: row ? 'date moved' : 'new date', where, ...(row ? { now: `${span(row)} (${row.source}, ${row.confidence})` } : {}), listed: span(each), file: 'lifecycle', row: life,
  }];
}

function priceRow({ provider, id, input, output, cachedInput, context }: ListedId, source: string): PriceRow {
  return {
    provider, id, ...(input === undefined || output === undefined ? {} : { input, output, ...(cachedInput === undefined ? {} : { cachedInput }) }),
    ...(context === undefined ? {} : { context }), source, ...(input === undefined ? {} : { agree: [1, 1] }),
  };
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME * Math.max(a, b);
}

function amount({ input, output }: { readonly input?: number; readonly output?: number }): string {
  return input === undefined || output === undefined ? 'no price' : `${input}/${output} USD`;
}

function span({ deprecated = '?', retired = '?' }: { readonly deprecated?: string; readonly retired?: string }): string {
  return `${deprecated} to ${retired}`;
}
