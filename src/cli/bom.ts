import { createHash } from 'node:crypto';
import { bom as bomOf, type Bom } from '../core/report/bom';
import { bomDocument, bomFaults, numberedBy } from '../core/report/bom-document';
import { aboutForm, type BomForm } from '../core/report/bom-forms';
import { summary } from '../core/report/check-text';
import { isOwnBom } from '../core/report/own-report';
import { loadCatalogue, loadSchema, projectIn, toolVersion } from './assets';
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
  const form = formOf(format, specVersion);
  const progress = new Progress(process.stderr);
  const tool = { name: 'model-review', version: toolVersion() };
  const { run, root, reviewer, errors, notes } = reviewPaths({ ...options, outputs: output === undefined ? [] : [output], paths, current: process.cwd(), includeTests: false }, loadCatalogue(), tool, progress.update);
  progress.clear();
  const text = written(form, bomOf({ run, project: projectIn(root), termsOf: reviewer.termsOf }), timestamp);
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

/** Throws a `UsageError` where the format has no such version. */
function formOf(format: BomFormat, given: string | undefined): BomForm {
  const versions = VERSIONS[format];
  const version = given ?? versions[0];
  if (given !== undefined && !versions.includes(given)) {
    throw new UsageError(versions.length === 0
      ? `--spec-version is for cyclonedx and spdx; ${format} has no versions.`
      : `${format} is not written in version ${given}; use --spec-version ${versions.join(' or ')}.`);
  }
  switch (format) {
    case 'cyclonedx': return version === '1.7' ? 'cyclonedx-1.7' : 'cyclonedx-1.6';
    case 'spdx': return 'spdx-3.0.1';
    case 'markdown': case 'csv': case 'html': return format;
  }
}

function written(form: BomForm, model: Bom, timestamp: string): string {
  const numbered = numberedBy(form, model, { timestamp });
  const text = bomDocument(form, model, { timestamp }, numbered === undefined ? undefined : createHash('sha256').update(numbered).digest('hex'));
  const { name, schemas } = aboutForm(form);
  const faults = bomFaults(form, text, schemas.map(loadSchema));
  if (faults.length > 0) {
    const list = faults.slice(0, 5).map(({ path, message }) => `${path}: ${message}`).join('\n');
    throw new UsageError(`The bill of materials would not be valid ${name}, so it was not written. Please report this:\n${list}`);
  }
  return text;
}
