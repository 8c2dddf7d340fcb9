import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Ancestor, Confidence, Licence, Model, Terms } from '../catalogue/types';
import { knownModel } from '../known-model';
import { isOwnPlatform } from '../platform';
import { alternatives, parseExpression } from '../spdx';
import type { TermsInForce, Use } from '../types';
import { weakest } from './confidence';

/** One of the sets of documents between which the licensee may choose; most uses have one. */
export interface TermsChoice {
  readonly terms: readonly TermsInForce[];
  /** Parts of the licence of which no terms are known: ids without an entry, or `NOASSERTION`. */
  readonly unknown: readonly string[];
}

const NOASSERTION = 'NOASSERTION';
const MAX_GENERATIONS = 5;

const NOTHING_KNOWN: readonly TermsChoice[] = [{ terms: [], unknown: [NOASSERTION] }];

/** What was worked out for each catalogue and model: a long document has thousands of uses of one model, and asks of each several times. */
const worked = new WeakMap<CatalogueIndex, WeakMap<Model, Map<string, readonly TermsChoice[]>>>();

/** What binds a use: the model's licence or its base's, what the lineage passes on, and the host's terms. Never empty. */
export function termsChoices(use: Use, index: CatalogueIndex): readonly TermsChoice[] {
  const model = knownModel(use);
  if (!model) {
    return NOTHING_KNOWN;
  }
  const isDerivative = use.resolution.kind === 'derivative';
  const known = workedOf(model, index);
  const key = `${isDerivative} ${isSaid(use)} ${use.provider}`;
  const choices = known.get(key) ?? hosted(use, model, isDerivative ? ofDerivative(model, index) : ofModel(model, index, MAX_GENERATIONS), index);
  known.set(key, choices);
  return choices;
}

function workedOf(model: Model, index: CatalogueIndex): Map<string, readonly TermsChoice[]> {
  const ofIndex = worked.get(index) ?? new WeakMap<Model, Map<string, readonly TermsChoice[]>>();
  worked.set(index, ofIndex);
  const ofThis = ofIndex.get(model) ?? new Map<string, readonly TermsChoice[]>();
  ofIndex.set(model, ofThis);
  return ofThis;
}

/** Only the name says what it was made from, so no verdict on it is firm. */
function ofDerivative(base: Model, index: CatalogueIndex): readonly TermsChoice[] {
  return ofModel(base, index, MAX_GENERATIONS).map((choice) => passedOn(choice, 'secondary', 'whole'));
}

function ofModel(model: Model, index: CatalogueIndex, generations: number): readonly TermsChoice[] {
  const own = ownTerms(model, index);
  const inherited = generations > 0 ? inheritedTerms(model, own.some(isStated), index, generations) : [];
  return inherited.reduce<readonly TermsChoice[]>((choices, parent) => combine(choices, parent), own);
}

function ownTerms(model: Model, index: CatalogueIndex): readonly TermsChoice[] {
  const granted = model.licence;
  const expression = granted && parseExpression(granted.expression);
  const sets = expression && alternatives(expression);
  if (!granted || !sets) {
    return [{ terms: [], unknown: [NOASSERTION] }];
  }
  return sets.map((set) => {
    const known = set.map((atom) => ({ id: atom.id, licence: index.licence(atom.id) }));
    return {
      terms: known.flatMap(({ licence }) => (licence ? [{ licence, via: 'own' as const, confidence: granted.confidence }] : [])),
      unknown: known.filter(({ licence }) => !licence).map(({ id }) => id),
    };
  });
}

function inheritedTerms(model: Model, hasOwn: boolean, index: CatalogueIndex, generations: number): (readonly TermsChoice[])[] {
  return (model.lineage ?? []).flatMap((ancestor) => {
    const base = index.model(ancestor.id);
    // A publisher may license its own next version as it likes; a teacher's terms bind who trained, not who uses.
    if (!base || ancestor.relation === 'distillation' || (hasOwn && base.publisher === model.publisher)) {
      return [];
    }
    const reach = isCopy(ancestor) || !hasOwn ? 'whole' : 'as-passed-on';
    const confidence = hasOwn ? ancestor.confidence : weakest(ancestor.confidence, 'secondary');
    return [ofModel(base, index, generations - 1).map((choice) => passedOn(choice, confidence, reach))];
  });
}

function isCopy({ relation }: Ancestor): boolean {
  return relation === 'quantisation' || relation === 'repackaged';
}

/** A base's terms as they reach what is made from it: all of a copy, else what its own `derivatives` term says. */
function passedOn(choice: TermsChoice, confidence: Confidence, reach: 'whole' | 'as-passed-on'): TermsChoice {
  const terms = choice.terms.flatMap((each) => {
    const licence = reach === 'whole' ? each.licence : surviving(each.licence);
    return licence ? [{ licence, via: 'inherited' as const, confidence: weakest(each.confidence, confidence, inheritance(each.licence, reach)) }] : [];
  });
  return { terms, unknown: reach === 'whole' ? choice.unknown : [] };
}

function inheritance(licence: Licence, reach: 'whole' | 'as-passed-on'): Confidence {
  return reach === 'whole' ? 'text' : (licence.terms.derivatives?.confidence ?? 'unverified');
}

function surviving(licence: Licence): Licence | undefined {
  const rule = licence.terms.derivatives?.v;
  if (rule === 'free_choice' || (rule === undefined && licence.category === 'permissive')) {
    return undefined;
  }
  return rule === 'use_restrictions_only' ? { ...licence, terms: restrictionsOf(licence.terms) } : licence;
}

/** The terms that travel where a licence only asks for its use restrictions to be passed on. */
function restrictionsOf({ fieldsOfUse, hostedService, aup, derivatives, duties }: Terms): Terms {
  const passing = duties?.filter(({ type }) => type === 'pass_through_restrictions' || type === 'user_terms_floor') ?? [];
  return {
    ...(fieldsOfUse ? { fieldsOfUse } : {}),
    ...(hostedService ? { hostedService } : {}),
    ...(aup ? { aup } : {}),
    ...(derivatives ? { derivatives } : {}),
    duties: passing,
    // What the base allows is for the derivative's own licence to say.
    commercialUse: { v: 'silent', clause: null, confidence: 'text' },
    outputTraining: { v: 'silent', clause: null, confidence: 'text' },
  };
}

function hosted(use: Use, model: Model, choices: readonly TermsChoice[], index: CatalogueIndex): readonly TermsChoice[] {
  const provider = use.provider === undefined ? undefined : index.provider(use.provider);
  const licence = provider?.terms === undefined ? undefined : index.licence(provider.terms);
  if (!licence || (provider?.publisher === model.publisher && model.access === 'api' && choices.some(({ terms }) => terms.some((each) => each.licence === licence)))) {
    return choices;
  }
  // A maker's platforms have agreements of their own: Gemini's API and Vertex.
  const isOther = provider?.publisher === model.publisher && model.access === 'api';
  if (use.provider !== undefined && (isOther || isOwnPlatform(model, use.provider, provider))) {
    const host = { licence, via: 'host' as const, confidence: isSaid(use) ? 'text' as const : 'secondary' as const };
    return isSaid(use)
      ? [{ terms: [host], unknown: [] }]
      // By its spelling alone the id may also be that of weights on a server of one's own: neither is firm.
      : choices.map((choice) => ({ ...choice, terms: unique([...choice.terms.map((each) => ({ ...each, confidence: weakest(each.confidence, 'secondary') })), host]) }));
  }
  return choices.map((choice) => ({
    ...choice,
    terms: unique([
      // A host of closed models may put its own contract in place of the publisher's.
      ...choice.terms.map((each) => (each.licence.category === 'proprietary-api' ? { ...each, confidence: weakest(each.confidence, 'secondary') } : each)),
      { licence, via: 'host' as const, confidence: 'text' as const },
    ]),
  }));
}

/** The code names the provider, or the id does; else only its spelling is the provider's. */
function isSaid({ mention, provider, resolution }: Use): boolean {
  return mention.provider === provider || (resolution.kind === 'grammar' && resolution.steps.some(({ kind }) => kind === 'route' || kind === 'path' || kind === 'region'));
}

function combine(left: readonly TermsChoice[], right: readonly TermsChoice[]): readonly TermsChoice[] {
  const all = left.flatMap((a) => right.map((b) => ({ terms: unique([...a.terms, ...b.terms]), unknown: [...new Set([...a.unknown, ...b.unknown])] })));
  return all.slice(0, 64);
}

/** A licence is named, though its terms may not be known: a project's own. */
function isStated({ terms, unknown }: TermsChoice): boolean {
  return terms.length > 0 || unknown.some((id) => id !== NOASSERTION);
}

/** The first entry of each licence: a model's own terms come before inherited ones. */
export function unique(terms: readonly TermsInForce[]): readonly TermsInForce[] {
  const seen = new Map<string, TermsInForce>();
  for (const each of terms) {
    if (!seen.has(each.licence.id)) {
      seen.set(each.licence.id, each);
    }
  }
  return [...seen.values()];
}
