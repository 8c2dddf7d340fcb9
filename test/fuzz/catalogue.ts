import type { CatalogueIndex } from '../../src/core/catalogue/catalogue';
import { realCatalogue } from '../core/assess/real-catalogue';

export const DAY = '2026-11-22';

const known: CatalogueIndex[] = [];
/** The catalogue that ships, read once. */
export function INDEX(): CatalogueIndex {
  const index = known[0] ?? realCatalogue();
  known[0] = index;
  return index;
}
