import { checkReport } from '../core/report/check-json';
import { checkText } from '../core/report/check-text';
import { placedFindings } from '../core/report/run';
import { loadCatalogue, toolVersion } from './assets';
import { EXIT, reaches, type Threshold } from './exit';
import { reviewPaths } from './review-run';
import { complain, paintFor, Progress } from './terminal';

export interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly policy?: string;
  readonly failOn: Threshold;
  readonly today: string;
  readonly includeTests: boolean;
  readonly testFiles?: readonly string[];
}

/** Prints the report; the exit code says what it holds. */
export function check(paths: readonly string[], { format, failOn, ...options }: CheckOptions): number {
  const progress = new Progress(process.stderr);
  const tool = { name: 'model-review', version: toolVersion() };
  const { run, errors } = reviewPaths({ ...options, paths, current: process.cwd() }, loadCatalogue(), tool, progress.update);
  progress.clear();
  process.stdout.write(format === 'json' ? `${JSON.stringify(checkReport(run), null, 2)}\n` : checkText(run, paintFor(process.stdout)));
  complain(errors);
  if (errors.length > 0) {
    return EXIT.failed;
  }
  return reaches(placedFindings(run).map(({ finding }) => finding), failOn) ? EXIT.findings : EXIT.clean;
}
