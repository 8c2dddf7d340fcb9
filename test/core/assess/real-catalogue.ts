import { readFileSync } from 'node:fs';
import { CatalogueIndex } from '../../../src/core/catalogue/catalogue';

/** The catalogue that ships; `npm run data:build` writes it. */
export function realCatalogue(): CatalogueIndex {
  return new CatalogueIndex(JSON.parse(readFileSync('dist/catalogue.json', 'utf8')));
}
