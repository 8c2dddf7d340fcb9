import * as l10n from '@vscode/l10n';
import type { Access } from '../catalogue/types';
import { usd } from '../format';
import type { Citation, ModelFacts } from './bom-facts';
import type { BomOffer, BomPriceRange } from './bom-offers';
import type { BomModel } from './bom-types';
import { hubAddress } from './hub';
import { osiInWords } from './openness';
import { lastSegment } from './subject';

/** A piece of a table's cell. Renderers escape it; none of it is markup. */
export interface Text {
  readonly text: string;
  readonly style?: 'strong' | 'dim' | 'code';
  /** An `https:` address from the catalogue. */
  readonly href?: string;
}

/** Lines of a cell. */
export type Cell = readonly Text[];

export function dim(text: string | undefined): readonly Text[] {
  return text === undefined || text === '' ? [] : [{ text, style: 'dim' }];
}

/** Joined as a list of facts. */
export function facts(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

export function linked(text: string, url: string | undefined): Text {
  return url?.startsWith('https://') === true ? { text, href: url } : { text };
}

export function dated({ name, date }: Citation): string {
  return facts(name, date);
}

/** Name, maker, what it is, and whether only tests name it. */
export function modelCell({ id, facts: known, testOnly, kind, family }: BomModel): Cell {
  const name = { ...linked(lastSegment(id), known?.onHub === true ? hubAddress(id) : undefined), style: 'strong' as const };
  return [name, ...dim(facts(known?.publisher?.name, identityInWords(kind, known, family))), ...(testOnly ? dim(l10n.t('not in product code')) : [])];
}

function identityInWords(kind: BomModel['kind'], known: ModelFacts | undefined, family: string | undefined): string {
  switch (kind) {
    case 'unknown': return l10n.t('not in the catalogue');
    case 'family': return l10n.t('only the family is known: {0}', family ?? '');
    case 'derivative': return l10n.t('a derivative, only its base is known');
    case 'project': return l10n.t('declared in model-review.yaml');
    case 'catalogue': return known ? accessInWords(known.access) : '';
  }
}

function accessInWords(access: Access): string {
  switch (access) {
    case 'open': return l10n.t('weights for download');
    case 'gated': return l10n.t('weights for download after a form');
    case 'restricted': return l10n.t('weights on application');
    case 'leaked': return l10n.t('leaked weights, no licence granted');
    case 'api': return l10n.t('API only, weights closed');
    case 'service': return l10n.t('a service, no model to call');
    case 'none': return l10n.t('never released');
    case 'unknown': return l10n.t('access unknown');
  }
}

/** Who says so, and from where that is known. */
export function licenceCell({ facts: known }: BomModel): Cell {
  const licence = known?.licence;
  if (!licence) {
    return [{ text: l10n.t('unknown') }];
  }
  const said = licence.acknowledgement === 'declared' ? l10n.t('declared by the publisher')
    : licence.acknowledgement === 'concluded' ? l10n.t('stated by this project') : l10n.t('not verified');
  const names = licence.documents.map(({ id, name, url }) => linked(licence.documents.length === 1 && licence.spdxId !== undefined ? id : name, url));
  return [...names, ...dim(names.length > 1 ? licence.expression : undefined), ...dim(facts(said, dated(licence.source)))];
}

/** The score with what was judged and when; never a base's score. */
export function opennessCell({ facts: known }: BomModel): Cell {
  const { openness, mof, osi } = known ?? {};
  const more = [
    ...(mof ? dim(mof.value.class === 0 ? l10n.t('below MOF class III') : l10n.t('MOF class {0}', 'I'.repeat(mof.value.class))) : []),
    ...(osi ? dim(l10n.t('OSI validation: {0}', osiInWords(osi.value))) : []),
  ];
  if (!openness || openness.match === 'base' || openness.match === 'version') {
    return [{ text: l10n.t('not assessed') }, ...more];
  }
  const { record, match } = openness;
  const { data, code, parameters } = record.osaid;
  return [
    linked(l10n.t('{0} of 100', record.score.toFixed(1)), record.url),
    ...dim(facts(match === 'exact' ? undefined : l10n.t('judged on {0}', lastSegment(record.assessedModel)), record.assessed, record.status === 'current' ? undefined : l10n.t('older record'))),
    ...dim(l10n.t('OSAID: data {0}, code {1}, parameters {2}', data, code, parameters)),
    ...more,
  ];
}

export function priceCell({ offers, priceRange }: BomModel, nameOf: (provider: string) => string): Cell {
  const listed = offers.flatMap((offer) => offerPrice(offer, nameOf));
  return listed.length > 0 ? listed : rangeOf(priceRange);
}

function offerPrice({ provider, price }: BomOffer, nameOf: (provider: string) => string): Cell {
  return price ? [
    { text: price.output === 0 ? l10n.t('{0} in', usd(price.input)) : price.input === 0 ? l10n.t('{0} out', usd(price.output)) : l10n.t('{0} in, {1} out', usd(price.input), usd(price.output)) },
    ...dim(facts(nameOf(provider), price.source.name, price.source.date, price.agree[1] > 1 ? l10n.t('{0} of {1} lists', price.agree[0], price.agree[1]) : undefined)),
  ] : [];
}

function rangeOf(range: BomPriceRange | undefined): Cell {
  return range ? [
    { text: range.output ? l10n.t('{0} in, {1} out', usd(range.input.median), usd(range.output.median)) : l10n.t('{0} in', usd(range.input.median)) },
    ...dim(facts(l10n.t('median of {0} hosts', range.hosts), range.asOf)),
  ] : [];
}

/** Dates as listed at the providers that the code names. */
export function lifeCell({ offers, facts: known }: BomModel, nameOf: (provider: string) => string): Cell {
  const moving = known?.floating;
  return [
    ...(moving ? [{ text: moving.value === null ? l10n.t('moving alias') : l10n.t('moving alias, now {0}', lastSegment(moving.value)) }] : []),
    ...offers.flatMap(({ provider, life }): Cell => (life ? [
      ...(life.retired === undefined ? [] : [{ text: l10n.t('retirement listed for {0}', life.retired) }]),
      ...(life.retired === undefined && life.deprecated !== undefined ? [{ text: l10n.t('deprecation listed for {0}', life.deprecated) }] : []),
      ...dim(facts(nameOf(provider), life.source.name, life.source.date, life.replacement === undefined ? undefined : l10n.t('named replacement {0}', life.replacement))),
    ] : [])),
  ];
}
