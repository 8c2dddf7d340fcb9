import fs from 'node:fs';
import path from 'node:path';
import { CatalogueIndex } from '../core/catalogue/catalogue';
import type { CycloneDxVersion } from '../core/report/cyclonedx-types';
import type { BomSchemas } from '../core/report/validate-bom';

/** What lies beside the bundled command: the catalogue, the schemas, and the package's own manifest one folder up. */
const HERE = __dirname;

export function loadCatalogue(): CatalogueIndex {
  return new CatalogueIndex(readJson(path.join(HERE, 'catalogue.json')));
}

export function loadBomSchemas(version: CycloneDxVersion): BomSchemas {
  return {
    bom: schema(`bom-${version}`), spdx: schema('spdx'), jsf: schema('jsf-0.82'),
    ...(version === '1.6' ? {} : { cryptography: schema('cryptography-defs') }),
  };
}

export function loadSpdxSchema(): unknown {
  return schema('spdx-3.0.1');
}

function schema(name: string): unknown {
  return readJson(path.join(HERE, 'schemas', `${name}.schema.json`));
}

/** The pages of `docs/rules` in Markdown, by code. */
export function loadRulePages(): Readonly<Record<string, string>> {
  return readJson(path.join(HERE, 'rule-pages.json')) as Readonly<Record<string, string>>;
}

export function toolVersion(): string {
  const manifest = readJson(path.join(HERE, '..', 'package.json'));
  return textOf(manifest, 'version') ?? '0.0.0';
}

/** Name and version of the reviewed project as its package.json says, else its folder's name. */
export function projectIn(root: string): { readonly name: string; readonly version?: string } {
  const folder = { name: path.basename(root) || 'project' };
  const file = path.join(root, 'package.json');
  if (!fs.existsSync(file)) {
    return folder;
  }
  try {
    const manifest = readJson(file);
    const [name, version] = [textOf(manifest, 'name'), textOf(manifest, 'version')];
    return name === undefined ? folder : { name, ...(version === undefined ? {} : { version }) };
  } catch {
    // A manifest that does not parse is the project's affair; its folder has a name too.
    return folder;
  }
}

function readJson(file: string): unknown {
  return JSON.parse(fs.readFileSync(file, 'utf8')) as unknown;
}

function textOf(value: unknown, key: string): string | undefined {
  const found: unknown = value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined;
  return typeof found === 'string' && found !== '' ? found : undefined;
}
