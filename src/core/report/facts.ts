import type { Alternative } from '../alternatives/alternatives';
import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Confidence, Day, Licence, Model, OpennessMatch, OpennessRecord, Provider, Publisher, Source } from '../catalogue/types';
import { atoms, parseExpression } from '../spdx';
import type { Finding, Step, TermsInForce, Use } from '../types';
import { knownModel } from '../known-model';
import { because } from './because';
import { hostedCost, selfHosting, type HostedCost } from './cost';
import type { SelfHosting } from './self-hosting';
import { isProjects, namedModel } from './subject';

/** Everything the catalogue knows of one id, under the catalogue's own names. Serialisable as it stands. */
export interface Facts {
  readonly version: 1;
  readonly catalogue: { readonly date: Day; readonly digest: string };
  readonly text: string;
  readonly resolution: Use['resolution']['kind'];
  readonly because: string;
  readonly steps: readonly Step[];
  readonly provider: { readonly id: string; readonly name: string } | null;
  /** Null for a derivative, a family and an unknown id. */
  readonly model: Model | null;
  /** What a derivative stands on. */
  readonly base: Model | null;
  readonly family: string | null;
  /** Of the model itself: who made a derivative is not known, nor is its base's maker its own. */
  readonly publisher: Publisher | null;
  readonly licences: readonly { readonly via: TermsInForce['via']; readonly confidence: Confidence; readonly licence: Licence }[];
  /** Of the model; with `match` `base` or `version` another's, whose score is not the model's. */
  readonly openness: (OpennessRecord & { readonly match: OpennessMatch; readonly median: number }) | null;
  readonly hosted: HostedCost | null;
  /** An estimate. */
  readonly selfHosting: SelfHosting | null;
  readonly findings: readonly Finding[];
  /** At most three other models, best first, with their catalogue ids. */
  readonly alternatives: readonly (Omit<Alternative, 'model'> & { readonly model: string })[];
  /** Every source that is named above, by its key. */
  readonly sources: Readonly<Record<string, Source>>;
  readonly providers: Readonly<Record<string, Provider>>;
}

/** What is to be explained. */
export interface Explained {
  readonly use: Use;
  readonly index: CatalogueIndex;
  readonly today: Day;
  readonly findings?: readonly Finding[];
  /** As the pipeline gives them; without them the model's own licences are listed. */
  readonly terms?: readonly TermsInForce[];
  /** Keys of usage that its terms ask for and nobody declared. */
  readonly undeclared?: readonly string[];
  /** Other models that meet what is declared; looked for where a finding is a conflict. */
  readonly alternatives?: readonly Alternative[];
}

export function factsOf({ use, index, today, findings = [], terms = [], alternatives = [] }: Explained): Facts {
  const { resolution } = use;
  const model = namedModel(use) ?? null;
  const known = knownModel(use);
  const { date, digest } = index;
  const facts = {
    version: 1 as const,
    catalogue: { date, digest },
    text: use.mention.text,
    resolution: resolution.kind,
    because: because(use, index),
    steps: 'steps' in resolution ? resolution.steps : [],
    provider: use.provider === undefined ? null : { id: use.provider, name: index.providerName(use.provider) },
    model,
    base: resolution.kind === 'derivative' ? resolution.base : null,
    family: resolution.kind === 'family' ? resolution.family : known?.family ?? null,
    publisher: model && !isProjects(model, index) ? index.publisher(model.publisher) ?? { name: model.publisher } : null,
    licences: (terms.length > 0 ? terms : ownLicences(known, index)).map(({ via, confidence, licence }) => ({ via, confidence, licence })),
    openness: openness(known, model === null, index),
    hosted: (known && hostedCost(known, today)) ?? null,
    selfHosting: selfHosting({ use, index }) ?? null,
    findings,
    alternatives: alternatives.map(({ model: { id }, ...rest }) => ({ model: id, ...rest })),
  };
  return { ...facts, sources: sourcesIn(facts, index), providers: providersOf(known, index) };
}

function ownLicences(model: Model | undefined, index: CatalogueIndex): readonly TermsInForce[] {
  const { licence } = model ?? {};
  const expression = licence && parseExpression(licence.expression);
  return (expression ? atoms(expression) : []).flatMap(({ id }) => {
    const found = index.licence(id);
    return found && licence ? [{ licence: found, via: 'own' as const, confidence: licence.confidence }] : [];
  });
}

function openness(model: Model | undefined, isBase: boolean, index: CatalogueIndex): Facts['openness'] {
  const record = model && index.openness(model);
  if (!model?.openness || !record) {
    return null;
  }
  const { match } = model.openness;
  return { ...record, match: isBase && match !== 'version' ? 'base' : match, median: index.opennessMedian };
}

function providersOf(model: Model | undefined, index: CatalogueIndex): Facts['providers'] {
  const ids = [...new Set((model?.offers ?? []).map(({ provider }) => provider))].sort();
  return Object.fromEntries(ids.flatMap((id) => {
    const found = index.provider(id);
    return found ? [[id, found] as const] : [];
  }));
}

/** What stands under a `source` or `sources` key anywhere in the facts, if the catalogue knows it. */
function sourcesIn(facts: object, index: CatalogueIndex): Facts['sources'] {
  const keys = new Set<string>();
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string' && (key === 'source' || key === 'sources')) {
      keys.add(value);
    } else if (Array.isArray(value)) {
      value.forEach((each) => walk(each, key));
    } else if (value !== null && typeof value === 'object') {
      Object.entries(value).forEach(([name, each]) => walk(each, name));
    }
  };
  walk(facts, '');
  return Object.fromEntries([...keys].sort().flatMap((key) => {
    const source = index.source(key);
    return source ? [[key, source] as const] : [];
  }));
}
