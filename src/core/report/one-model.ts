import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Finding, Use } from '../types';
import type { BomKind } from './bom-types';
import { isProjects, namedModel } from './subject';

/** A catalogue model is one entry however it is spelt. A project's own id may mean something else in another of its parts. */
export function keyOf(use: Use, index: CatalogueIndex): string {
  const model = namedModel(use);
  const own = model && isProjects(model, index) ? JSON.stringify([model.licence ?? null, model.lineage ?? null]) : '';
  return JSON.stringify([kindOf(use, index), idOf(use), own]);
}

export function kindOf(use: Use, index: CatalogueIndex): BomKind {
  const model = namedModel(use);
  if (model) {
    return isProjects(model, index) ? 'project' : 'catalogue';
  }
  return use.resolution.kind === 'derivative' || use.resolution.kind === 'family' ? use.resolution.kind : 'unknown';
}

export function idOf(use: Use): string {
  return namedModel(use)?.id ?? use.mention.text;
}

export function standsOn({ span }: Finding, { mention }: Use): boolean {
  return span.start === mention.span.start && span.end === mention.span.end;
}
