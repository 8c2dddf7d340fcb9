import type { Model } from './catalogue/types';
import type { Use } from './types';

/** The model whose facts count: the named one, or the base that a derivative stands on; none for a family and an unknown id. */
export function knownModel({ resolution }: Use): Model | undefined {
  switch (resolution.kind) {
    case 'exact':
    case 'alias':
    case 'grammar': return resolution.model;
    case 'derivative': return resolution.base;
    case 'family':
    case 'unknown': return undefined;
  }
}
