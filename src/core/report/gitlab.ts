import type { Severity } from '../types';
import { comparedFindings, type Baseline } from './fingerprint';
import type { Run } from './run';

/** One issue of GitLab's code quality report. */
export interface GitlabIssue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } };
}

const SEVERITY = { error: 'critical', warning: 'major', information: 'info' } as const satisfies Readonly<Record<Severity, GitlabIssue['severity']>>;

/**
 * What GitLab's merge requests show as code quality: accepted findings and those of the baseline are left out, since GitLab has no word for either.
 * `prefix` leads from the repository's root to the reviewed one.
 */
export function gitlabCodeQuality(run: Run, prefix = '', baseline?: Baseline): readonly GitlabIssue[] {
  return comparedFindings(run, baseline).filter(({ finding, known }) => !finding.waived && !known).map(({ finding: { code, message, severity }, place: { path, line, endLine }, fingerprint }) => ({
    description: message, check_name: code, fingerprint: prefix + fingerprint, severity: SEVERITY[severity], location: { path: prefix + path, lines: { begin: line, end: endLine } },
  }));
}
