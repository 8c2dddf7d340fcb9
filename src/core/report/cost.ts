import * as l10n from '@vscode/l10n';
import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Day, Modality, Model, Offer, Price } from '../catalogue/types';
import { usd } from '../format';
import type { Use } from '../types';
import { knownModel } from '../known-model';
import { escapeHtml } from './escape';
import { currentLife, ownOffer } from './life';
import type { Row } from './row';
import { estimateSelfHosting, type SelfHosting } from './self-hosting';
import type { CardSubject } from './subject';
import { columns, LINE } from './width';

/** Low, median and high over hosts, USD per million tokens. */
export interface Range {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

export interface HostedCost {
  readonly input: Range;
  /** Absent where output costs nothing, as for embeddings. */
  readonly output?: Range;
  readonly hosts: number;
}

/** An offer with a price that is one: a list entry of 0 stands for a free tier or for nothing known. */
export interface Priced extends Offer {
  readonly price: Price;
}

export function isPriced(offer: Offer): offer is Priced {
  return offer.price !== undefined && (offer.price.input > 0 || offer.price.output > 0);
}

/** Offers with a price that still stand today. */
function standing({ offers }: Model, today: Day): readonly Priced[] {
  return (offers ?? []).filter(isPriced).filter(({ life }) => life?.retired === undefined || life.retired > today);
}

/** Over the hosts that name a price today, the cheapest offer of each. */
export function hostedCost(model: Model, today: Day): HostedCost | undefined {
  const cheapest = new Map<string, Price>();
  for (const { provider, price } of standing(model, today)) {
    const known = cheapest.get(provider);
    if (!known || price.input + price.output < known.input + known.output) {
      cheapest.set(provider, price);
    }
  }
  const prices = [...cheapest.values()];
  const [input, output] = [range(prices.map((each) => each.input)), range(prices.map((each) => each.output))];
  const first = input ?? output;
  return first && { input: input ?? first, ...(output && input ? { output } : {}), hosts: cheapest.size };
}

/** Of the figures above 0. */
export function range(values: readonly number[]): Range | undefined {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) {
    return undefined;
  }
  const [left, right] = [sorted[(sorted.length - 1) >> 1] ?? low, sorted[sorted.length >> 1] ?? low];
  return { low, median: (left + right) / 2, high };
}

/** The price that holds where the model is called, if the code or the id says where. */
export function ownPrice(use: Use, index: CatalogueIndex): Priced | undefined {
  const offer = ownOffer(use, index);
  return offer && isPriced(offer) ? offer : undefined;
}

export function selfHosting({ use, index }: Pick<CardSubject, 'use' | 'index'>): SelfHosting | undefined {
  const model = knownModel(use);
  return model && estimateSelfHosting(model, use.resolution.kind === 'derivative' ? use.mention.text : model.name, index.gpus);
}

/** Models that are not paid by the token as a rule: only their maker's own price, agreed by two lists, counts as one. */
const OTHER_UNITS: ReadonlySet<Modality> = new Set<Modality>(['image', 'video', 'speech', 'audio']);

export function isByToken({ modality, access }: Model, own: Priced | undefined): boolean {
  return !OTHER_UNITS.has(modality) || (access === 'api' && own !== undefined && own.price.agree[0] > 1);
}

export function costRow(subject: CardSubject): Row | undefined {
  const label = l10n.t('Cost');
  const hosted = costInWords(subject);
  const own = selfHosting(subject);
  if (!own) {
    return hosted === undefined ? undefined : { label, lines: [hosted] };
  }
  return hosted === undefined
    ? { label, lines: [l10n.t('your own {0}', selfHostingInWords(own))] }
    : { label, lines: [hosted, l10n.t('or your own {0}', selfHostingInWords(own))] };
}

/** The price that is shown of a use: where the code or the id says who serves it that one's, else what the hosts ask. */
export type ShownCost = { readonly priced: Priced } | { readonly hosted: HostedCost };

export function shownCost({ use, index, today }: Pick<CardSubject, 'use' | 'index' | 'today'>): ShownCost | undefined {
  const model = knownModel(use);
  if (!model) {
    return undefined;
  }
  const own = ownPrice(use, index);
  if (!isByToken(model, own)) {
    return undefined;
  }
  if (own) {
    return { priced: own };
  }
  // The code says who serves it, and that price is not known: another host's would mislead.
  if (use.provider !== undefined && ownOffer(use, index)) {
    return undefined;
  }
  const hosted = hostedCost(model, today);
  const [first] = standing(model, today);
  return hosted?.hosts === 1 && first ? { priced: first } : hosted && { hosted };
}

/** `in $2.50, out $10.00 per M tokens at OpenAI`, as markup. */
export function costInWords(subject: Pick<CardSubject, 'use' | 'index' | 'today'>): string | undefined {
  const cost = shownCost(subject);
  return cost && ('priced' in cost ? priceInWords(cost.priced, subject) : rangesInWords(cost.hosted));
}

function rangesInWords({ input, output, hosts }: HostedCost): string {
  return output
    ? l10n.t('in {0}, out {1} per M tokens · {2} hosts', rangeInWords(input), rangeInWords(output), hosts)
    : l10n.t('in {0} per M tokens · {1} hosts', rangeInWords(input), hosts);
}

/** `$0.14–0.55`. */
export function betweenInWords([low, high]: readonly [number, number]): string {
  return low === high ? usd(high) : `${usd(low)}–${bare(high)}`;
}

function rangeInWords({ low, median, high }: Range): string {
  return low === high ? usd(median) : l10n.t('{0} ({1}–{2})', usd(median), bare(low), bare(high));
}

function priceInWords({ provider, price }: Priced, subject: Pick<CardSubject, 'use' | 'index' | 'today'>): string {
  const { index, today } = subject;
  const at = escapeHtml(index.providerName(provider));
  const life = currentLife(subject)?.life;
  if (life?.retired !== undefined && life.retired <= today) {
    return pastPrice(price, life.replacement, provider, index);
  }
  const where = atHost(price, at);
  const whole = l10n.t('{0} per M tokens {1}', figures(price, true), where);
  return columns(whole) <= LINE ? whole : l10n.t('{0} per M tokens {1}', figures(price), where);
}

function atHost({ agree: [agree, of], range }: Price, at: string): string {
  if (range || (agree === 1 && of > 1)) {
    return l10n.t('at {0} (sources disagree)', at);
  }
  return agree === 1 ? l10n.t('at {0} (one source)', at) : l10n.t('at {0}', at);
}

function pastPrice(price: Price, replacement: string | undefined, provider: string, index: CatalogueIndex): string {
  const was = l10n.t('was {0} per M tokens', figures(price));
  const found = replacement === undefined ? undefined : index.lookUp(replacement, provider);
  const next = found?.offer ?? found?.model.offers?.find((offer) => offer.provider === provider);
  return next && isPriced(next) ? l10n.t('{0} · the replacement: {1}', was, figures(next.price)) : was;
}

/** `in $2.50, cached $1.25, out $10.00`; what is 0 on a list is no price. */
export function figures({ input, output, cachedInput, range }: Price, withCached = false): string {
  if (range) {
    return [...(input > 0 ? [l10n.t('in {0}', betweenInWords(range.input))] : []), ...(output > 0 ? [l10n.t('out {0}', betweenInWords(range.output))] : [])].join(l10n.t(', '));
  }
  const cached = withCached && cachedInput !== undefined && cachedInput > 0 && cachedInput !== input ? [l10n.t('cached {0}', usd(cachedInput))] : [];
  return [
    ...(input > 0 ? [l10n.t('in {0}', usd(input)), ...cached] : []),
    ...(output > 0 ? [l10n.t('out {0}', usd(output))] : []),
  ].join(l10n.t(', '));
}

/** `1 × L4 24 GB, $0.15–0.80 an hour (estimate)`. */
export function selfHostingInWords({ count, gpu, low, high, quantisation }: SelfHosting): string {
  const hardware = `${count} × ${escapeHtml(gpu.name)} ${gpu.memoryGB} GB`;
  const machine = quantisation === undefined ? hardware : l10n.t('{0} at {1}', hardware, escapeHtml(quantisation));
  const hourly = low === high ? usd(high) : `${usd(low)}–${bare(high)}`;
  return l10n.t('{0}, {1} an hour (estimate)', machine, hourly);
}

function bare(value: number): string {
  return usd(value).slice(1);
}
