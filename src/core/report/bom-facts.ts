import type { CatalogueIndex } from '../catalogue/catalogue';
import type {
  Access, Ancestor, Confidence, Day, Licence, Modality, Model, ModelLicence, OpennessMatch, OpennessRecord, Relation, Sourced,
} from '../catalogue/types';
import { atoms, parseExpression } from '../spdx';
import { isOnHub } from './hub';
import { compare } from './run';
import { isProjects } from './subject';

/** Where a fact comes from, in plain words. */
export interface Citation {
  readonly name: string;
  readonly date?: Day;
  readonly url?: string;
  /** Text that must go with the data. */
  readonly attribution?: string;
}

export interface Cited<T> {
  readonly value: T;
  readonly source: Citation;
  readonly confidence?: Confidence;
}

export interface BomLicence {
  /** For others to read: LicenseDB's ids stand in for ours where there are such. */
  readonly expression: string;
  /** As the catalogue or the project writes it. */
  readonly own: string;
  /** Set where the whole expression is one id of the SPDX list. */
  readonly spdxId?: string;
  readonly confidence: Confidence;
  /**
   * `declared`: the publisher says so. `concluded`: the project says so in its own `models:`.
   * Absent where nobody was found to say it, so that neither word would be true.
   */
  readonly acknowledgement?: 'declared' | 'concluded';
  readonly source: Citation;
  readonly note?: string;
  readonly documents: readonly LicenceDocument[];
}

export interface LicenceDocument {
  readonly id: string;
  readonly name: string;
  readonly url?: string;
}

export interface BomAncestor {
  readonly id: string;
  readonly onHub: boolean;
  /** Absent where only a name says so. */
  readonly relation?: Relation;
  readonly confidence: Confidence;
  readonly source?: Citation;
  readonly facts?: Pick<ModelFacts, 'publisher' | 'version' | 'licence'>;
  readonly ancestors: readonly BomAncestor[];
}

/** What the catalogue knows of one model, wherever it is used. */
export interface ModelFacts {
  readonly displayName: string;
  readonly publisher?: { readonly name: string; readonly url?: string };
  readonly family?: string;
  readonly modality: Modality;
  readonly access: Access;
  readonly version?: string;
  readonly onHub: boolean;
  readonly released?: Cited<Day>;
  readonly parameters?: Cited<{ readonly total: number; readonly active?: number }>;
  /** Tokens. */
  readonly context?: Cited<number>;
  readonly licence?: BomLicence;
  readonly ancestors: readonly BomAncestor[];
  readonly floating?: Cited<string | null>;
  /** With match `base` it is the record of what the model was made from, and its score is not the model's. */
  readonly openness?: { readonly record: OpennessRecord; readonly match: OpennessMatch; readonly source: Citation };
  readonly mof?: Cited<{ readonly class: number; readonly missing: readonly string[] }>;
  readonly osi?: Cited<NonNullable<Model['osi']>['result']>;
  readonly note?: string;
  readonly sources: readonly Citation[];
}

/** The catalogue with what must be asked of it as a whole. */
export interface Known {
  readonly index: CatalogueIndex;
  readonly hubOrganisations: ReadonlySet<string>;
}

const MAX_GENERATIONS = 5;

export function modelFacts(model: Model, known: Known): ModelFacts {
  const { index } = known;
  const { version, family, note, released, parameters, context, floating, mof, osi } = model;
  const licence = licenceOf(model, index);
  const record = index.openness(model);
  const publisher = isProjects(model, index) ? undefined : index.publisher(model.publisher);
  return {
    displayName: model.name,
    modality: model.modality,
    access: model.access,
    onHub: isOnHub(model, known.hubOrganisations, index),
    ancestors: (model.lineage ?? []).map((each) => ancestor(each, known, [model.id])).sort((a, b) => compare(a.id, b.id)),
    sources: model.sources.map((key) => citation(key, index)),
    ...(publisher ? { publisher } : {}),
    ...(version === undefined ? {} : { version }),
    ...(family === undefined ? {} : { family }),
    ...(note ? { note } : {}),
    ...(released ? { released: cited(released, index) } : {}),
    ...(parameters ? { parameters: cited(parameters, index) } : {}),
    ...(context ? { context: cited(context, index) } : {}),
    ...(licence ? { licence } : {}),
    ...(floating ? { floating: cited({ ...floating, value: floating.to ?? null }, index) } : {}),
    ...(model.openness && record ? { openness: { record, match: model.openness.match, source: citation(record.source, index) } } : {}),
    ...(mof ? { mof: cited({ value: { class: mof.class, missing: mof.missing }, source: mof.source }, index) } : {}),
    ...(osi ? { osi: cited({ value: osi.result, source: osi.source }, index) } : {}),
  };
}

/** The base of a model that only its name says anything about. */
export function namedBase(base: Model, known: Known): BomAncestor {
  return { id: base.id, confidence: 'secondary', ...ancestorFacts(base, known, []) };
}

function ancestor({ id, relation, confidence, source }: Ancestor, known: Known, line: readonly string[]): BomAncestor {
  const model = known.index.model(id);
  return {
    id: model?.id ?? id, relation, confidence, source: citation(source, known.index),
    ...(model && !line.includes(model.id) ? ancestorFacts(model, known, line) : { onHub: false, ancestors: [] }),
  };
}

function ancestorFacts(model: Model, known: Known, line: readonly string[]): Pick<BomAncestor, 'onHub' | 'facts' | 'ancestors'> {
  const older = line.length >= MAX_GENERATIONS ? [] : model.lineage ?? [];
  const publisher = known.index.publisher(model.publisher);
  const licence = licenceOf(model, known.index);
  return {
    onHub: isOnHub(model, known.hubOrganisations, known.index),
    facts: {
      ...(publisher ? { publisher } : {}),
      ...(model.version === undefined ? {} : { version: model.version }),
      ...(licence ? { licence } : {}),
    },
    ancestors: older.map((each) => ancestor(each, known, [...line, model.id])).sort((a, b) => compare(a.id, b.id)),
  };
}

/** `undefined` where no licence is known: no fact, `NOASSERTION`, or a text that is no SPDX expression. */
function licenceOf(model: Model, index: CatalogueIndex): BomLicence | undefined {
  const { licence } = model;
  const parsed = licence && parseExpression(licence.expression);
  if (!licence || !parsed) {
    return undefined;
  }
  const single = parsed.kind === 'licence' && parsed.exception === undefined && !parsed.orLater && !parsed.id.includes('Ref-') ? parsed.id : undefined;
  const ids = [...new Set(atoms(parsed).map(({ id }) => id))];
  return {
    expression: licence.expression.replace(/(?<![\w:.-])LicenseRef-[\w.-]+/g, (id) => publicId(id, index.licence(id))),
    own: licence.expression,
    ...(single === undefined ? {} : { spdxId: single }),
    confidence: licence.confidence,
    ...acknowledged(model, licence, index),
    source: citation(licence.source, index),
    ...(licence.note ? { note: licence.note } : {}),
    documents: ids.map((id) => documentOf(id, index.licence(id), ids.length === 1 ? licence.url : undefined)),
  };
}

function acknowledged(model: Model, { confidence }: ModelLicence, index: CatalogueIndex): Pick<BomLicence, 'acknowledgement'> {
  if (isProjects(model, index)) {
    return { acknowledgement: 'concluded' };
  }
  return confidence === 'unverified' ? {} : { acknowledgement: 'declared' };
}

function documentOf(id: string, licence: Licence | undefined, url: string | undefined): LicenceDocument {
  const address = url ?? licence?.url;
  return { id: publicId(id, licence), name: licence?.name ?? id, ...(address ? { url: address } : {}) };
}

/** LicenseDB's id of a licence that the SPDX list lacks, where it has one: other tools know it. */
export function publicId(id: string, licence: Licence | undefined): string {
  return licence?.aliases.find((alias) => /^LicenseRef-scancode-[\w.-]+$/.test(alias)) ?? id;
}

function cited<T>({ value, source, confidence }: Sourced<T>, index: CatalogueIndex): Cited<T> {
  return { value, source: citation(source, index), ...(confidence === undefined ? {} : { confidence }) };
}

/** A key that the catalogue lacks names its source itself: a project's own file, or the address of a licence text. */
export function citation(key: string, index: CatalogueIndex): Citation {
  const source = index.source(key);
  if (!source) {
    return { name: key === 'project' ? 'model-review.yaml' : key, ...(/^https?:\/\//.test(key) ? { url: key } : {}) };
  }
  const { name, date, url, attribution } = source;
  return { name, date, ...(url ? { url } : {}), ...(attribution ? { attribution } : {}) };
}
