import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Licence, Life, Model, OpennessRecord, Price } from '../catalogue/types';
import { atoms, parseExpression } from '../spdx';
import type { Finding, TermsInForce, Use } from '../types';
import { because } from './because';
import { isPriced } from './cost';
import { nameOf } from './identity';
import { ownOffer } from './life';
import { compare, notWhollyRead, placeOf, type Place, type Run, type Skipped } from './run';
import { namedModel } from './subject';

/** The bill of materials before it takes a format: each model in use once, with its evidence. Everything is sorted. */
export interface Bom {
  readonly run: Run;
  readonly project: { readonly name: string; readonly version?: string };
  readonly entries: readonly BomEntry[];
  /** Provider ids of the hosted routes, each with the entries it serves. */
  readonly routes: readonly { readonly provider: string; readonly entries: readonly BomEntry[] }[];
  readonly skipped: readonly Skipped[];
}

export interface BomEntry {
  /** Unique in the BOM: the catalogue id, or the text as written where the catalogue has none. */
  readonly ref: string;
  readonly name: string;
  readonly resolution: Use['resolution']['kind'];
  /** The named model; absent for derivatives, families and unknown ids. */
  readonly model?: Model;
  /** What a derivative stands on. */
  readonly base?: Model;
  readonly family?: string;
  readonly occurrences: readonly Occurrence[];
  /** True where no product code names it. */
  readonly testOnly: boolean;
  readonly terms: readonly TermsInForce[];
  readonly openness?: OpennessRecord;
  readonly providers: readonly ProviderFacts[];
  readonly findings: readonly Finding[];
}

export interface Occurrence extends Place {
  readonly text: string;
  readonly role: Use['mention']['role'];
  readonly because: string;
  readonly provider?: string;
}

/** What is listed for the model at a provider that the code uses. */
export interface ProviderFacts {
  readonly provider: string;
  readonly price?: Price;
  readonly life?: Life;
}

export interface BomInput {
  readonly run: Run;
  readonly project: Bom['project'];
  readonly termsOf: (use: Use) => readonly TermsInForce[];
}

interface Seen {
  readonly use: Use;
  readonly occurrence: Occurrence;
  readonly findings: readonly Finding[];
}

export function bom({ run, project, termsOf }: BomInput): Bom {
  const groups = new Map<string, Seen[]>();
  for (const seen of everySeen(run)) {
    const key = keyOf(seen.use);
    const others = groups.get(key);
    if (others) {
      others.push(seen);
    } else {
      groups.set(key, [seen]);
    }
  }
  const entries = [...groups].sort(([a], [b]) => compare(a, b)).flatMap(([ref, seen]) => entry(ref, seen, run.index, termsOf));
  return { run, project, entries, routes: routesOf(entries), skipped: notWhollyRead(run) };
}

function everySeen(run: Run): readonly Seen[] {
  return run.files.flatMap(({ path, lines, review }) => review.uses.map((use) => {
    const { span, text, role } = use.mention;
    return {
      use,
      occurrence: {
        ...placeOf(path, lines, span), text, role, because: because(use, run.index),
        ...(use.provider === undefined ? {} : { provider: use.provider }),
      },
      findings: review.findings.filter((finding) => finding.span.start === span.start && finding.span.end === span.end),
    };
  }));
}

/** A model in the catalogue is one entry however it is spelt; anything else is as many as there are spellings. */
function keyOf(use: Use): string {
  return namedModel(use)?.id ?? `${use.resolution.kind}:${use.mention.text}`;
}

function entry(ref: string, seen: readonly Seen[], index: CatalogueIndex, termsOf: BomInput['termsOf']): BomEntry[] {
  const [first] = seen;
  if (!first) {
    return [];
  }
  const { use } = first;
  const { resolution } = use;
  const model = namedModel(use);
  const openness = model && model.openness?.match !== 'base' ? index.openness(model) : undefined;
  return [{
    ref,
    name: model ? model.name : nameOf(use),
    resolution: resolution.kind,
    ...(model ? { model } : {}),
    ...(resolution.kind === 'derivative' ? { base: resolution.base } : {}),
    ...(resolution.kind === 'family' ? { family: resolution.family } : {}),
    occurrences: seen.map(({ occurrence }) => occurrence),
    testOnly: seen.every(({ occurrence }) => occurrence.role !== 'product'),
    terms: uniqueTerms(seen.flatMap((each) => termsOf(each.use))),
    ...(openness ? { openness } : {}),
    providers: providersOf(seen, index),
    findings: seen.flatMap(({ findings }) => findings),
  }];
}

function uniqueTerms(terms: readonly TermsInForce[]): readonly TermsInForce[] {
  return [...new Map(terms.map((each) => [`${each.via} ${each.licence.id}`, each])).values()];
}

function providersOf(seen: readonly Seen[], index: CatalogueIndex): readonly ProviderFacts[] {
  const found = new Map<string, ProviderFacts>();
  for (const { use } of seen) {
    const offer = ownOffer(use, index);
    const provider = use.provider ?? offer?.provider;
    if (provider !== undefined && !found.get(provider)?.price) {
      found.set(provider, {
        provider,
        ...(offer && isPriced(offer) ? { price: offer.price } : {}),
        ...(offer?.life ? { life: offer.life } : {}),
      });
    }
  }
  return [...found.values()].sort((a, b) => compare(a.provider, b.provider));
}

function routesOf(entries: readonly BomEntry[]): Bom['routes'] {
  const used = [...new Set(entries.flatMap(({ occurrences }) => occurrences.flatMap(({ provider }) => (provider === undefined ? [] : [provider]))))].sort(compare);
  return used.map((provider) => ({ provider, entries: entries.filter(({ occurrences }) => occurrences.some((each) => each.provider === provider)) }));
}

/** The model's own licence, or a derivative's inherited one: as an SPDX expression, with the licences it names. */
export function licenceOf({ model, base }: BomEntry, index: CatalogueIndex): { readonly expression: string; readonly licences: readonly Licence[] } | undefined {
  const granted = (model ?? base)?.licence;
  const parsed = granted && parseExpression(granted.expression);
  if (!granted || !parsed) {
    return undefined;
  }
  const licences = atoms(parsed).flatMap(({ id }) => index.licence(id) ?? []);
  return { expression: granted.expression, licences };
}
