import { squash, unpacked } from '../data/spelling.mjs';
import { REPACKERS } from './publishers.mjs';
import type { Shelf } from './shelf.mjs';

/** A re-upload whose name is that of a repository here, packing aside, stands on it. Read from the name, so unverified. */
export function repackings(shelf: Shelf): void {
  const originals = new Map(shelf.all.filter(({ model }) => !isRepacker(model.id)).map(({ model }) => [squash(model.name), model.id]));
  for (const entry of shelf.all.filter(({ model }) => isRepacker(model.id))) {
    const base = originals.get(squash(unpacked(entry.model.name)));
    if (base) {
      const relation = unpacked(entry.model.name) === entry.model.name ? 'repackaged' : 'quantisation';
      entry.model = { ...entry.model, lineage: [{ id: base, relation, source: 'model-name', confidence: 'unverified' }] };
    }
  }
}

function isRepacker(id: string): boolean {
  return REPACKERS.includes(id.slice(0, id.indexOf('/')).toLowerCase());
}
