import { readFileSync } from 'node:fs';
import { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import { unpack } from '../../../src/core/catalogue/packed';
import type { Catalogue } from '../../../src/core/catalogue/types';

/** The catalogue that ships; `npm run data:build` writes it. */
export function realCatalogue(): CatalogueIndex {
  const json: unknown = JSON.parse(readFileSync('dist/catalogue.json', 'utf8'));
  const isPacked = typeof json === 'object' && json !== null && 'format' in json;
  return new CatalogueIndex(isPacked ? unpack(json) : json as Catalogue);
}
