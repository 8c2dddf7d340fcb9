import { metadataOf, routeOf } from './bom-metadata';
import type { Bom, BomRoute } from './bom-types';
import { properties } from './cyclonedx-properties';
import { reference } from './cyclonedx-references';
import { extension, externalRefs, SpdxGraph } from './spdx-graph';
import { addModel } from './spdx-package';
import type { SpdxCollection, SpdxDocumentFile, SpdxElement, SpdxPackage } from './spdx-types';

export interface SpdxOptions {
  /** RFC 3339, UTC, whole seconds. */
  readonly timestamp: string;
  /** `urn:uuid:…`, another one for each document: the ids of all elements begin with it. */
  readonly namespace: string;
}

/** Those to which every document conforms. */
/** Without `extension`: SPDX's own context reads that word as the property of this name, which SPDX's shapes then refuse as a profile. */
const PROFILES = ['core', 'software', 'simpleLicensing'] as const;
/** What the AI profile of 3.0.1 asks of an AI package and an API model cannot have. */
const ASKED = ['releaseTime', 'suppliedBy', 'software_downloadLocation', 'software_packageVersion'] as const satisfies readonly (keyof SpdxPackage)[];

/** SPDX 3.0.1 with the AI profile, as JSON-LD. The same BOM and options give the same document, keys in the same order. */
export function spdx(bom: Bom, { timestamp, namespace }: SpdxOptions): SpdxDocumentFile {
  const graph = new SpdxGraph(namespace);
  const { tool, project, models, routes } = bom;
  const agent = graph.add({ type: 'SoftwareAgent', ...graph.node('part', 'agent'), name: tool.name });
  const using = graph.add({ type: 'Tool', ...graph.node('part', 'tool'), name: `${tool.name} ${tool.version}` });
  const name = project.name === '' ? 'project' : project.name;
  const root = graph.add({
    type: 'software_Package', ...graph.node('part', 'project'), name,
    ...(project.version ? { software_packageVersion: project.version } : {}), software_primaryPurpose: 'application',
  });
  routes.forEach((route) => addRoute(route, graph));
  const ids = new Map(models.map((model) => [model.ref, addModel(model, graph)]));
  addUses(root, bom, ids, graph);
  const elements = graph.sorted();
  const { complete, all } = completePackages(elements);
  const profileConformance = complete === all ? [...PROFILES, 'ai'] : PROFILES;
  const sbom: SpdxCollection = {
    type: 'software_Sbom', ...graph.node('part', 'sbom'), name: `Models of ${name}`, ...extension(properties(metadataOf(bom))),
    profileConformance, rootElement: [root], element: elements.map(({ spdxId }) => spdxId), software_sbomType: ['source'],
  };
  const document: SpdxCollection = {
    type: 'SpdxDocument', ...graph.node('part', 'document'), name, comment: completenessOf(complete, all),
    profileConformance, rootElement: [sbom.spdxId], element: [sbom.spdxId, ...sbom.element],
  };
  return {
    '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
    '@graph': [{ type: 'CreationInfo', '@id': '_:creation', specVersion: '3.0.1', created: timestamp, createdBy: [agent], createdUsing: [using] }, document, sbom, ...elements],
  };
}

function addRoute(route: BomRoute, graph: SpdxGraph): void {
  const { provider, name, terms } = route;
  graph.add({
    type: 'Organization', ...graph.node('provider', provider), name,
    ...(terms?.url ? externalRefs([reference('license', terms.url, terms.name)]) : {}),
    ...extension(properties([...routeOf(route), ['service:terms', terms?.licence]])),
  });
}

/** What runs depends on a model; what only tests or comments name is told apart. */
function addUses(root: string, { models, files }: Bom, ids: ReadonlyMap<string, string>, graph: SpdxGraph): void {
  const of = (kind: 'product' | 'test' | 'comment') => models.flatMap(({ ref, testOnly, occurrences }) => {
    const only = occurrences.some(({ role }) => role === 'test') ? 'test' : 'comment';
    return (testOnly ? only : 'product') === kind ? ids.get(ref) ?? [] : [];
  });
  const complete = files.skipped.length + files.partial.length === 0 ? {} : { completeness: 'incomplete' as const };
  graph.relate(root, 'dependsOn', of('product'), complete);
  graph.relate(root, 'dependsOn', of('test'), { type: 'LifecycleScopedRelationship', scope: 'test', ...complete });
  graph.relate(root, 'other', of('comment'), { comment: 'Named in comments or documents only.' });
}

/** How many AI packages have all that their profile asks. */
function completePackages(elements: readonly SpdxElement[]): { readonly complete: number; readonly all: number } {
  const packages = elements.filter((each): each is SpdxPackage => each.type === 'ai_AIPackage');
  return { complete: packages.filter((each) => ASKED.every((key) => each[key] !== undefined)).length, all: packages.length };
}

function completenessOf(complete: number, all: number): string {
  return 'Release time, supplier, download location and version of an AI package are given only where they are known, since a model behind an API has no download '
    + `and an id that moves no version: ${complete} of ${all} AI packages have all four, and the document claims the AI profile only where all have. Licences that nobody stated are NoAssertion.`;
}
