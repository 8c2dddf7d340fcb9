import { readFileSync } from 'node:fs';
import type { CycloneDxVersion } from '../../../src/core/report/cyclonedx-types';
import type { BomSchemas } from '../../../src/core/report/validate-bom';

/** The official CycloneDX schemas, as the build copies them. */
export function officialSchemas(version: CycloneDxVersion = '1.6'): BomSchemas {
  const read = (name: string): unknown => JSON.parse(readFileSync(`node_modules/@cyclonedx/cyclonedx-library/res/schema/${name}.SNAPSHOT.schema.json`, 'utf8'));
  return { bom: read(`bom-${version}`), spdx: read('spdx'), jsf: read('jsf-0.82'), ...(version === '1.6' ? {} : { cryptography: read('cryptography-defs') }) };
}

export function spdxSchema(): object {
  return JSON.parse(readFileSync('scripts/bom-schemas/spdx-3.0.1.schema.json', 'utf8')) as object;
}
