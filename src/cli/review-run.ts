import path from 'node:path';
import type { CatalogueIndex } from '../core/catalogue/catalogue';
import { isUnread } from '../core/decode';
import { Lines } from '../core/lines';
import { policyFindings } from '../core/policy-findings';
import { compare, type PolicyReport, type ReviewedFile, type Run, type Skipped } from '../core/report/run';
import { createReviewer, type Reviewer } from '../core/review';
import { findFiles, isWithin, relativeTo, rootOf } from './files';
import { Policies, type PolicyFile } from './policies';
import { sweep, type SweepOptions } from './sweep';
import type { Outcome as Swept } from './sweep-find';

export interface RunOptions {
  /** As given; none means the current folder. */
  readonly paths: readonly string[];
  readonly current: string;
  readonly policy?: string;
  readonly today: string;
  readonly includeTests: boolean;
  /** Globs of tests, fixtures, examples and documents; absent means the built-in list. */
  readonly testFiles?: readonly string[];
  /** Files that the run itself writes, as given: they are no input. */
  readonly outputs: readonly string[];
  /** A folder, as given, in which the run remembers what it found, for the next one. */
  readonly cache?: string;
  readonly threads?: number;
}

export interface Outcome {
  readonly run: Run;
  readonly root: string;
  /** What could not be read or used: the run is reported all the same, and fails. */
  readonly errors: readonly string[];
  /** What somebody should know who reads the report, and what does not fail the run. */
  readonly notes: readonly string[];
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
  const own = new Set(options.outputs.map((file) => path.resolve(options.current, file)));
  const files = found.files.filter((file) => file !== given && !own.has(file));
  const cache = options.cache === undefined ? {} : { cache: path.resolve(options.current, options.cache) };
  const read = reviewFiles(files, root, policies, index, reviewer, { ...options, ...cache }, onProgress);
  const reports = policies.all().map((file) => policyReport(file, read, [...found.skipped, ...read.skipped], index, { ...options, targets }));
  const run: Run = {
    tool, index, files: read.files, reviewed: read.reviewed, skipped: [...found.skipped, ...read.skipped].sort((a, b) => compare(a.path, b.path)),
    generated: found.generated, policies: reports.sort((a, b) => compare(a.path, b.path)),
  };
  const nested = found.nested.map((folder) => `${folder} is a repository of its own; it is reviewed as a part of this one.`);
  return { run, root, reviewer, errors: [...found.errors, ...policies.errors, ...reports.flatMap(policyErrors), ...read.errors], notes: [...nested, ...read.notes] };
}

interface Read {
  readonly files: ReviewedFile[];
  readonly skipped: Skipped[];
  readonly errors: string[];
  /** Which policy governs which reviewed file. */
  readonly governed: Map<PolicyFile, ReviewedFile[]>;
  reviewed: number;
  readonly notes: readonly string[];
}

function reviewFiles(
  files: readonly string[], root: string, policies: Policies, index: CatalogueIndex, reviewer: Reviewer, options: RunOptions, onProgress: (done: number, all: number) => void,
): Read {
  const read: Read = { files: [], skipped: [], errors: [], governed: new Map(), reviewed: 0, notes: [] };
  const found = files.map((file) => {
    const ownModels = policies.governing(file)?.found.policy.models ?? [];
    return { file, name: relativeTo(root, file), ...(ownModels.length > 0 ? { ownModels } : {}) };
  });
  const notes = sweep(found, root, index, reviewer, sweepOptions(options), (outcome, at) => {
    onProgress(at, files.length);
    const each = found[at];
    if (each) {
      take(outcome, each, read, policies, reviewer, options);
    }
  });
  return { ...read, notes };
}

function sweepOptions({ testFiles, cache, threads }: RunOptions): SweepOptions {
  return { ...(testFiles ? { testGlobs: testFiles } : {}), ...(cache === undefined ? {} : { cache }), ...(threads === undefined ? {} : { threads }) };
}

function take(swept: Swept, { file, name }: { readonly file: string; readonly name: string }, read: Read, policies: Policies, reviewer: Reviewer, { today, includeTests, testFiles }: RunOptions): void {
  if ('skipped' in swept) {
    read.skipped.push({ path: name, reason: swept.skipped });
    return;
  }
  if ('failed' in swept) {
    read.skipped.push({ path: name, reason: swept.failed });
    read.errors.push(`${name} cannot be read (${swept.failed}); make it readable, save it as UTF-8, or exclude it in .gitignore.`);
    return;
  }
  read.reviewed++;
  if (!swept.candidates) {
    return;
  }
  const governing = policies.governing(file);
  const review = reviewer.judge(
    swept.candidates.detection,
    { path: governing?.path ?? name, today, includeTests, ...(testFiles ? { testGlobs: testFiles } : {}), ...(governing ? { policy: governing.found.policy, displayTexts: governing.found.shown } : {}) },
  );
  if (review.uses.length > 0 || review.findings.length > 0 || review.partial) {
    const reviewed = { path: name, lines: new Lines(swept.candidates), review, ...(governing ? { policy: governing.found } : {}) };
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

/** What stands on the policy itself. That a waiver is unused can only be said when all that it governs was reviewed. */
function policyReport(file: PolicyFile, { governed }: Read, skipped: readonly Skipped[], index: CatalogueIndex, { targets, today, policy: given }: RunOptions & { targets: readonly string[] }): PolicyReport {
  const { policy, lines } = file;
  const reviews = (governed.get(file) ?? []).map(({ review }) => review);
  const below = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  const complete = !isUnread(skipped, below) && given === undefined && targets.some((target) => isWithin(file.folder, target));
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
