import { bomCsv } from './bom-csv';
import type { BomForm } from './bom-forms';
import { bomHtml } from './bom-html';
import { bomMarkdown } from './bom-markdown';
import type { Bom } from './bom-types';
import { cycloneDx, serialise } from './cyclonedx';
import type { CycloneDxVersion } from './cyclonedx-types';
import { spdx } from './spdx';
import { createBomValidator, type BomFault } from './validate-bom';
import { createSpdxValidator } from './validate-spdx';
import { escapeJson } from './escape';

export type { BomFault } from './validate-faults';

export interface BomOptions {
  /** RFC 3339, UTC. */
  readonly timestamp: string;
  /** Of the words on the page, where they are not English. */
  readonly language?: string;
}

/** Where the serial number is to stand while it is not known. */
const UNNUMBERED = 'urn:uuid:00000000-0000-8000-8000-000000000000';

/** What the serial number of a document follows from, so that the same content has the same number; absent for a form without one. Hand its SHA-256 to `bomDocument`. */
export function numberedBy(form: BomForm, bom: Bom, options: BomOptions): string | undefined {
  switch (form) {
    case 'cyclonedx-1.6': return cycloneDxText('1.6', bom, options);
    case 'cyclonedx-1.7': return cycloneDxText('1.7', bom, options);
    case 'spdx-3.0.1': return spdxText(bom, options, UNNUMBERED);
    case 'markdown': case 'csv': case 'html': return undefined;
  }
}

/**
 * The document as it is written.
 * @param sha256 of what `numberedBy` gave, as hexadecimal digits
 */
export function bomDocument(form: BomForm, bom: Bom, options: BomOptions, sha256 = ''): string {
  switch (form) {
    case 'cyclonedx-1.6': return cycloneDxText('1.6', bom, options, serialNumber(sha256));
    case 'cyclonedx-1.7': return cycloneDxText('1.7', bom, options, serialNumber(sha256));
    case 'spdx-3.0.1': return spdxText(bom, options, serialNumber(sha256));
    case 'markdown': return bomMarkdown(bom);
    case 'csv': return bomCsv(bom);
    case 'html': return bomHtml(bom, options);
  }
}

/**
 * What is wrong with a document, each with its place; nothing where the form has no schema.
 * @param schemas parsed, in the form's order
 */
export function bomFaults(form: BomForm, text: string, schemas: readonly unknown[]): readonly BomFault[] {
  const [own, spdxIds, jsf, cryptography] = schemas;
  switch (form) {
    case 'cyclonedx-1.6': case 'cyclonedx-1.7':
      return createBomValidator({ bom: own, spdx: spdxIds, jsf, ...(cryptography === undefined ? {} : { cryptography }) }).validate(JSON.parse(text));
    case 'spdx-3.0.1': return createSpdxValidator(own).validate(JSON.parse(text));
    case 'markdown': case 'csv': case 'html': return [];
  }
}

function cycloneDxText(specVersion: CycloneDxVersion, bom: Bom, { timestamp }: BomOptions, number?: string): string {
  return serialise(cycloneDx(bom, { specVersion, timestamp, ...(number === undefined ? {} : { serialNumber: number }) }));
}

function spdxText(bom: Bom, { timestamp }: BomOptions, namespace: string): string {
  return `${escapeJson(JSON.stringify(spdx(bom, { timestamp, namespace }), null, 2))}\n`;
}

/** A UUID (version 8) of a digest. */
function serialNumber(hex: string): string {
  const variant = ((parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
