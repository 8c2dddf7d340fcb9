import type { Finding, Span } from './types';

/** The findings of each place, looked up: a long document has thousands of both. */
export function findingsAt<Kind extends Pick<Finding, 'span'>>(findings: readonly Kind[]): (span: Span) => readonly Kind[] {
  const byPlace = new Map<string, Kind[]>();
  for (const finding of findings) {
    const key = keyOf(finding.span);
    const known = byPlace.get(key);
    if (known) {
      known.push(finding);
    } else {
      byPlace.set(key, [finding]);
    }
  }
  return (span) => byPlace.get(keyOf(span)) ?? [];
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}
