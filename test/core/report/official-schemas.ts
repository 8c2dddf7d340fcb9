import { readFileSync } from 'node:fs';
import type { BomSchemas } from '../../../src/core/report/validate-bom';

/** The official CycloneDX schemas, as the build copies them. */
export function officialSchemas(): BomSchemas {
  const read = (name: string): unknown => JSON.parse(readFileSync(`node_modules/@cyclonedx/cyclonedx-library/res/schema/${name}.SNAPSHOT.schema.json`, 'utf8'));
  return { bom: read('bom-1.6'), spdx: read('spdx'), jsf: read('jsf-0.82') };
}
