import path from 'node:path';
import type { CatalogueIndex } from '../core/catalogue/catalogue';
import { Lines } from '../core/lines';
import { policyFindings } from '../core/policy-findings';
import { compare, type PolicyReport, type ReviewedFile, type Run, type Skipped } from '../core/report/run';
import { createReviewer, type Reviewer } from '../core/review';
import { BINARY } from './decode';
import { findFiles, isWithin, readText, relativeTo, rootOf } from './files';
import { Policies, type PolicyFile } from './policies';

export interface RunOptions {
  /** As given; none means the current folder. */
  readonly paths: readonly string[];
  readonly current: string;
  readonly policy?: string;
  readonly today: string;
  readonly includeTests: boolean;
  /** Globs of tests, fixtures, examples and documents; absent means the built-in list. */
  readonly testFiles?: readonly string[];
  /** A file that the run itself writes, as given: it is no input. */
  readonly output?: string;
}

export interface Outcome {
  readonly run: Run;
  readonly root: string;
  /** What could not be read or used: the run is reported all the same, and fails. */
  readonly errors: readonly string[];
}

/** Reviews every file of the paths. `onProgress` hears how many of how many are done. */
export function reviewPaths(
  options: RunOptions, index: CatalogueIndex, tool: Run['tool'], onProgress: (done: number, all: number) => void,
): Outcome & { readonly reviewer: Reviewer } {
  const targets = (options.paths.length > 0 ? options.paths : ['.']).map((each) => path.resolve(options.current, each));
  const root = rootOf(targets, options.current);
  const given = options.policy === undefined ? undefined : path.resolve(options.current, options.policy);
  const policies = new Policies(root, options.current, given);
  const found = findFiles(targets, root);
  if (options.policy === undefined) {
    found.policies.forEach((file) => policies.at(file));
  }
  const reviewer = createReviewer(index);
  const own = options.output === undefined ? undefined : path.resolve(options.current, options.output);
  const files = found.files.filter((file) => file !== given && file !== own);
  const read = reviewFiles(files, root, policies, reviewer, options, onProgress);
  const reports = policies.all().map((file) => policyReport(file, read, index, { ...options, targets }));
  const run: Run = {
    tool, index, files: read.files, reviewed: read.reviewed, skipped: [...found.skipped, ...read.skipped].sort((a, b) => compare(a.path, b.path)),
    generated: found.generated, policies: reports.sort((a, b) => compare(a.path, b.path)),
  };
  return { run, root, reviewer, errors: [...found.errors, ...policies.errors, ...reports.flatMap(policyErrors), ...read.errors] };
}

interface Read {
  readonly files: ReviewedFile[];
  readonly skipped: Skipped[];
  readonly errors: string[];
  /** Which policy governs which reviewed file. */
  readonly governed: Map<PolicyFile, ReviewedFile[]>;
  reviewed: number;
}

function reviewFiles(
  files: readonly string[], root: string, policies: Policies, reviewer: Reviewer, { today, includeTests, testFiles }: RunOptions, onProgress: (done: number, all: number) => void,
): Read {
  const read: Read = { files: [], skipped: [], errors: [], governed: new Map(), reviewed: 0 };
  files.forEach((file, at) => {
    onProgress(at, files.length);
    const name = relativeTo(root, file);
    const reading = readText(file);
    if ('skipped' in reading) {
      read.skipped.push({ path: name, reason: reading.skipped });
    } else if ('failed' in reading) {
      read.skipped.push({ path: name, reason: reading.failed });
      read.errors.push(`${name} cannot be read (${reading.failed}); make it readable, save it as UTF-8, or exclude it in .gitignore.`);
    } else {
      const governing = policies.governing(file);
      const review = reviewer.review(
        { path: name, text: reading.text },
        { path: governing?.path ?? name, today, includeTests, ...(testFiles ? { testGlobs: testFiles } : {}), ...(governing ? { policy: governing.found.policy, displayTexts: governing.found.shown } : {}) },
      );
      read.reviewed++;
      if (review.uses.length > 0 || review.findings.length > 0 || review.partial) {
        const reviewed = { path: name, lines: new Lines(reading.text), review, ...(governing ? { policy: governing.found } : {}) };
        read.files.push(reviewed);
        if (governing) {
          const others = read.governed.get(governing.found);
          if (others) {
            others.push(reviewed);
          } else {
            read.governed.set(governing.found, [reviewed]);
          }
        }
      }
    }
  });
  return read;
}

/** What stands on the policy itself. That a waiver is unused can only be said when all that it governs was reviewed. */
function policyReport(file: PolicyFile, { governed, errors, skipped }: Read, index: CatalogueIndex, { targets, today, policy: given }: RunOptions & { targets: readonly string[] }): PolicyReport {
  const { policy, lines } = file;
  const reviews = (governed.get(file) ?? []).map(({ review }) => review);
  const below = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  const unread = skipped.some((each) => each.path.startsWith(below) && each.reason !== BINARY);
  const complete = errors.length === 0 && !unread && given === undefined && targets.some((target) => isWithin(file.folder, target));
  return {
    path: file.path,
    lines,
    policy,
    findings: policyFindings(policy, reviews, index, today, complete),
  };
}

/** The faults of a policy for whoever runs the command; that it cannot be read at all is said by `Policies`. */
export function policyErrors({ path: name, lines, policy }: Pick<PolicyReport, 'path' | 'lines' | 'policy'>): readonly string[] {
  return policy.problems.filter(({ severity, span }) => severity === 'error' && span.end > 0).map(({ span, message }) => {
    const { line, character } = lines.positionAt(span.start);
    return `${name}:${line + 1}:${character + 1}: ${message}`;
  });
}
