import type { Severity } from '../core/types';

/** Clean: nothing at or above the threshold. Findings: something is. Failed: bad arguments, a broken policy or unreadable input. */
export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;

export const THRESHOLDS = ['error', 'warning', 'information', 'never'] as const;
export type Threshold = (typeof THRESHOLDS)[number];

/** A fault of the call itself: the message names the place and the cure. */
export class UsageError extends Error {}

const RANK: Readonly<Record<Threshold, number>> = { never: 3, error: 2, warning: 1, information: 0 };

/** Accepted findings do not count. */
export function reaches(findings: readonly { readonly severity: Severity; readonly waived: unknown }[], threshold: Threshold): boolean {
  return findings.some(({ severity, waived }) => waived === null && RANK[severity] >= RANK[threshold]);
}
