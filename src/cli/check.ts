import fs from 'node:fs';
import path from 'node:path';
import { baselineOf, BaselineError } from '../core/report/baseline';
import { checkReport } from '../core/report/check-json';
import { checkMarkdown } from '../core/report/check-markdown';
import { checkText, summary } from '../core/report/check-text';
import { escapeJson } from '../core/report/escape';
import { comparedFindings, type Baseline } from '../core/report/fingerprint';
import { githubAnnotations } from '../core/report/github';
import { gitlabCodeQuality } from '../core/report/gitlab';
import type { PageInput } from '../core/report/page/input';
import { reportPage } from '../core/report/page/page';
import type { Run } from '../core/report/run';
import { sarif } from '../core/report/sarif';
import { loadCatalogue, projectIn, toolVersion } from './assets';
import { EXIT, reaches, UsageError, type Threshold } from './exit';
import { prefixOf, reasonOf } from './files';
import { reviewPaths } from './review-run';
import { ruleHelp } from './rule-help';
import { complain, note, paintFor, Progress } from './terminal';
import { writeWhole } from './write-file';

export const CHECK_FORMATS = ['text', 'json', 'sarif', 'github', 'gitlab', 'markdown', 'html'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** A report that is written beside the one that is printed. */
export interface FurtherReport {
  readonly format: CheckFormat;
  readonly file: string;
}

export interface CheckOptions {
  readonly format: CheckFormat;
  readonly policy?: string;
  readonly failOn: Threshold;
  readonly today: string;
  readonly includeTests: boolean;
  readonly testFiles?: readonly string[];
  /** A folder, as given. */
  readonly cache?: string;
  readonly threads?: number;
  /** A report of `check --format json`, as given. */
  readonly baseline?: string;
  readonly output?: string;
  readonly report?: readonly FurtherReport[];
}

/** Prints or writes the reports of one review; the exit code says what they hold. */
export function check(paths: readonly string[], { format, failOn, output, report: further = [], baseline: given, ...options }: CheckOptions): number {
  const baseline = given === undefined ? undefined : readBaseline(given);
  const files = [...(output === undefined ? [] : [{ format, file: output }]), ...further];
  const progress = new Progress(process.stderr);
  const tool = { name: 'model-review', version: toolVersion() };
  const { run, root, reviewer, errors, notes } = reviewPaths({ ...options, outputs: files.map(({ file }) => file), paths, current: process.cwd() }, loadCatalogue(), tool, progress.update);
  progress.clear();
  const how = { prefix: prefixOf(root, process.cwd()), complete: errors.length === 0, root, today: options.today, termsOf: reviewer.termsOf, ...(baseline ? { baseline } : {}) };
  if (output === undefined) {
    process.stdout.write(reportOf(run, format, { ...how, paints: true }));
  }
  for (const { format: form, file } of files) {
    writeWhole(file, reportOf(run, form, { ...how, paints: false }), isReport);
    process.stderr.write(`${summary(run, baseline)}; written to ${file}\n`);
  }
  note(notes);
  complain(errors);
  if (errors.length > 0) {
    return EXIT.failed;
  }
  return reaches(comparedFindings(run, baseline).filter(({ known }) => !known).map(({ finding }) => finding), failOn) ? EXIT.findings : EXIT.clean;
}

/** A page shows the state of the whole, not what is new. */
const BASELINE_NOTE = 'Findings that the baseline knows are shown here as well.';

interface ReportOptions {
  /** From the repository's root to the reviewed one, ending in `/`, or empty. */
  readonly prefix: string;
  readonly complete: boolean;
  readonly paints: boolean;
  readonly root: string;
  readonly today: string;
  readonly termsOf: PageInput['termsOf'];
  readonly baseline?: Baseline;
}

function reportOf(run: Run, format: CheckOptions['format'], { prefix, complete, paints, root, today, termsOf, baseline }: ReportOptions): string {
  const compared = baseline ? { baseline } : {};
  switch (format) {
    case 'text': return checkText(run, paints ? paintFor(process.stdout) : undefined, baseline);
    case 'json': return json(checkReport(run, baseline));
    case 'sarif': return json(sarif(run, { help: ruleHelp(), prefix, complete, ...compared }));
    case 'github': return githubAnnotations(run, { prefix, ...compared });
    case 'gitlab': return json(gitlabCodeQuality(run, prefix, baseline));
    case 'markdown': return checkMarkdown(run, baseline);
    case 'html': return reportPage({ run, project: projectIn(root), termsOf, today, notes: baseline ? [BASELINE_NOTE] : [] }).html;
  }
}

function json(value: unknown): string {
  return `${escapeJson(JSON.stringify(value, null, 2))}\n`;
}

function readBaseline(file: string): Baseline {
  try {
    return baselineOf(fs.readFileSync(path.resolve(file), 'utf8'));
  } catch (error) {
    throw new UsageError(`${file} is no baseline: ${error instanceof BaselineError ? error.message : reasonOf(error)}.`);
  }
}

/** A report that an earlier run wrote may be replaced. */
function isReport(existing: string): boolean {
  return existing === '[]\n' || /model-review|"check_name"|^reviewed \d+ files?, /m.test(existing);
}
