import { createHash } from 'node:crypto';
import { bom as bomOf, type Bom } from '../core/report/bom';
import { bomCsv } from '../core/report/bom-csv';
import { bomHtml } from '../core/report/bom-html';
import { bomMarkdown } from '../core/report/bom-markdown';
import { summary } from '../core/report/check-text';
import { cycloneDx, serialise } from '../core/report/cyclonedx';
import type { CycloneDxVersion } from '../core/report/cyclonedx-types';
import { isOwnBom } from '../core/report/own-report';
import { spdx } from '../core/report/spdx';
import { createBomValidator, type BomFault } from '../core/report/validate-bom';
import { createSpdxValidator } from '../core/report/validate-spdx';
import { loadBomSchemas, loadCatalogue, loadSpdxSchema, projectIn, toolVersion } from './assets';
import { EXIT, UsageError } from './exit';
import { reviewPaths } from './review-run';
import { complain, note, Progress } from './terminal';
import { writeWhole } from './write-file';

export const BOM_FORMATS = ['cyclonedx', 'spdx', 'markdown', 'csv', 'html'] as const;
export type BomFormat = (typeof BOM_FORMATS)[number];

/** The one that is written unless another is asked for comes first. */
const VERSIONS: Readonly<Record<BomFormat, readonly string[]>> = { cyclonedx: ['1.6', '1.7'], spdx: ['3.0.1'], markdown: [], csv: [], html: [] };
export const SPEC_VERSIONS: readonly string[] = Object.values(VERSIONS).flat();

export interface BomOptions {
  readonly policy?: string;
  readonly today: string;
  /** RFC 3339, UTC. */
  readonly timestamp: string;
  readonly output?: string;
  readonly testFiles?: readonly string[];
  /** A folder, as given. */
  readonly cache?: string;
  readonly threads?: number;
  readonly format: BomFormat;
  /** Of the format; its first where absent. */
  readonly specVersion?: string;
}

/** Writes the bill in the asked format to the file or stdout; one that is not valid is never written. */
export function bom(paths: readonly string[], { output, timestamp, format, specVersion, ...options }: BomOptions): number {
  const write = writer(format, specVersion);
  const progress = new Progress(process.stderr);
  const tool = { name: 'model-review', version: toolVersion() };
  const { run, root, reviewer, errors, notes } = reviewPaths({ ...options, ...(output === undefined ? {} : { output }), paths, current: process.cwd(), includeTests: false }, loadCatalogue(), tool, progress.update);
  progress.clear();
  const text = write(bomOf({ run, project: projectIn(root), termsOf: reviewer.termsOf }), timestamp);
  if (output === undefined) {
    process.stdout.write(text);
  } else {
    writeWhole(output, text, isOwnBom);
    process.stderr.write(`${summary(run)}; written to ${output}\n`);
  }
  note(notes);
  complain(errors);
  return errors.length > 0 ? EXIT.failed : EXIT.clean;
}

type Write = (model: Bom, timestamp: string) => string;

/** Throws a `UsageError` where the format has no such version. */
function writer(format: BomFormat, given: string | undefined): Write {
  const versions = VERSIONS[format];
  const version = given ?? versions[0];
  if (given !== undefined && !versions.includes(given)) {
    throw new UsageError(versions.length === 0
      ? `--spec-version is for cyclonedx and spdx; ${format} has no versions.`
      : `${format} is not written in version ${given}; use --spec-version ${versions.join(' or ')}.`);
  }
  switch (format) {
    case 'cyclonedx': return cycloneDxWriter(version === '1.7' ? '1.7' : '1.6');
    case 'spdx': return validSpdx;
    case 'markdown': return bomMarkdown;
    case 'csv': return bomCsv;
    case 'html': return (model, timestamp) => bomHtml(model, { timestamp });
  }
}

function cycloneDxWriter(specVersion: CycloneDxVersion): Write {
  return (model, timestamp) => {
    const document = cycloneDx(model, { specVersion, timestamp, serialNumber: serialNumber(serialise(cycloneDx(model, { specVersion, timestamp }))) });
    const text = serialise(document);
    refuse(`CycloneDX ${specVersion}`, createBomValidator(loadBomSchemas(specVersion)).validate(JSON.parse(text)));
    return text;
  };
}

function validSpdx(model: Bom, timestamp: string): string {
  const content = (namespace: string): string => `${JSON.stringify(spdx(model, { timestamp, namespace }), null, 2)}\n`;
  const text = content(serialNumber(content('urn:uuid:00000000-0000-8000-8000-000000000000')));
  refuse('SPDX 3.0.1', createSpdxValidator(loadSpdxSchema()).validate(JSON.parse(text)));
  return text;
}

function refuse(format: string, faults: readonly BomFault[]): void {
  if (faults.length > 0) {
    const list = faults.slice(0, 5).map(({ path, message }) => `${path}: ${message}`).join('\n');
    throw new UsageError(`The bill of materials would not be valid ${format}, so it was not written. Please report this:\n${list}`);
  }
}

/** A UUID (version 8) from the content, so that the same content has the same number. */
function serialNumber(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex');
  const variant = ((parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
