import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { DATA, yamlFiles } from '../data/files.mjs';
import { schemaOf } from '../data/schema.mjs';
import type { Check, Problem } from './check.mjs';

/** What is wrong with the first line of a YAML under `data/`: it names the schema, so that every editor checks and completes. */
export function modelineProblems(path: string, firstLine: string): Problem[] {
  const schema = schemaOf(path);
  const where = `data/${path}`;
  if (schema === undefined) {
    return [{ where, message: 'no schema is for this place' }];
  }
  const expected = `# yaml-language-server: $schema=${posix.relative(posix.dirname(path), `schema/${schema}.schema.json`)}`;
  return firstLine === expected ? [] : [{ where, message: `its first line should be ${expected}` }];
}

/** Every YAML has its schema and names it; every other file is one that the build reads. */
export const schemasNamed: Check = {
  name: 'schemas-named',
  check() {
    const known = /^(README\.md|schema\/[\w-]+\.schema\.json|snapshots\/\w+\.jsonl)$/;
    const strays = readdirSync(DATA, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(DATA.length + 1).split(sep).join('/'))
      .filter((path) => !path.endsWith('.yml') && !known.test(path)).map((path): Problem => ({ where: `data/${path}`, message: 'is read by nobody' }));
    return [...strays, ...yamlFiles(DATA).flatMap((path) => modelineProblems(path, readFileSync(join(DATA, path), 'utf8').split('\n', 1)[0] ?? ''))];
  },
};
