import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Bom, BomEntry } from './bom';
import { componentOf, licenceChoices, modelRef, reference } from './cyclonedx-component';
import type { Component, CycloneDxDocument, Dependency, Property, Service } from './cyclonedx-types';
import { compare } from './run';

export interface DocumentOptions {
  /** RFC 3339, UTC. Absent: none is written. */
  readonly timestamp?: string;
  /** `urn:uuid:…`. Absent: none is written. */
  readonly serialNumber?: string;
}

/** A CycloneDX 1.6 document. The same BOM and options give the same document. */
export function cycloneDx(bom: Bom, { timestamp, serialNumber }: DocumentOptions = {}): CycloneDxDocument {
  const { run, project } = bom;
  const projectRef = `project:${project.name}`;
  const root: Component = {
    'type': 'application', 'bom-ref': projectRef, 'name': project.name, ...(project.version === undefined ? {} : { version: project.version }),
  };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    ...(serialNumber === undefined ? {} : { serialNumber }),
    version: 1,
    metadata: {
      ...(timestamp === undefined ? {} : { timestamp }),
      tools: { components: [{ type: 'application', name: run.tool.name, version: run.tool.version }] },
      component: root,
      properties: documentProperties(bom),
    },
    components: bom.entries.map((entry) => componentOf(entry, run.index)),
    services: bom.routes.map(({ provider }) => serviceOf(provider, run.index)),
    dependencies: dependencies(bom, projectRef),
  };
}

/** As a file: two blanks a level, one line break at the end. */
export function serialise(document: CycloneDxDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function documentProperties({ run, entries, skipped }: Bom): readonly Property[] {
  const { catalogue } = run.index;
  const attributions = new Set(entries.flatMap(({ openness }) => {
    const source = openness && run.index.source(openness.source);
    return source ? [[source.name, source.date, source.licence, source.attribution].filter((part) => part !== undefined).join(', ')] : [];
  }));
  const properties: Property[] = [
    { name: 'modelReview:catalogue:date', value: catalogue.date },
    { name: 'modelReview:catalogue:digest', value: catalogue.digest },
    { name: 'modelReview:catalogue:models', value: String(catalogue.models.length) },
    { name: 'modelReview:files:reviewed', value: String(run.reviewed) },
    { name: 'modelReview:models:unknown', value: String(entries.filter(({ resolution }) => resolution === 'unknown').length) },
    ...[...attributions].map((value) => ({ name: 'modelReview:attribution', value })),
    ...skipped.map(({ path, reason }) => ({ name: 'modelReview:files:skipped', value: `${path}: ${reason}` })),
  ];
  return properties.sort((a, b) => compare(a.name, b.name) || compare(a.value, b.value));
}

function serviceRef(provider: string): string {
  return `service:${provider}`;
}

function serviceOf(id: string, index: CatalogueIndex): Service {
  const provider = index.provider(id);
  const terms = provider?.terms === undefined ? undefined : index.licence(provider.terms);
  const name = index.providerName(id);
  return {
    'bom-ref': serviceRef(id),
    'provider': { name },
    name,
    ...(terms ? { licenses: licenceChoices(terms.id, [terms]) } : {}),
    ...(terms?.url === undefined ? {} : { externalReferences: [reference('license', terms.url)] }),
  };
}

function dependencies({ entries, routes }: Bom, project: string): readonly Dependency[] {
  const models = entries.map(modelRef);
  const inUse = new Set(models);
  const bases = ({ base, model }: BomEntry): string[] =>
    [...(base ? [base.id] : (model?.lineage ?? []).map(({ id }) => id))].map((id) => modelRef({ ref: id })).filter((ref) => inUse.has(ref));
  const all: Dependency[] = [
    { ref: project, dependsOn: [...models, ...routes.map(({ provider }) => serviceRef(provider))].sort(compare) },
    ...routes.map(({ provider, entries: served }) => ({ ref: serviceRef(provider), dependsOn: served.map(modelRef).sort(compare) })),
    ...entries.map((entry) => ({ ref: modelRef(entry), dependsOn: [...new Set(bases(entry))].filter((ref) => ref !== modelRef(entry)).sort(compare) })),
  ];
  return all.sort((a, b) => compare(a.ref, b.ref));
}
