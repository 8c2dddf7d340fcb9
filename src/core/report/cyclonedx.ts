import type { Bom, BomKind, BomRoute } from './bom-types';
import { componentOf } from './cyclonedx-component';
import { termsChoices } from './cyclonedx-licences';
import { finding, properties } from './cyclonedx-properties';
import { reference } from './cyclonedx-references';
import type { Component, CycloneDxDocument, Dependency, Property, Service } from './cyclonedx-types';
import { compare } from './run';

/** What is different each time a document is made; the host brings it. */
export interface DocumentOptions {
  /** RFC 3339, UTC. Absent: none is written. */
  readonly timestamp?: string;
  /** `urn:uuid:…`. Absent: none is written. */
  readonly serialNumber?: string;
}

const PROJECT = 'project';

/** CycloneDX 1.6 as plain JSON. The same BOM and options give the same document, keys in the same order. */
export function cycloneDx(bom: Bom, { timestamp, serialNumber }: DocumentOptions = {}): CycloneDxDocument {
  const services = bom.routes.map(serviceOf);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    ...(serialNumber === undefined ? {} : { serialNumber }),
    version: 1,
    metadata: {
      ...(timestamp === undefined ? {} : { timestamp }),
      tools: { components: [{ type: 'application', name: bom.tool.name, version: bom.tool.version }] },
      component: projectOf(bom),
      properties: metadataOf(bom),
    },
    ...(bom.models.length > 0 ? { components: bom.models.map(componentOf) } : {}),
    ...(services.length > 0 ? { services } : {}),
    dependencies: dependenciesOf(bom),
  };
}

/** The document as it is written to a file. */
export function serialise(document: CycloneDxDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function projectOf({ project }: Bom): Component {
  return { type: 'application', 'bom-ref': PROJECT, name: project.name === '' ? PROJECT : project.name, ...(project.version ? { version: project.version } : {}) };
}

function metadataOf({ catalogue, files, models, findings, declared }: Bom): readonly Property[] {
  const count = (kind: BomKind) => models.filter((model) => model.kind === kind).length;
  return properties([
    ['catalogue:date', catalogue.date],
    ['catalogue:digest', catalogue.digest],
    ['files:reviewed', files.reviewed],
    ['files:skipped', files.skipped.length],
    ...counted(files.skipped.map(({ reason }) => reason)).map(([reason, times]) => ['files:skipped:reason', `${reason}: ${times}`] as const),
    ...files.skipped.map(({ path, reason }) => ['files:skipped:path', `${path} (${reason})`] as const),
    ['files:partial', files.partial.length],
    ...files.partial.map(({ path, reason }) => ['files:partial:path', `${path} (${reason})`] as const),
    ['models', models.length],
    ...(['derivative', 'family', 'project', 'unknown'] as const).map((kind) => [`models:${kind}`, count(kind)] as const),
    ['models:testOnly', models.filter(({ testOnly }) => testOnly).length],
    ...declared.map(({ policy, key, value }) => [`declared:${key}`, `${value} (${policy})`] as const),
    ...findings.map(finding),
  ]);
}

function counted(texts: readonly string[]): readonly (readonly [string, number])[] {
  const times = new Map<string, number>();
  texts.forEach((text) => times.set(text, (times.get(text) ?? 0) + 1));
  return [...times];
}

function serviceRef({ provider }: BomRoute): string {
  return `service:${provider}`;
}

function serviceOf(route: BomRoute): Service {
  const { name, terms } = route;
  return {
    'bom-ref': serviceRef(route),
    provider: { name },
    name,
    ...(terms ? { licenses: termsChoices(terms) } : {}),
    ...(terms?.url ? { externalReferences: [reference('license', terms.url, terms.name)] } : {}),
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
  return dependsOn.length > 0 ? { ref, dependsOn: [...dependsOn].sort(compare) } : { ref };
}
