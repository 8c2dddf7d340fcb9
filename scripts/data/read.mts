import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Gpu, Provider, Source } from '../../src/core/catalogue/types';
import type { AuthoredLicence, AuthoredPublisher, Data, LifeRow, ModelFile, MofRow, OllamaName, OpennessLink, OpennessRow, OsiRow, PriceRow, SdkFile } from './authored.mjs';
import { DATA, readJsonLines, readYaml, yamlFiles } from './files.mjs';
import { type SchemaName, schemaProblems } from './schema.mjs';

/**
 * Reads everything under `data/`. Throws with all schema problems at once, each with its file;
 * `anySchema` is for data of another day, which today's schemas may not fit and which may lack a folder.
 */
export function readData(folder: string = DATA, { anySchema = false } = {}): Data {
  const problems: string[] = [];
  const read = (path: string, schema: SchemaName): unknown => {
    const value = readYaml(join(folder, path));
    problems.push(...(anySchema ? [] : schemaProblems(schema, value)).map((problem) => `data/${path}${problem}`));
    return value;
  };
  const each = (name: string, schema: SchemaName): [string, unknown][] =>
    (anySchema && !existsSync(join(folder, name)) ? [] : yamlFiles(join(folder, name))).map((path) => [path, read(`${name}/${path}`, schema)]);
  const licences = each('licences', 'licence').map(([, value]) => value as AuthoredLicence);
  const data: Data = {
    sources: unique('sources', each('sources', 'sources') as [string, Record<string, Source>][], problems),
    publishers: read('publishers.yml', 'publishers') as Record<string, AuthoredPublisher>,
    providers: Object.fromEntries(each('providers', 'provider').map(([path, value]) => [path.replace('.yml', ''), value as Provider])),
    licences: Object.fromEntries(licences.map((licence) => [licence.id, licence])),
    files: each('models', 'models').map(([path, value]) => ({ ...(value as ModelFile), path })),
    gpus: read('gpus.yml', 'gpus') as Gpu[],
    ollama: unique('ollama', each('ollama', 'ollama') as [string, Record<string, OllamaName>][], problems),
    sdks: each('sdks', 'sdk').map(([, value]) => value as SdkFile),
    repackers: read('repackers.yml', 'repackers') as string[],
    prices: readJsonLines<PriceRow>(join(folder, 'snapshots/prices.jsonl')),
    lifecycle: readJsonLines<LifeRow>(join(folder, 'snapshots/lifecycle.jsonl')),
    openness: readJsonLines<OpennessRow>(join(folder, 'snapshots/openness.jsonl')),
    opennessLinks: each('openness', 'openness-links').flatMap(([, links]) => links as OpennessLink[]),
    mof: readJsonLines<MofRow>(join(folder, 'snapshots/mof.jsonl')),
    osi: readJsonLines<OsiRow>(join(folder, 'snapshots/osi.jsonl')),
  };
  if (problems.length > 0) {
    throw new Error(`${problems.length} schema problems:\n${problems.join('\n')}`);
  }
  return data;
}

/** One list from the files of a folder; a key stands in one of them. */
function unique<T>(folder: string, files: readonly [string, Record<string, T>][], problems: string[]): Record<string, T> {
  const all = new Map<string, T>();
  for (const [path, entries] of files) {
    for (const [key, entry] of Object.entries(entries)) {
      if (all.has(key)) {
        problems.push(`data/${folder}/${path}: ${key} stands in another file too`);
      }
      all.set(key, entry);
    }
  }
  return Object.fromEntries(all);
}
