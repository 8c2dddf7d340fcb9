import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Lines } from '../lines';
import type { Finding, Use } from '../types';
import { because } from './because';
import { counted, declaredIn, waiversIn } from './bom-declared';
import { citation, modelFacts, namedBase, publicId, type Known } from './bom-facts';
import { offersUsed, priceRange } from './bom-offers';
import type { Bom, BomInput, BomModel, BomOccurrence, BomRoute, BomTerms } from './bom-types';
import { comparableTerms } from './bom-terms';
import { hubOrganisations } from './hub';
import { termsInWords } from './licence-terms';
import { idOf, keyOf, kindOf, standsOn } from './one-model';
import { compare, placeOf, type ReviewedFile } from './run';
import { namedModel } from './subject';

export type { Bom } from './bom-types';

interface Seen {
  readonly use: Use;
  readonly occurrence: BomOccurrence;
  readonly findings: readonly Finding[];
}

/** What a finished review found, in plain data that may be written in any format. The same review gives the same BOM. */
export function bom(input: BomInput): Bom {
  const { run, project } = input;
  const { index } = run;
  const known: Known = { index, hubOrganisations: hubOrganisations(index) };
  const files = [...run.files].sort((a, b) => compare(a.path, b.path));
  const models = distinct([...grouped(files, index).values()].flatMap((seen) => entry(seen, known, input)));
  const elsewhere = files.flatMap(({ review }) => review.findings.filter((finding) => !review.uses.some((use) => standsOn(finding, use))));
  return {
    project,
    tool: run.tool,
    catalogue: { date: index.date, digest: index.digest },
    models,
    routes: routesOf(models, index),
    files: {
      reviewed: run.reviewed,
      skipped: [...run.skipped].sort((a, b) => compare(a.path, b.path) || compare(a.reason, b.reason)),
      partial: files.flatMap(({ path, review: { partial } }) => (partial ? [{ path, reason: partial.reason }] : [])),
    },
    findings: counted([...elsewhere, ...run.policies.flatMap(({ findings }) => findings)]),
    declared: declaredIn(run.policies),
    waivers: waiversIn(run.policies),
  };
}

function grouped(files: readonly ReviewedFile[], index: CatalogueIndex): ReadonlyMap<string, Seen[]> {
  const groups = new Map<string, Seen[]>();
  for (const { path, lines, review } of files) {
    for (const use of [...review.uses].sort((a, b) => a.mention.span.start - b.mention.span.start)) {
      const seen = { use, occurrence: occurrenceOf(use, path, lines), findings: review.findings.filter((finding) => standsOn(finding, use)) };
      const key = keyOf(use, index);
      const group = groups.get(key);
      if (group) {
        group.push(seen);
      } else {
        groups.set(key, [seen]);
      }
    }
  }
  return groups;
}

function occurrenceOf({ mention: { text, span, role, key, cell }, resolution, provider }: Use, path: string, lines: Lines): BomOccurrence {
  const { line, column } = placeOf(path, lines, span);
  return {
    path, line, column, text, role, resolution: resolution.kind,
    ...(key === undefined ? {} : { key }),
    ...(provider === undefined ? {} : { provider }),
    ...(cell ? { cell } : {}),
  };
}

function entry(seen: readonly Seen[], known: Known, input: BomInput): BomModel[] {
  const use = seen[0]?.use;
  if (!use) {
    return [];
  }
  const { index } = known;
  const { resolution } = use;
  const model = namedModel(use);
  const facts = model && modelFacts(model, known);
  const kind = kindOf(use, index);
  const offers = offersUsed(seen.map((each) => each.use), index);
  const providers = sortedSet(seen.flatMap((each) => each.use.provider ?? []));
  // Where the code says who serves it, another host's price would mislead.
  const range = model && providers.length === 0 && !offers.some(({ price }) => price) ? priceRange(model, index) : undefined;
  const family = resolution.kind === 'family' ? resolution.family : facts?.family;
  return [{
    ref: `${kind === 'catalogue' ? 'model' : kind}:${idOf(use)}`,
    id: idOf(use),
    kind,
    ...(facts ? { facts } : {}),
    ancestors: resolution.kind === 'derivative' ? [namedBase(resolution.base, known)] : facts?.ancestors ?? [],
    ...(family === undefined ? {} : { family }),
    terms: termsOf(seen, input),
    offers,
    ...(range ? { priceRange: range } : {}),
    providers,
    resolutions: sortedSet(seen.map((each) => because(each.use, index))),
    occurrences: seen.map(({ occurrence }) => occurrence),
    testOnly: seen.every(({ occurrence }) => occurrence.role !== 'product'),
    findings: counted(seen.flatMap(({ findings }) => findings)),
  }];
}

/** Sorted by id; a ref that two entries share is told apart by a number. */
function distinct(models: readonly BomModel[]): readonly BomModel[] {
  const seen = new Map<string, number>();
  return [...models].sort((a, b) => compare(a.id, b.id) || compare(a.ref, b.ref)).map((each) => {
    const times = (seen.get(each.ref) ?? 0) + 1;
    seen.set(each.ref, times);
    return times === 1 ? each : { ...each, ref: `${each.ref}#${times}` };
  });
}

function termsOf(seen: readonly Seen[], { run: { index }, termsOf: inForce }: BomInput): readonly BomTerms[] {
  const found = seen.flatMap(({ use }) => inForce(use)).map(({ licence, via, confidence }): BomTerms => ({
    licence: publicId(licence.id, licence), name: licence.name, via, confidence,
    ...(licence.url ? { url: licence.url } : {}), source: citation(licence.source, index), terms: comparableTerms(licence),
    words: termsInWords(licence).map(({ text }) => text),
  }));
  return uniqueBy(found, (each) => `${each.licence} ${each.via} ${each.confidence}`);
}

function routesOf(models: readonly BomModel[], index: CatalogueIndex): readonly BomRoute[] {
  return sortedSet(models.flatMap(({ providers }) => providers)).map((provider) => {
    const { terms, selfHosted } = index.provider(provider) ?? {};
    const licence = terms === undefined ? undefined : index.licence(terms);
    const calls = models.flatMap(({ occurrences }) => occurrences).filter((each) => each.provider === provider);
    return {
      provider,
      name: index.providerName(provider),
      ...(licence ? { terms: { licence: publicId(licence.id, licence), name: licence.name, ...(licence.url ? { url: licence.url } : {}) } } : {}),
      selfHosted: selfHosted === true,
      models: models.filter(({ providers }) => providers.includes(provider)).map(({ ref }) => ref),
      uses: calls.map(({ path, line }) => ({ path, line })).sort((a, b) => compare(a.path, b.path) || a.line - b.line),
    };
  });
}

function sortedSet(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(compare);
}

function uniqueBy<T>(list: readonly T[], key: (each: T) => string): readonly T[] {
  return [...new Map(list.map((each) => [key(each), each] as const))].sort(([a], [b]) => compare(a, b)).map(([, each]) => each);
}
