import { placedFindings, type PlacedFinding, type Run } from './run';

/**
 * What stays the same of each finding when lines move: `code:path:model or declared key:licence:clause`, and of several alike which one it is, counted from 1.
 * The message is no part of it, since days and counts in it change.
 */
export function fingerprints(findings: readonly PlacedFinding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ finding: { code, model, declared, licence, clause }, place }) => {
    const key = [code, place.path, model ?? declared?.path ?? '', licence ?? '', clause ?? ''].join(':');
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return `${key}:${nth}`;
  });
}

/** Fingerprints of findings that were there when a project began to look: only new ones count. */
export type Baseline = ReadonlySet<string>;

export interface ComparedFinding extends PlacedFinding {
  readonly fingerprint: string;
  /** Whether the baseline has it; false where there is none. */
  readonly known: boolean;
}

/** Every finding with its place, in order of files and places, beside what was there before. */
export function comparedFindings(run: Run, baseline?: Baseline): readonly ComparedFinding[] {
  const findings = placedFindings(run);
  return fingerprints(findings).flatMap((fingerprint, at) => {
    const each = findings[at];
    return each ? [{ ...each, fingerprint, known: baseline?.has(fingerprint) ?? false }] : [];
  });
}
