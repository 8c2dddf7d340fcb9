import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Model, Relation } from '../catalogue/types';
import type { OwnModel } from '../policy/types';

/** Key under which facts that the project declared itself are sourced. */
export const PROJECT_SOURCE = 'project';

/** The catalogue's kind of entry for a model that the project declared. */
export function toModel(own: OwnModel, index: CatalogueIndex): Model {
  const base = own.base === undefined ? undefined : index.model(own.base) ?? index.lookUp(own.base)?.model;
  const relation: Relation = 'fine-tune';
  return {
    id: own.id,
    name: own.id.slice(own.id.lastIndexOf('/') + 1),
    publisher: PROJECT_SOURCE,
    modality: base?.modality ?? 'other',
    access: 'unknown',
    ...(own.licence === undefined ? {} : { licence: { expression: own.licence, source: PROJECT_SOURCE, confidence: 'text' } }),
    ...(own.base === undefined
      ? {}
      : { lineage: [{ id: base?.id ?? own.base, relation, source: PROJECT_SOURCE, confidence: 'text' }] }),
    sources: [PROJECT_SOURCE],
  };
}
