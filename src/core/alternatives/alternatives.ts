import * as l10n from '@vscode/l10n';
import { assess, type AssessContext } from '../assess/assess';
import type { Code } from '../codes';
import { compactCount, usd } from '../format';
import type { Finding, Use } from '../types';
import { candidatesFor, placed, type Candidate } from './candidates';
import { blended, isComparable } from './comparable';

/** A model that does the same work and meets what the project declares. */
export interface Alternative {
  readonly model: Candidate['model'];
  /** The provider that serves it; absent where the project runs the weights. */
  readonly provider?: string;
  /** What to write in place of the mention's text; absent where that is not certain. */
  readonly id?: string;
  /** Why it stands here, in a few words each: price, openness, context, licence. */
  readonly reasons: readonly string[];
}

const MOST = 3;

/** Information that is no doubt about the terms: several documents bind, or a duty is due that the project can meet. */
const HARMLESS: ReadonlySet<Code> = new Set<Code>(['layered-terms', 'pass-through-duty', 'naming-duty', 'region-check-list']);

/**
 * At most three models that can stand in place of a use, best first: the cheaper, then the more open, then the one with the longer context.
 * None that has a conflict of its own, or whose terms leave a question. The same input gives the same list.
 */
export function alternativesFor(use: Use, context: AssessContext): readonly Alternative[] {
  const { index, today } = context;
  const now = placed(use, index);
  if (!now) {
    return [];
  }
  const fit = candidatesFor(use, now, index, today)
    .filter((each) => isComparable(now, each) && suits(assess([asProduct(each.use)], context)))
    .map((each) => ({ ...each, openness: opennessOf(each, context) }))
    .sort(compare);
  return onePerFamily(fit).slice(0, MOST).map((each) => ({
    model: each.model,
    ...(each.offer ? { provider: each.offer.provider } : {}),
    ...(each.id === undefined ? {} : { id: each.id }),
    reasons: reasons(each),
  }));
}

type Rated = Candidate & { readonly openness: number | undefined };

function asProduct(use: Use): Use {
  return { ...use, mention: { ...use.mention, role: 'product' } };
}

function suits(findings: readonly Finding[]): boolean {
  return findings.every(({ severity, code }) => severity === 'information' && HARMLESS.has(code));
}

function opennessOf({ model }: Candidate, { index }: AssessContext): number | undefined {
  const match = model.openness?.match;
  return match === 'exact' || match === 'family' ? index.openness(model)?.score : undefined;
}

function compare(a: Rated, b: Rated): number {
  return priceOf(a) - priceOf(b)
    || (b.openness ?? -1) - (a.openness ?? -1)
    || (b.model.context?.value ?? 0) - (a.model.context?.value ?? 0)
    || (a.model.id < b.model.id ? -1 : 1);
}

/** Unknown prices stand behind known ones; where the project pays for its own machines, all are alike. */
function priceOf({ offer }: Candidate): number {
  return offer === undefined ? 0 : offer.price === undefined ? Number.MAX_VALUE : blended(offer.price);
}

function onePerFamily(sorted: readonly Rated[]): readonly Rated[] {
  const seen = new Set<string>();
  return sorted.filter(({ model }) => {
    const family = `${model.publisher} ${model.family ?? model.id}`;
    return !seen.has(family) && seen.add(family);
  });
}

function reasons({ model, offer, openness }: Rated): readonly string[] {
  const size = model.parameters?.value.total;
  return [
    ...(offer?.price ? [l10n.t('{0} in, {1} out per M tokens', usd(offer.price.input), usd(offer.price.output))] : []),
    ...(model.licence && model.access !== 'api' ? [model.licence.expression.replaceAll('LicenseRef-', '')] : []),
    ...(openness === undefined ? [] : [l10n.t('openness {0}', openness.toFixed(1))]),
    ...(size === undefined ? [] : [l10n.t('{0} billion parameters', size)]),
    ...(model.context ? [l10n.t('context {0}', compactCount(model.context.value))] : []),
  ];
}
