import type { Access, Modality } from '../catalogue/types';
import type { BomAncestor, ModelFacts } from './bom-facts';
import type { BomModel, BomOccurrence } from './bom-types';
import { licenceChoices } from './cyclonedx-licences';
import { modelProperties, properties, useProperties } from './cyclonedx-properties';
import { iri, referencesOf } from './cyclonedx-references';
import type { Component, CycloneDxVersion, Evidence, IdentityEvidence, ModelCard, Occurrence, Organization } from './cyclonedx-types';
import { hubPackageUrl } from './hub';
import { asRelative } from './validate-faults';

/** Nobody can have the weights of these: they are called. */
const CALLED: ReadonlySet<Access> = new Set<Access>(['api', 'service']);

/** One model in use. What is not known is left out; that it is unknown stands in the properties. */
export function componentOf(model: BomModel, version: CycloneDxVersion): Component {
  const { ref, id, facts, ancestors, testOnly } = model;
  const references = referencesOf(model);
  return {
    type: 'machine-learning-model',
    'bom-ref': ref,
    ...named(id),
    ...(facts ? identity(facts, version) : {}),
    ...(facts && facts.displayName !== named(id).name ? { description: facts.displayName } : {}),
    ...(facts?.onHub ? { purl: hubPackageUrl(id) } : {}),
    ...(version !== '1.6' && facts && CALLED.has(facts.access) ? { isExternal: true as const } : {}),
    ...(testOnly ? { scope: 'excluded' as const } : {}),
    ...(ancestors.length > 0 ? { pedigree: { ancestors: ancestors.map((each) => ancestorOf(each, version)) } } : {}),
    ...(references.length > 0 ? { externalReferences: references } : {}),
    evidence: evidenceOf(model),
    ...(facts ? { modelCard: modelCardOf(facts) } : {}),
    properties: useProperties(model),
  };
}

/** `meta-llama/Meta-Llama-3-8B` is the name `Meta-Llama-3-8B` in the group `meta-llama`. */
function named(id: string): Pick<Component, 'group' | 'name'> {
  const slash = id.lastIndexOf('/');
  return slash > 0 && slash < id.length - 1 ? { group: id.slice(0, slash), name: id.slice(slash + 1) } : { name: id };
}

function identity(
  { publisher, version, licence, access }: Pick<ModelFacts, 'publisher' | 'version' | 'licence'> & { readonly access?: ModelFacts['access'] }, specVersion: CycloneDxVersion,
): Partial<Component> {
  return {
    // Who made a leaked model did not supply it.
    ...(publisher && access !== 'leaked' ? { supplier: organization(publisher) } : {}),
    ...(publisher ? { manufacturer: organization(publisher), publisher: publisher.name } : {}),
    ...(version === undefined ? {} : { version }),
    ...(licence ? { licenses: licenceChoices(licence, specVersion) } : {}),
  };
}

function organization({ name, url }: { readonly name: string; readonly url?: string }): Organization {
  return { name, ...(url ? { url: [iri(url)] } : {}) };
}

/** Without a `bom-ref`: the same model may be a component of its own. */
function ancestorOf({ id, onHub, relation, confidence, source, facts, ancestors }: BomAncestor, version: CycloneDxVersion): Component {
  return {
    type: 'machine-learning-model',
    ...named(id),
    ...(facts ? identity(facts, version) : {}),
    ...(onHub ? { purl: hubPackageUrl(id) } : {}),
    ...(ancestors.length > 0 ? { pedigree: { ancestors: ancestors.map((each) => ancestorOf(each, version)) } } : {}),
    properties: properties([
      ['lineage:relation', relation ?? 'read from the name'],
      ['lineage:confidence', confidence], ['lineage:source', source?.name], ['lineage:date', source?.date],
    ]),
  };
}

function evidenceOf({ id, occurrences }: BomModel): Evidence {
  return { identity: [identityEvidence(id, occurrences)], occurrences: occurrences.map(occurrenceOf) };
}

/** Certain only where the code has the id itself; how sure any other reading is, nobody has measured. */
function identityEvidence(id: string, occurrences: readonly BomOccurrence[]): IdentityEvidence {
  const exact = occurrences.find(({ resolution }) => resolution === 'exact');
  return exact
    ? { field: 'name', confidence: 1, concludedValue: id, methods: [{ technique: 'source-code-analysis', confidence: 1, value: exact.text }] }
    : { field: 'name', concludedValue: id };
}

function occurrenceOf({ path, line, column, text, role, key, provider, cell }: BomOccurrence): Occurrence {
  const context = [
    `column=${column}`, `role=${role}`,
    ...(provider === undefined ? [] : [`provider=${provider}`]),
    ...(cell ? [`cell=${cell.index} cellLine=${cell.line}`] : []),
    `text=${text}`,
  ];
  return { location: asRelative(path), line, ...(key ? { symbol: key } : {}), additionalContext: context.join(' ') };
}

interface Formats {
  readonly task?: string;
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
}

/** Only what holds for every model of a kind: some image models take images too, speech goes either way. */
const FORMATS: Readonly<Partial<Record<Modality, Formats>>> = {
  text: { task: 'text-generation', inputs: ['text'], outputs: ['text'] },
  vision: { inputs: ['image', 'text'], outputs: ['text'] },
  image: { outputs: ['image'] },
  video: { outputs: ['video'] },
  embedding: { task: 'embedding', outputs: ['embedding'] },
  rerank: { task: 'rerank' },
  classification: { task: 'classification' },
};

function modelCardOf(facts: ModelFacts): ModelCard {
  const known = FORMATS[facts.modality];
  const each = (formats: readonly string[]) => formats.map((format) => ({ format }));
  return {
    ...(known
      ? {
          modelParameters: {
            ...(known.task ? { task: known.task } : {}),
            ...(known.inputs ? { inputs: each(known.inputs) } : {}),
            ...(known.outputs ? { outputs: each(known.outputs) } : {}),
          },
        }
      : {}),
    properties: modelProperties(facts),
  };
}
