import path from 'node:path';
import { CatalogueIndex } from '../core/catalogue/catalogue';
import type { Bom } from '../core/report/bom';
import { projectOf } from '../core/report/project';
import { readAsset } from './asset-files';
import { readSmall } from './read-file';

export function loadCatalogue(): CatalogueIndex {
  return new CatalogueIndex(readAsset('dist/catalogue.json'));
}

/** One of the official schemas of bills of materials, such as `bom-1.6`. */
export function loadSchema(name: string): unknown {
  return readAsset(`dist/schemas/${name}.schema.json`);
}

/** The pages of `docs/rules` in Markdown, by code. */
export function loadRulePages(): Readonly<Record<string, string>> {
  return readAsset('dist/rule-pages.json') as Readonly<Record<string, string>>;
}

export function toolVersion(): string {
  return textOf(readAsset('package.json'), 'version') ?? '0.0.0';
}

/** The day of the newest source and the beginning of the fingerprint: the data has its own pace. */
export function catalogueVersion(): string {
  const { date, digest } = loadCatalogue();
  return `${date} ${digest.slice(0, 16)}`;
}

/** Name and version of the reviewed project. */
export function projectIn(root: string): Bom['project'] {
  let manifest: string | undefined;
  try {
    manifest = readSmall(path.join(root, 'package.json')).toString('utf8');
  } catch {
    // It has none, or none to read.
  }
  return projectOf(path.basename(root), manifest);
}

function textOf(value: unknown, key: string): string | undefined {
  const found: unknown = value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined;
  return typeof found === 'string' && found !== '' ? found : undefined;
}
