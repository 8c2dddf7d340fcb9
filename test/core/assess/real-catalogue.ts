import { readFileSync } from 'node:fs';
import { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import { unpack } from '../../../src/core/catalogue/packed';

/** The catalogue that ships; `npm run data:build` writes it. */
export function realCatalogue(): CatalogueIndex {
  return new CatalogueIndex(unpack(JSON.parse(readFileSync('dist/catalogue.json', 'utf8'))));
}
