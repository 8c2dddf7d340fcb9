import { metadataOf, routeOf } from './bom-metadata';
import type { Bom, BomRoute } from './bom-types';
import { componentOf } from './cyclonedx-component';
import { termsChoices } from './cyclonedx-licences';
import { properties } from './cyclonedx-properties';
import { reference } from './cyclonedx-references';
import type { Component, CycloneDxDocument, CycloneDxVersion, Dependency, Service } from './cyclonedx-types';
import { compare } from './run';
import { escapeJson } from './escape';

/** What is different each time a document is made; the host brings it. */
export interface DocumentOptions {
  /** RFC 3339, UTC. Absent: none is written. */
  readonly timestamp?: string;
  /** `urn:uuid:…`. Absent: none is written. */
  readonly serialNumber?: string;
}

export interface CycloneDxOptions extends DocumentOptions {
  /** 1.6 where absent. */
  readonly specVersion?: CycloneDxVersion;
}

const PROJECT = 'project';

/** CycloneDX as plain JSON. The same BOM and options give the same document, keys in the same order. */
export function cycloneDx(bom: Bom, { timestamp, serialNumber, specVersion = '1.6' }: CycloneDxOptions = {}): CycloneDxDocument {
  const services = bom.routes.map((route) => serviceOf(route, specVersion));
  return {
    $schema: `http://cyclonedx.org/schema/bom-${specVersion}.schema.json`,
    bomFormat: 'CycloneDX',
    specVersion,
    ...(serialNumber === undefined ? {} : { serialNumber }),
    version: 1,
    metadata: {
      ...(timestamp === undefined ? {} : { timestamp }),
      tools: { components: [{ type: 'application', name: bom.tool.name, version: bom.tool.version }] },
      component: projectOf(bom),
      properties: properties(metadataOf(bom)),
    },
    ...(bom.models.length > 0 ? { components: bom.models.map((model) => componentOf(model, specVersion)) } : {}),
    ...(services.length > 0 ? { services } : {}),
    dependencies: dependenciesOf(bom),
  };
}

/** The document as it is written to a file. */
export function serialise(document: CycloneDxDocument): string {
  return `${escapeJson(JSON.stringify(document, null, 2))}\n`;
}

function projectOf({ project }: Bom): Component {
  return { type: 'application', 'bom-ref': PROJECT, name: project.name === '' ? PROJECT : project.name, ...(project.version ? { version: project.version } : {}) };
}

function serviceRef({ provider }: BomRoute): string {
  return `service:${provider}`;
}

function serviceOf(route: BomRoute, version: CycloneDxVersion): Service {
  const { name, terms } = route;
  return {
    'bom-ref': serviceRef(route),
    provider: { name },
    name,
    ...(terms ? { licenses: termsChoices(terms, version) } : {}),
    ...(terms?.url ? { externalReferences: [reference('license', terms.url, terms.name)] } : {}),
    properties: properties(routeOf(route)),
  };
}

/** The project stands on models and hosts, a host on the models that it serves. Those that stand on nothing are listed too. */
function dependenciesOf({ models, routes }: Bom): readonly Dependency[] {
  const all: Dependency[] = [
    dependency(PROJECT, [...models.map(({ ref }) => ref), ...routes.map(serviceRef)]),
    ...models.map(({ ref }) => dependency(ref, [])),
    ...routes.map((route) => dependency(serviceRef(route), route.models)),
  ];
  return all.sort((a, b) => compare(a.ref, b.ref));
}

function dependency(ref: string, dependsOn: readonly string[]): Dependency {
  return { ref, dependsOn: [...dependsOn].sort(compare) };
}
