import { readFileSync } from 'node:fs';
import { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import type { Catalogue, Day, Licence, Model } from '../../../src/core/catalogue/types';
import { pack } from '../pack.mjs';

/** One of the two catalogues that are compared. */
export interface Side {
  readonly models: readonly Model[];
  readonly licences: readonly Licence[];
  readonly date: Day;
  readonly digest: string;
  readonly index: CatalogueIndex;
}

export function sideOf(catalogue: Catalogue): Side {
  return side(new CatalogueIndex(pack(catalogue)));
}

/** A catalogue as it shipped. Throws where it is of another format than this version reads. */
export function sideFromFile(path: string): Side {
  return side(new CatalogueIndex(JSON.parse(readFileSync(path, 'utf8'))));
}

function side(index: CatalogueIndex): Side {
  return { models: index.models(), licences: index.licences(), date: index.date, digest: index.digest, index };
}
