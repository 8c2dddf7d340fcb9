import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Licence, Modality, Model } from '../catalogue/types';
import { parseExpression, type LicenceTerm } from '../spdx';
import { licenceOf, type BomEntry } from './bom';
import { propertiesOf } from './cyclonedx-properties';
import type { Component, ExternalReference, LicenceChoice } from './cyclonedx-types';
import { isProjects } from './subject';

export function modelRef({ ref }: Pick<BomEntry, 'ref'>): string {
  return `model:${ref}`;
}

/** One model in use. What is not known is left out; that it is unknown stands in the properties. */
export function componentOf(entry: BomEntry, index: CatalogueIndex): Component {
  const { model, base, occurrences, testOnly, providers } = entry;
  const licence = licenceOf(entry, index);
  const publisher = model && index.catalogue.publishers[model.publisher];
  const [supplier, ...others] = providers;
  return {
    'type': 'machine-learning-model',
    'bom-ref': modelRef(entry),
    ...(supplier && others.length === 0 ? { supplier: { name: index.providerName(supplier.provider) } } : {}),
    ...(publisher
      ? { manufacturer: { name: publisher.name, ...(publisher.url === undefined ? {} : { url: [iri(publisher.url)] }) }, publisher: publisher.name }
      : {}),
    ...nameOf(entry),
    ...(model?.version === undefined ? {} : { version: model.version }),
    ...(testOnly ? { scope: 'excluded' as const } : {}),
    ...(licence ? { licenses: licenceChoices(licence.expression, licence.licences) } : {}),
    ...(model && isOnHub(model, index) ? { purl: purl(model.id) } : {}),
    ...pedigree(model, base, index),
    ...references(entry, licence?.licences ?? [], index),
    evidence: {
      occurrences: occurrences.map(({ path, line, text, role, because }) => ({ location: path, line, symbol: text, additionalContext: `${role}: ${because}` })),
    },
    ...modelCard((model ?? base)?.modality),
    properties: propertiesOf(entry, index),
  };
}

function nameOf({ model, name }: BomEntry): { group?: string; name: string } {
  const slash = model?.id.indexOf('/') ?? -1;
  return model && slash > 0 ? { group: model.id.slice(0, slash), name: model.id.slice(slash + 1) } : { name };
}

/** An SPDX id where the expression is one; else the expression, with the names that other tools know. */
export function licenceChoices(expression: string, licences: readonly Licence[]): readonly LicenceChoice[] {
  const parsed = parseExpression(expression);
  const [only] = licences;
  if (parsed?.kind === 'licence' && parsed.exception === undefined && parsed.orLater === undefined && only?.spdx) {
    return [{ license: { id: only.id, acknowledgement: 'declared', ...(only.url === undefined ? {} : { url: iri(only.url) }) } }];
  }
  return [{ expression: parsed ? written(parsed, licences) : expression, acknowledgement: 'declared' }];
}

/** The expression again; a licence that has a key in ScanCode's list goes by that. */
function written(term: LicenceTerm, licences: readonly Licence[]): string {
  if (term.kind === 'licence') {
    const known = licences.find(({ id }) => id === term.id);
    const id = known?.aliases.find((alias) => alias.startsWith('LicenseRef-scancode-')) ?? term.id;
    return `${id}${term.orLater ? '+' : ''}${term.exception === undefined ? '' : ` WITH ${term.exception}`}`;
  }
  const side = (each: LicenceTerm): string => (each.kind === 'licence' || each.kind === term.kind ? written(each, licences) : `(${written(each, licences)})`);
  return `${side(term.left)} ${term.kind === 'and' ? 'AND' : 'OR'} ${side(term.right)}`;
}

/** Key of the source whose ids were all read as repositories on the Hub. */
const HUB_SURVEY = 'hub-survey';

/** Models outside the Hub are named after their publisher's key, as API models are; only firm cases get a package URL. */
export function isOnHub(model: Model, index: CatalogueIndex): boolean {
  if ((model.access !== 'open' && model.access !== 'gated' && model.access !== 'restricted') || isProjects(model, index)) {
    return false;
  }
  const [owner = '', name = '', ...more] = model.id.split('/');
  return name !== '' && more.length === 0 && (
    owner !== model.publisher
    || /[A-Z]/.test(name)
    || model.sources.includes(HUB_SURVEY)
    || model.sources.some((key) => index.source(key)?.url?.includes(`huggingface.co/${model.id}`) === true)
  );
}

function purl(id: string): string {
  return `pkg:huggingface/${id.split('/').map(encodeURIComponent).join('/')}`;
}

function pedigree(model: Model | undefined, base: Model | undefined, index: CatalogueIndex): { pedigree?: Component['pedigree'] & object } {
  const parents = base
    ? [{ id: base.id, relation: 'derivative', confidence: 'read from the name' }]
    : (model?.lineage ?? []).map(({ id, relation, confidence }) => ({ id, relation, confidence }));
  const ancestors = parents.map(({ id, relation, confidence }): Component => {
    const known = index.model(id);
    return {
      type: 'machine-learning-model',
      name: known?.id ?? id,
      ...(known && isOnHub(known, index) ? { purl: purl(known.id) } : {}),
      properties: [{ name: 'modelReview:relation', value: relation }, { name: 'modelReview:relation:confidence', value: confidence }],
    };
  });
  return ancestors.length > 0 ? { pedigree: { ancestors } } : {};
}

function references({ model, base, openness }: BomEntry, licences: readonly Licence[], index: CatalogueIndex): { externalReferences?: readonly ExternalReference[] } {
  const granted = (model ?? base)?.licence;
  const texts = [granted?.url, ...licences.map(({ url }) => url)].filter((url) => url !== undefined);
  const found = [
    ...(model && isOnHub(model, index) ? [reference('model-card', `https://huggingface.co/${model.id}`)] : []),
    ...[...new Set(texts)].map((url) => reference('license', url)),
    ...(openness ? [reference('evidence', openness.url)] : []),
  ];
  return found.length > 0 ? { externalReferences: found } : {};
}

export function reference(type: ExternalReference['type'], url: string): ExternalReference {
  return { type, url: iri(url) };
}

/** As an IRI reference: blanks and brackets that an address may carry by mistake are percent-encoded. */
function iri(url: string): string {
  return url.replace(/[\s<>"{}|\\^`[\]]/g, (char) => encodeURIComponent(char));
}

const FORMATS: Readonly<Partial<Record<Modality, { inputs?: readonly string[]; outputs: readonly string[] }>>> = {
  text: { inputs: ['text'], outputs: ['text'] },
  vision: { inputs: ['image', 'text'], outputs: ['text'] },
  image: { outputs: ['image'] },
  video: { outputs: ['video'] },
  embedding: { outputs: ['embedding'] },
};

function modelCard(modality: Modality | undefined): { modelCard?: Component['modelCard'] & object } {
  const formats = modality && FORMATS[modality];
  const each = (list: readonly string[]) => list.map((format) => ({ format }));
  return formats ? { modelCard: { modelParameters: { ...(formats.inputs ? { inputs: each(formats.inputs) } : {}), outputs: each(formats.outputs) } } } : {};
}
