import * as l10n from '@vscode/l10n';
import { listed } from '../../clause';
import { isCode } from '../../codes';
import { regionCodes } from '../regions';
import { FIELDS_OF_USE, type SchemaAt } from '../schema';
import type { Candidate } from './choice';
import type { Facts } from './facts';
import { regionNames } from './locale';

/** How many models are offered at once; more are found by typing on. */
const MOST_MODELS = 200;

export interface Candidates {
  readonly all: readonly Candidate[];
  /** More fit than are listed. */
  readonly incomplete?: true;
}

/** What may stand at a place whose schema this is. `typed` narrows only what there is too much of. */
export function candidatesFor({ kind, schema }: SchemaAt, typed: string, facts: Facts): Candidates {
  switch (schema['x-names'] ?? kind) {
    case 'model': return models(typed, facts);
    case 'provider': return { all: providers(facts) };
    case 'host': return { all: [{ label: 'self-hosted', value: 'self-hosted', kind: 'provider', detail: l10n.t('weights that you run yourselves') }, ...providers(facts)] };
    case 'day': return { all: [90, 180, 365].map((days) => inDays(days, facts)) };
    case 'flag': return { all: [true, false].map((value) => ({ label: String(value), value, kind: 'value' })) };
    case 'region': return { all: regions(facts) };
    case 'field': return { all: fields(facts) };
    default: return { all: (schema.enum ?? [schema.default]).flatMap((value) => choiceOf(value, facts)) };
  }
}

function inDays(days: number, { today }: Facts): Candidate {
  const day = dayAfter(today, days);
  return { label: day, value: day, kind: 'day', detail: l10n.t('in {0} days', days) };
}

function choiceOf(value: unknown, { describe }: Facts): Candidate[] {
  if (typeof value === 'number') {
    return [{ label: String(value), value, kind: 'value' }];
  }
  if (typeof value !== 'string') {
    return [];
  }
  if (!isCode(value)) {
    return [{ label: value, value, kind: 'value' }];
  }
  const detail = describe(value);
  return detail === undefined ? [] : [{ label: value, value, kind: 'code', detail }];
}

function providers({ index }: Facts): Candidate[] {
  return index.providerIds().map((id) => ({ label: id, value: id, kind: 'provider', detail: index.providerName(id) }));
}

function models(typed: string, { index }: Facts): Candidates {
  const wanted = typed.toLowerCase();
  const found = index.modelIds().filter((id) => id.toLowerCase().includes(wanted));
  const all = found.slice(0, MOST_MODELS).map((id): Candidate => {
    const model = index.model(id);
    return { label: id, value: id, kind: 'model', ...(model ? { detail: model.name } : {}) };
  });
  return { all, ...(found.length > all.length ? { incomplete: true } : {}) };
}

function regions({ locale }: Facts): Candidate[] {
  const nameOf = regionNames(locale);
  return regionCodes().map((code) => ({ label: code, value: code, kind: 'region', detail: nameOf(code) }));
}

function fields(facts: Facts): Candidate[] {
  const naming = licencesByField(facts);
  return [...FIELDS_OF_USE].map((field) => {
    const licences = naming.get(field) ?? [];
    const shown = licences.length > 4 ? [...licences.slice(0, 4), '…'] : licences;
    return { label: field, value: field, kind: 'field', ...(shown.length > 0 ? { detail: listed(shown) } : {}) };
  });
}

function licencesByField({ index }: Facts): ReadonlyMap<string, readonly string[]> {
  const naming = new Map<string, string[]>();
  for (const { shortName, terms } of index.licences()) {
    for (const { field } of terms.fieldsOfUse ?? []) {
      const licences = naming.get(field) ?? [];
      naming.set(field, licences.includes(shortName) ? licences : [...licences, shortName]);
    }
  }
  return naming;
}

/** The dates at which licences count monthly users, the oldest first, each with the short names of the licences. */
export function countingDays({ index }: Facts): readonly (readonly [string, readonly string[]])[] {
  const days = new Map<string, Set<string>>();
  for (const { shortName, terms } of index.licences()) {
    for (const { metric, measuredDate } of terms.gates ?? []) {
      if (metric === 'mau' && measuredDate !== undefined) {
        days.set(measuredDate, (days.get(measuredDate) ?? new Set()).add(shortName));
      }
    }
  }
  return [...days].map(([day, licences]) => [day, [...licences].sort()] as const).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The ISO date some days after another. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
