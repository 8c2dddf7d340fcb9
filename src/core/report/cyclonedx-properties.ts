import type { Cited, Citation, ModelFacts } from './bom-facts';
import type { BomLife, BomOffer, BomPriceRange } from './bom-offers';
import type { BomTerm } from './bom-terms';
import type { BomFinding, BomModel } from './bom-types';
import type { Range } from './cost';
import type { Property } from './cyclonedx-types';
import { compare } from './run';

type Value = string | number | boolean | null | undefined;
/** Names without the namespace; a value that is absent or empty is not written. */
export type Pairs = readonly (readonly [name: string, value: Value])[];

/** Sorted by name and value, each pair once. */
export function properties(pairs: Pairs): readonly Property[] {
  const written = pairs.flatMap(([name, value]) => (value === undefined || value === null || value === '' ? [] : [{ name: `modelReview:${name}`, value: String(value) }]));
  const unique = new Map(written.map((each) => [JSON.stringify(each), each]));
  return [...unique.values()].sort((a, b) => compare(a.name, b.name) || compare(a.value, b.value));
}

/** A fact under its name, with its source, date and confidence under names of their own. */
function citing(name: string, value: Value, source: Citation | undefined, confidence?: string): Pairs {
  return value === undefined || value === null ? [] : [[name, value], ...provenance(name, source, confidence)];
}

function provenance(name: string, source: Citation | undefined, confidence?: string): Pairs {
  return [[`${name}:source`, source?.name], [`${name}:date`, source?.date], [`${name}:confidence`, confidence]];
}

function cited<T>(name: string, fact: Cited<T> | undefined, value: (of: T) => Value): Pairs {
  return fact ? citing(name, value(fact.value), fact.source, fact.confidence) : [];
}

/** How the model is used here: its reading, terms, prices, life and findings. */
export function useProperties(model: BomModel): readonly Property[] {
  const { kind, facts: known, family, testOnly, resolutions, terms, offers, priceRange, findings } = model;
  return properties([
    ['kind', kind],
    ['family', family],
    ['testOnly', testOnly || undefined],
    ...resolutions.map((words) => ['resolution', words] as const),
    ...licence(known),
    ...terms.flatMap(({ licence: id, name, via, confidence, source, terms: facts }) => [
      [`terms:${via}`, id] as const,
      [`terms:${id}:name`, name] as const,
      ...provenance(`terms:${id}`, source, confidence),
      ...facts.map((fact) => [`terms:${id}:${fact.topic}`, termInWords(fact)] as const),
    ]),
    ...offers.flatMap(offer),
    ...(priceRange ? range(priceRange) : []),
    ...findings.map(finding),
  ]);
}

/** `prohibited (clause 2.b)`. */
export function termInWords({ value, clause, confidence }: BomTerm): string {
  const basis = [...(clause === undefined ? [] : [`clause ${clause}`]), ...(confidence === 'text' ? [] : [`as reported, ${confidence}`])].join('; ');
  return basis === '' ? value : `${value} (${basis})`;
}

function licence(facts: ModelFacts | undefined): Pairs {
  const granted = facts?.licence;
  if (!granted) {
    return [['licence', 'unknown']];
  }
  const { own, expression, note, source, confidence } = granted;
  return [
    ...provenance('licence', source, confidence),
    ['licence:note', note],
    ['licence:catalogueExpression', own === expression ? undefined : own],
  ];
}

function offer({ provider, price, life }: BomOffer): Pairs {
  const name = `price:${provider}`;
  return [
    ...(price
      ? [
          [`${name}:inputUSDPerMTok`, price.input] as const,
          [`${name}:outputUSDPerMTok`, price.output] as const,
          [`${name}:cachedInputUSDPerMTok`, price.cachedInput] as const,
          ...between(`${name}:inputUSDPerMTok`, price.range?.input),
          ...between(`${name}:outputUSDPerMTok`, price.range?.output),
          [`${name}:listsThatAgree`, `${price.agree[0]} of ${price.agree[1]}`] as const,
          ...provenance(name, price.source),
        ]
      : []),
    ...(life ? dates(`life:${provider}`, life) : []),
  ];
}

/** Where lists disagree, their lowest and highest value beside the one that is taken. */
function between(name: string, range: readonly [number, number] | undefined): Pairs {
  return range ? [[`${name}:low`, range[0]], [`${name}:high`, range[1]]] : [];
}

function dates(name: string, { deprecated, retired, replacement, source, confidence }: BomLife): Pairs {
  return [
    [`${name}:deprecated`, deprecated], [`${name}:retired`, retired], [`${name}:replacement`, replacement],
    ...provenance(name, source, confidence),
  ];
}

function range({ input, output, hosts, asOf, sources }: BomPriceRange): Pairs {
  const figures = (name: string, { low, median, high }: Range): Pairs => [
    [`priceRange:${name}:low`, low], [`priceRange:${name}:median`, median], [`priceRange:${name}:high`, high],
  ];
  return [
    ...figures('inputUSDPerMTok', input),
    ...(output ? figures('outputUSDPerMTok', output) : []),
    ['priceRange:hosts', hosts],
    ['priceRange:asOf', asOf],
    ...sources.map((source) => ['priceRange:source', dated(source)] as const),
  ];
}

/** `warning: 2`; those that somebody accepted apart. */
export function finding({ code, severity, waived, times }: BomFinding): readonly [string, string] {
  return [`finding:${code}`, `${severity}${waived ? ', waived' : ''}: ${times}`];
}

/** `genai-prices, 2026-11-10`. */
export function dated({ name, date }: Citation): string {
  return date === undefined ? name : `${name}, ${date}`;
}

/** What the model is, wherever it is used. */
export function modelProperties(facts: ModelFacts): readonly Property[] {
  const { access, modality, released, parameters, context, floating, mof, osi, note, sources } = facts;
  return properties([
    ['access', access],
    ['modality', modality],
    ['note', note],
    ...sources.map((source) => ['source', dated(source)] as const),
    ...cited('released', released, (day) => day),
    ...cited('parametersBillions', parameters, ({ total }) => total),
    ['parametersBillions:active', parameters?.value.active],
    ...cited('contextTokens', context, (tokens) => tokens),
    ...cited('floating', floating, (to) => to ?? 'yes'),
    ...openness(facts),
    ...cited('mof:class', mof, ({ class: reached }) => reached),
    ...(mof?.value.missing ?? []).map((missing) => ['mof:missing', missing] as const),
    ...cited('osi:validation', osi, (result) => result),
  ]);
}

function openness({ openness: judged }: ModelFacts): Pairs {
  if (!judged) {
    return [['openness', 'not assessed']];
  }
  const { record, match, source } = judged;
  if (match === 'version') {
    return [['openness', 'not assessed'], ['openness:otherVersion', record.assessedModel], ...provenance('openness:otherVersion', source)];
  }
  if (match === 'base') {
    return [['openness', 'not assessed'], ['openness:base', record.assessedModel], ['openness:base:score', record.score], ...provenance('openness:base', source)];
  }
  return [
    ['openness:score', record.score],
    ['openness:match', match],
    ['openness:record', record.name],
    ['openness:status', record.status],
    ['openness:assessed', record.assessed],
    ['openness:assessedModel', record.assessedModel],
    ['openness:judgments', record.judgments],
    ['openness:rank', record.rank !== undefined && record.of !== undefined ? `${record.rank} of ${record.of}` : undefined],
    ['openness:osaid:data', record.osaid.data],
    ['openness:osaid:code', record.osaid.code],
    ['openness:osaid:parameters', record.osaid.parameters],
    ...provenance('openness', source),
    ['openness:attribution', source.attribution],
  ];
}
