import type { Baseline } from './fingerprint';

/** What keeps a file from being a baseline; the message says how to make one. */
export class BaselineError extends Error {}

/** The fingerprints in a report that `check --format json` printed. Throws a `BaselineError` where the text is none. */
export function baselineOf(report: string): Baseline {
  const parsed = parsedOf(report);
  const rows: unknown = typeof parsed === 'object' && parsed !== null && 'findings' in parsed ? parsed.findings : undefined;
  if (!Array.isArray(rows)) {
    throw new BaselineError('it has no findings; write one with check --format json');
  }
  return new Set(rows.map((row: unknown) => {
    const fingerprint: unknown = typeof row === 'object' && row !== null && 'fingerprint' in row ? row.fingerprint : undefined;
    if (typeof fingerprint !== 'string') {
      throw new BaselineError('a finding in it has no fingerprint; write it anew with check --format json');
    }
    return fingerprint;
  }));
}

function parsedOf(report: string): unknown {
  try {
    return JSON.parse(report);
  } catch {
    throw new BaselineError('it is not JSON; write one with check --format json');
  }
}
