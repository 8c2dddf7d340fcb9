import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CatalogueIndex } from '../../src/core/catalogue/catalogue';
import { createReviewer, type Reviewer } from '../../src/core/review';
import { ROOT } from '../data/files.mjs';

/** The project's own pipeline over the catalogue that ships. */
export function shippedReviewer(): Reviewer {
  const file = join(ROOT, 'dist', 'catalogue.json');
  if (!existsSync(file)) {
    throw new Error('There is no dist/catalogue.json; "npm run data:build" writes it.');
  }
  return createReviewer(new CatalogueIndex(JSON.parse(readFileSync(file, 'utf8'))));
}
