import { createHash } from 'node:crypto';
import { bom as bomOf, type Bom } from '../core/report/bom';
import { cycloneDx, serialise } from '../core/report/cyclonedx';
import { summary } from '../core/report/check-text';
import { createBomValidator } from '../core/report/validate-bom';
import { loadBomSchemas, loadCatalogue, projectIn, toolVersion } from './assets';
import { EXIT, UsageError } from './exit';
import { reviewPaths } from './review-run';
import { complain, Progress } from './terminal';
import { writeWhole } from './write-file';

export interface BomOptions {
  readonly policy?: string;
  readonly today: string;
  /** RFC 3339, UTC. */
  readonly timestamp: string;
  readonly output?: string;
  readonly testFiles?: readonly string[];
}

/** Writes a CycloneDX document to the file or stdout; one that is not valid is never written. */
export function bom(paths: readonly string[], { output, timestamp, ...options }: BomOptions): number {
  const progress = new Progress(process.stderr);
  const tool = { name: 'model-review', version: toolVersion() };
  const { run, root, reviewer, errors } = reviewPaths({ ...options, ...(output === undefined ? {} : { output }), paths, current: process.cwd(), includeTests: false }, loadCatalogue(), tool, progress.update);
  progress.clear();
  const text = valid(bomOf({ run, project: projectIn(root), termsOf: reviewer.termsOf }), timestamp);
  if (output === undefined) {
    process.stdout.write(text);
  } else {
    writeWhole(output, text, isOurs);
    process.stderr.write(`${summary(run)}; written to ${output}\n`);
  }
  complain(errors);
  return errors.length > 0 ? EXIT.failed : EXIT.clean;
}

function valid(model: Bom, timestamp: string): string {
  const document = cycloneDx(model, { timestamp, serialNumber: serialNumber(serialise(cycloneDx(model, { timestamp }))) });
  const errors = createBomValidator(loadBomSchemas()).validate(JSON.parse(serialise(document)));
  if (errors.length > 0) {
    const list = errors.slice(0, 5).map(({ path, message }) => `${path}: ${message}`).join('\n');
    throw new UsageError(`The bill of materials would not be valid CycloneDX, so it was not written. Please report this:\n${list}`);
  }
  return serialise(document);
}

/** A UUID (version 8) from the content, so that the same content has the same number. */
function serialNumber(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex');
  const variant = ((parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A bill of materials that an earlier run wrote may be replaced. */
function isOurs(existing: string): boolean {
  return /^\{\s*"\$schema": "http:\/\/cyclonedx\.org\//.test(existing) && existing.includes('"name": "model-review"');
}
