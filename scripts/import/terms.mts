import type { Confidence, Duty, FieldOfUse, Gate, Term, Terms } from '../../src/core/catalogue/types';
import { otherTerms } from './other-terms.mjs';

export interface RawTerm { v: unknown; clause: string | null; confidence: Confidence; note?: string; [key: string]: unknown }
export type RawTerms = Record<string, RawTerm | Record<string, unknown>[] | Record<string, RawTerm>>;

/** Keys that the product judges or shows one by one; the rest is in `other`. */
const PLAIN: Readonly<Record<string, keyof Terms>> = {
  commercial_use: 'commercialUse', output_use: 'outputUse', distribution: 'distribution', hosted_service: 'hostedService',
  derivatives: 'derivatives', competitors: 'competitors', passthrough: 'passthrough', resale: 'resale',
};

/** What a term has beside its value, in their words and ours. */
const DETAILS: Readonly<Record<string, string>> = {
  subject_to: 'subjectTo', distillation_counts: 'distillationCounts', covers: 'scope', exempt: 'exempt', scope: 'scope',
};

function term(raw: RawTerm): Term<unknown> {
  return { v: raw.v, clause: raw.clause, confidence: raw.confidence, ...(raw.note ? { note: raw.note } : {}) };
}

function present(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)));
}

/** A term with what stands beside its value; keys of ours are named as in `Terms`. */
function detailed(raw: RawTerm): Term<unknown> {
  const details = Object.entries(DETAILS).map(([from, to]) => [to, raw[from]] as const).filter(([, value]) => value !== undefined);
  return { ...term(raw), ...present(Object.fromEntries(details)) };
}

/** The facts give the text in a remark: `display "Kimi K2" on the user interface`. */
const DISPLAY = /^display "([^"]+)"/;

function gate(raw: Record<string, unknown>): Gate {
  const [, display] = DISPLAY.exec(typeof raw['note'] === 'string' ? raw['note'] : '') ?? [];
  return {
    ...present({
      metric: raw['metric'], op: raw['op'], value: raw['value'], unit: raw['unit'], includesAffiliates: raw['includes_affiliates'],
      scope: raw['scope'], measured: raw['measured'], measuredDate: raw['measured_date'],
    }),
    appliesIf: raw['applies_if'] ?? {}, effect: raw['effect'], clause: raw['clause'] ?? null, confidence: raw['confidence'],
    ...present({ display, exempt: raw['exempt'], note: raw['note'] }),
  } as Gate;
}

function fieldOfUse(raw: Record<string, unknown>): FieldOfUse {
  return {
    field: raw['field'], mode: raw['mode'], clause: raw['clause'] ?? null, confidence: raw['confidence'], ...present({ qualifier: raw['qualifier'] }),
  } as FieldOfUse;
}

function duty(raw: Record<string, unknown>): Duty {
  return {
    type: raw['type'], when: raw['when'], strength: raw['strength'], ...present({ text: raw['text'], appliesTo: raw['applies_to'] }),
    clause: raw['clause'] ?? null, confidence: raw['confidence'], ...present({ note: raw['note'] }),
  } as Duty;
}

/** "principal place of business" is a test of domicile, "place of use" one of use, everything about access one of access. */
function basis(raw: RawTerm): 'domicile' | 'use' | 'access' | undefined {
  const text = typeof raw['basis'] === 'string' ? raw['basis'] : '';
  if (/domicile|place of business/.test(text)) {
    return 'domicile';
  }
  if (/place of use/.test(text)) {
    return 'use';
  }
  return /access/.test(text) || typeof raw.v === 'string' ? 'access' : undefined;
}

/** `{ 'EEA,CH,UK': 'only Paid Services' }` in the facts. */
function special({ special: raw }: RawTerm): { regions: string[]; condition: string }[] | undefined {
  return raw === undefined ? undefined : Object.entries(raw as Record<string, string>).map(([codes, condition]) => (
    { regions: codes.split(',').map((code) => (code === 'UK' ? 'GB' : code)), condition }));
}

function regions(raw: RawTerm): Terms['regions'] {
  const v = Array.isArray(raw.v) ? raw.v.map((code: string) => (code === 'UK' ? 'GB' : code)) : raw.v;
  return {
    ...term({ ...raw, v }),
    ...present({ basis: basis(raw), appliesTo: raw['applies_to'], exempt: raw['exempt'], listUrl: raw['list_url'], special: special(raw) }),
  } as NonNullable<Terms['regions']>;
}

/** A ban on training only what competes needs a person to decide; a ban on "any other model" does not. */
function competingOnly(raw: RawTerm): boolean {
  const scope = typeof raw['scope'] === 'string' ? raw['scope'] : '';
  return raw.v === 'prohibited' && /compet/i.test(scope) && !/no competition test/i.test(scope);
}

function outputTraining(raw: RawTerm): Terms['outputTraining'] {
  return {
    ...term(raw), ...present({ scope: raw['scope'], covers: raw['covers'], exempt: raw['exempt'], duty: raw['duty'] }),
    ...(competingOnly(raw) ? { competingOnly: true } : {}),
  } as NonNullable<Terms['outputTraining']>;
}

function single(raw: RawTerms, key: string): RawTerm | undefined {
  const value = raw[key];
  return value && !Array.isArray(value) && 'v' in value ? (value as RawTerm) : undefined;
}

function list<T>(raw: RawTerms, key: string, convert: (row: Record<string, unknown>) => T): T[] | undefined {
  const value = raw[key];
  return Array.isArray(value) && value.length > 0 ? value.map(convert) : undefined;
}

function nested(raw: RawTerms): Record<string, unknown> {
  const training = single(raw, 'output_training');
  const area = single(raw, 'regions');
  const approval = single(raw, 'approval');
  const age = single(raw, 'age');
  const aup = single(raw, 'aup');
  return {
    gates: list(raw, 'gates', gate),
    outputTraining: training && outputTraining(training),
    regions: area && regions(area),
    fieldsOfUse: list(raw, 'fields_of_use', fieldOfUse),
    duties: list(raw, 'duties', duty),
    approval: approval && { ...term(approval), ...present({ when: approval['when'], url: approval['url'] }) },
    age: age && { ...term(age), ...present({ endUserMin: age['end_user_min'] }) },
    aup: aup && { ...term(aup), ...present({ url: aup['url_confidence'] === 'unverified' ? undefined : aup['url'], updatable: aup['updatable'] }) },
  };
}

/** From the snake-case facts to our `Terms`; a key that the facts do not have stays absent. */
export function terms(raw: RawTerms): Terms {
  const plain = Object.entries(PLAIN).flatMap(([from, to]) => {
    const found = single(raw, from);
    return found ? [[to, detailed(found)]] : [];
  });
  const api = (raw['api'] ?? {}) as Record<string, RawTerm | undefined>;
  const owner = api['output_owner'];
  const training = api['data_used_for_training_default'];
  return present({
    ...Object.fromEntries(plain), ...nested(raw),
    outputOwner: owner && term(owner), dataUsedForTraining: training && term(training), other: otherTerms(raw),
  }) as Terms;
}
