import type { Finding, Span } from './types';

/** The findings of each place, looked up: a long document has thousands of both. */
export function findingsAt<Kind extends Pick<Finding, 'span'>>(findings: readonly Kind[]): (span: Span) => readonly Kind[] {
  const byStart = new Map<number, Kind[]>();
  for (const finding of findings) {
    const known = byStart.get(finding.span.start);
    if (known) {
      known.push(finding);
    } else {
      byStart.set(finding.span.start, [finding]);
    }
  }
  return ({ start, end }) => (byStart.get(start) ?? []).filter(({ span }) => span.end === end);
}
