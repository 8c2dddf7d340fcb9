/**
 * Adds the named systems, the Hub repositories that real code names and the old ids without an organisation to `data/models`:
 * `npx tsx scripts/import/systems.mts <folder with systems.jsonl>`.
 */
import { join } from 'node:path';
import { readJsonLines } from '../data/files.mjs';
import { Sources } from './evidence.mjs';
import { hubModel, type HubRow } from './hub-row.mjs';
import { names } from './naming.mjs';
import { repackings } from './repackings.mjs';
import { Shelf } from './shelf.mjs';
import { systemModels, type System } from './system-row.mjs';

const READ = '2026-11-22';

interface BareId {
  id: string;
  means: string;
}

const folder = process.argv[2];
if (!folder) {
  throw new Error('Usage: npx tsx scripts/import/systems.mts <folder of the facts on systems>');
}
const shelf = Shelf.read();
const sources = new Sources();
sources.put('hub-survey', { name: 'Survey of model ids named in 289 public repositories', date: READ });
sources.put('systems-survey', { name: 'Survey of named systems: searches that found no public id', date: READ });
sources.put('licence-survey', { name: 'Survey of licence files and model cards by family', date: READ });
sources.put('model-name', { name: "What the model's own name states", date: READ });

const hubRows = readJsonLines<HubRow>(join(folder, 'hub-ids.jsonl'));
const surveyed = new Set(hubRows.map(({ id }) => id.toLowerCase()));
for (const system of readJsonLines<System>(join(folder, 'systems.jsonl'))) {
  for (const { model, publisher, family } of systemModels(system, surveyed, (url) => sources.page(url, READ))) {
    shelf.add(model, publisher, family);
  }
}
for (const row of hubRows) {
  const model = hubModel(row, sources, READ);
  if (model) {
    shelf.add(model);
  }
}
for (const { id, means } of readJsonLines<BareId>(join(folder, 'bare-ids.jsonl'))) {
  const named = names(means);
  shelf.add({
    ...named, name: means.slice(means.indexOf('/') + 1), modality: shelf.find(named.id)?.model.modality ?? 'text', access: 'unknown',
    aliases: [...(named.aliases ?? []), id], sources: ['hub-survey'],
  });
}
repackings(shelf);
shelf.save();
sources.save();
console.log(`${shelf.all.length} models`);
