import type { BomAncestor, BomLicence, ModelFacts } from './bom-facts';
import type { BomModel } from './bom-types';
import { modelProperties, properties, useProperties } from './cyclonedx-properties';
import { iri, reference, referencesOf } from './cyclonedx-references';
import type { Property } from './cyclonedx-types';
import { hubAddress, hubPackageUrl } from './hub';
import { extension, externalRefs, NO_ASSERTION, type SpdxGraph } from './spdx-graph';
import type { SpdxPackage } from './spdx-types';
import { asRelative } from './validate-faults';

type Known = Pick<ModelFacts, 'publisher' | 'version' | 'licence'> & Partial<Pick<ModelFacts, 'access' | 'released' | 'displayName'>>;

/** The model as an AI package with its licences, ancestors, hosts and places; the package's id. */
export function addModel(model: BomModel, graph: SpdxGraph): string {
  const { ref, id, facts, ancestors, providers, occurrences, testOnly } = model;
  const own = sorted([...useProperties(model), ...(facts ? modelProperties(facts) : [])]);
  const spdxId = addPackage(graph, ref, id, facts ?? {}, facts?.onHub ?? false, {
    ...externalRefs(referencesOf(model)),
    ...(facts ? {} : { comment: 'Nothing is known of this model but its name and where it stands.' }),
    ...extension(own),
  });
  addAncestors(spdxId, ancestors, graph);
  graph.relate(spdxId, 'availableFrom', providers.map((provider) => graph.id('provider', provider)));
  const places = occurrences.map(({ path, line, column, text, role, key, cell }) => graph.add({
    type: 'software_Snippet', ...graph.node('snippet', `${ref}/${path}/${line}/${column}`),
    comment: [`column=${column} role=${role}`, ...(key === undefined ? [] : [`symbol=${key}`]), ...(cell ? [`cell=${cell.index} cellLine=${cell.line}`] : []), `text=${text}`].join(' '),
    software_snippetFromFile: graph.add({ type: 'software_File', ...graph.node('file', path), name: asRelative(path) }),
    software_lineRange: { type: 'PositiveIntegerRange', beginIntegerRange: line, endIntegerRange: line },
  }));
  graph.relate(spdxId, 'hasEvidence', places, testOnly ? { comment: 'No product code names it.' } : {});
  return spdxId;
}

function addPackage(graph: SpdxGraph, ref: string, id: string, facts: Partial<Known>, onHub: boolean, more: Partial<SpdxPackage>): string {
  const { publisher, version, licence, access, released, displayName } = facts;
  const maker = publisher && graph.add({
    type: 'Organization', ...graph.node('agent', publisher.name), name: publisher.name,
    ...(publisher.url ? externalRefs([reference('website', publisher.url)]) : {}),
  });
  const spdxId = graph.add({
    type: 'ai_AIPackage', ...graph.node('model', ref), name: id,
    ...(displayName && displayName !== id ? { summary: displayName } : {}),
    ...(released && /^\d{4}-\d{2}-\d{2}$/.test(released.value) ? { releaseTime: `${released.value}T00:00:00Z` } : {}),
    ...(maker === undefined ? {} : { originatedBy: [maker] }),
    // Who made a leaked model did not supply it.
    ...(maker === undefined || access === 'leaked' ? {} : { suppliedBy: maker }),
    ...(onHub ? { software_downloadLocation: hubAddress(id), software_packageUrl: hubPackageUrl(id) } : {}),
    ...(version === undefined ? {} : { software_packageVersion: version }),
    software_primaryPurpose: 'model',
    ...more,
  });
  addLicences(spdxId, licence, graph);
  return spdxId;
}

/** Exactly one of either: what the publisher declares, and what the project concluded; else that nobody asserts anything. */
function addLicences(spdxId: string, licence: BomLicence | undefined, graph: SpdxGraph): void {
  const expression = licence && graph.add({
    type: 'simplelicensing_LicenseExpression', ...graph.node('licence', licence.expression),
    ...externalRefs(licence.documents.flatMap(({ name, url }) => (url ? [reference('license', iri(url), name)] : []))),
    simplelicensing_licenseExpression: licence.expression,
  });
  const of = (said: BomLicence['acknowledgement']) => [expression !== undefined && licence?.acknowledgement === said ? expression : NO_ASSERTION];
  graph.relate(spdxId, 'hasDeclaredLicense', of('declared'));
  graph.relate(spdxId, 'hasConcludedLicense', of('concluded'));
}

function addAncestors(from: string, ancestors: readonly BomAncestor[], graph: SpdxGraph): void {
  const older = ancestors.map((each) => {
    const ref = `${each.facts ? 'model' : 'ancestor'}:${each.id}`;
    const id = graph.id('model', ref);
    if (!graph.has(id)) {
      addPackage(graph, ref, each.id, each.facts ?? {}, each.onHub, { comment: 'An ancestor of a model in use.' });
      addAncestors(id, each.ancestors, graph);
    }
    return { id, each };
  });
  const told = older.map(({ each: { id, relation, confidence, source } }) =>
    `${id}: ${relation ?? 'read from the name'}, ${confidence}${source ? `, ${source.name}${source.date === undefined ? '' : ` ${source.date}`}` : ''}`);
  graph.relate(from, 'descendantOf', older.map(({ id }) => id), { comment: told.join('; ') });
}

function sorted(list: readonly Property[]): readonly Property[] {
  return properties(list.map(({ name, value }) => [name.replace(/^modelReview:/, ''), value] as const));
}
