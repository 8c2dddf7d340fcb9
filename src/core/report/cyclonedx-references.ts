import type { Citation } from './bom-facts';
import type { BomModel } from './bom-types';
import { dated } from './cyclonedx-properties';
import type { ExternalReference } from './cyclonedx-types';
import { hubAddress } from './hub';
import { compare } from './run';

/** Model card, licence texts and every source that has an address, each once. */
export function referencesOf(model: BomModel): readonly ExternalReference[] {
  const { id, facts, terms } = model;
  const { publisher, licence, openness } = facts ?? {};
  return sorted([
    ...(facts?.onHub ? [reference('model-card', hubAddress(id))] : []),
    ...(publisher?.url ? [reference('website', publisher.url, publisher.name)] : []),
    ...[...(licence?.documents ?? []), ...terms].flatMap(({ name, url }) => (url ? [reference('license', url, name)] : [])),
    ...(openness ? [reference('evidence', openness.record.url, `${openness.record.name}, ${openness.record.assessed}`)] : []),
    ...citations(model).flatMap((source) => (source.url ? [reference('evidence', source.url, dated(source))] : [])),
  ]);
}

function citations({ facts, terms, offers, priceRange }: BomModel): readonly Citation[] {
  const { sources = [], licence, openness, mof, osi, released, parameters, context, floating } = facts ?? {};
  const cited = [
    licence, openness, mof, osi, released, parameters, context, floating, ...terms, ...offers.flatMap(({ price, life }) => [price, life]),
  ];
  return [...sources, ...cited.flatMap((each) => each?.source ?? []), ...(priceRange?.sources ?? [])];
}

export function reference(type: ExternalReference['type'], url: string, comment?: string): ExternalReference {
  return { type, url: iri(url), ...(comment ? { comment } : {}) };
}

/** One for each type and address. */
function sorted(references: readonly ExternalReference[]): readonly ExternalReference[] {
  const unique = new Map<string, ExternalReference>();
  for (const each of references) {
    const key = `${each.type} ${each.url}`;
    const known = unique.get(key);
    if (!known || compare(each.comment ?? '', known.comment ?? '') < 0) {
      unique.set(key, each);
    }
  }
  return [...unique].sort(([a], [b]) => compare(a, b)).map(([, each]) => each);
}

/** As an IRI reference: what may not stand in one, e.g. a blank or a bracket in a path, is percent-encoded. */
export function iri(url: string): string {
  return url.replace(/[\u0000-\u0020<>"{}|\\^`[\]]|%(?![\da-f]{2})/gi, (char) => encodeURIComponent(char));
}
