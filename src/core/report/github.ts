import type { Severity } from '../types';
import { summary } from './check-text';
import { escapeTerminal } from './escape';
import { comparedFindings, type Baseline } from './fingerprint';
import type { PlacedFinding, Run } from './run';

const COMMAND = { error: 'error', warning: 'warning', information: 'notice' } as const satisfies Readonly<Record<Severity, string>>;
const ORDER: readonly Severity[] = ['error', 'warning', 'information'];

export interface GithubOptions {
  /** From the repository's root to the reviewed one, such as `services/api/`. */
  readonly prefix?: string;
  readonly baseline?: Baseline;
}

/**
 * Workflow commands that GitHub shows beside the lines, the gravest first since it shows ten of each kind for a step; accepted findings and those of the
 * baseline are left out. The last line is the summary.
 */
export function githubAnnotations(run: Run, { prefix = '', baseline }: GithubOptions = {}): string {
  const shown = comparedFindings(run, baseline).filter(({ finding, known }) => !finding.waived && !known);
  const sorted = ORDER.flatMap((severity) => shown.filter(({ finding }) => finding.severity === severity));
  return [...sorted.map((each) => annotation(each, prefix)), data(summary(run, baseline))].map((line) => `${line}\n`).join('');
}

/** Columns are of one line: GitHub refuses them where a finding spans several. */
function annotation({ finding: { code, severity, message }, place: { path, line, column, endLine, endColumn } }: PlacedFinding, prefix: string): string {
  const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
  return `::${COMMAND[severity]} file=${property(prefix + path)},line=${line},endLine=${endLine}${columns},title=${property(code)}::${data(message)}`;
}

/** As the runner reads it back: a line break would begin a command of its own. */
function data(text: string): string {
  return text.replace(/%/g, '%25').split(/(\r|\n)/).map((part) => (part === '\r' ? '%0D' : part === '\n' ? '%0A' : escapeTerminal(part))).join('');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
