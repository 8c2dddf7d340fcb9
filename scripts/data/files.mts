import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const DATA = join(ROOT, 'data');

/** Orders strings by code unit, so that no locale changes the result. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Paths below `folder` that end in `.yml`, sorted, with `/`. */
export function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yml'))
    .map((path) => path.split(sep).join('/'))
    .sort(byCodeUnit);
}

export function readYaml(path: string): unknown {
  return parse(readFileSync(path, 'utf8'), { schema: 'core' });
}

export function readJsonLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as T);
}

/** Writes YAML whose first line names the schema, so that every editor checks and completes it. */
export function writeYaml(path: string, schema: string, value: unknown): void {
  const to = relative(dirname(path), join(DATA, 'schema', `${schema}.schema.json`)).split(sep).join('/');
  mkdirSync(dirname(path), { recursive: true });
  const text = stringify(value, { lineWidth: 0, aliasDuplicateObjects: false, schema: 'core', flowCollectionPadding: true });
  writeFileSync(path, `# yaml-language-server: $schema=${to}\n${text}`);
}

/** One fact per line, sorted by `key`: a refresh reads as a plain difference. */
export function writeJsonLines<T>(path: string, rows: readonly T[], key: (row: T) => string): void {
  mkdirSync(dirname(path), { recursive: true });
  const lines = [...rows].sort((a, b) => byCodeUnit(key(a), key(b))).map((row) => JSON.stringify(row));
  writeFileSync(path, `${lines.join('\n')}\n`);
}
