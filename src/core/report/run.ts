import * as l10n from '@vscode/l10n';
import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Lines } from '../lines';
import type { Policy } from '../policy/types';
import type { Cell, Finding, Review, Span } from '../types';

/** One reviewed file that has something to say; files without uses and findings need not be kept. */
export interface ReviewedFile {
  /** Relative to the reviewed root, with `/`. */
  readonly path: string;
  readonly lines: Lines;
  readonly review: Review;
  /** The policy that governs it: its name as in `PolicyReport.path`, and its text. */
  readonly policy?: { readonly path: string; readonly lines: Lines };
}

export interface PolicyReport {
  readonly path: string;
  readonly lines: Lines;
  readonly policy: Policy;
  /** Those that stand on the policy file itself: its faults, its waivers, keys that nobody declared. */
  readonly findings: readonly Finding[];
}

export interface Skipped {
  readonly path: string;
  readonly reason: string;
}

/** A finished review of a folder or of some files. */
export interface Run {
  readonly tool: { readonly name: string; readonly version: string };
  readonly index: CatalogueIndex;
  /** Sorted by path. */
  readonly files: readonly ReviewedFile[];
  readonly policies: readonly PolicyReport[];
  /** How many files were read, those without a model among them. */
  readonly reviewed: number;
  /** Sorted by path. */
  readonly skipped: readonly Skipped[];
  /** How many lock files, minified and generated files were left out. */
  readonly generated: number;
}

/** 1-based lines and columns, columns in UTF-16 units, end exclusive. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** In a notebook. */
  readonly cell?: Cell;
}

export function placeOf(path: string, lines: Lines, span: Span): Place {
  const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
  return { path, line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

export interface PlacedFinding {
  readonly finding: Finding;
  readonly place: Place;
  /** Where the value stands on which it rests. */
  readonly declaredAt?: Place;
}

/** Every finding, in no order. */
export function allFindings({ files, policies }: Pick<Run, 'files' | 'policies'>): readonly Finding[] {
  return [...files.flatMap(({ review }) => review.findings), ...policies.flatMap(({ findings }) => findings)];
}

/** Every finding with its place, in order of files and places. */
export function placedFindings(run: Run): readonly PlacedFinding[] {
  const inFiles = run.files.flatMap(inReview);
  const inPolicies = run.policies.flatMap(({ path, lines, findings }) => findings.map((finding) => ({ finding, place: placeOf(path, lines, finding.span) })));
  return [...inFiles, ...inPolicies].sort((a, b) =>
    compare(a.place.path, b.place.path) || a.place.line - b.place.line || a.place.column - b.place.column || compare(a.finding.code, b.finding.code));
}

/** A finding on a notebook's mention stands in the mention's cell. */
function inReview({ path, lines, review: { uses, findings }, policy }: ReviewedFile): readonly PlacedFinding[] {
  const cells = new Map(uses.flatMap(({ mention: { span, cell } }) => (cell ? [[span.start, cell] as const] : [])));
  return findings.map((finding) => {
    const cell = cells.get(finding.span.start);
    const { declared } = finding;
    return {
      finding, place: { ...placeOf(path, lines, finding.span), ...(cell ? { cell } : {}) },
      ...(declared && policy ? { declaredAt: placeOf(policy.path, policy.lines, declared.span) } : {}),
    };
  });
}

/** Files that were read only in part, as they are listed beside those that were not read at all. */
export function notWhollyRead(run: Run): readonly Skipped[] {
  const partly = run.files.flatMap(({ path, review: { partial } }) => (partial ? [{ path, reason: l10n.t('read in part: {0}', partial.reason) }] : []));
  return [...run.skipped, ...partly].sort((a, b) => compare(a.path, b.path));
}

/** In code-unit order, so that every machine sorts alike. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
