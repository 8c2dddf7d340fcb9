import { judge } from '../core/agents/judge';
import { compare as compareModels, compareMarkdown } from '../core/report/compare';
import { createReviewer } from '../core/review';
import { loadCatalogue } from './assets';
import { compareText } from './compare-text';
import { EXIT, UsageError } from './exit';
import { surroundingsOf } from './surroundings';
import { complain } from './terminal';
import { escapeJson } from '../core/report/escape';

export interface CompareOptions {
  readonly format: 'text' | 'json' | 'markdown';
  readonly policy?: string;
  readonly today: string;
}

/** Where the output is no terminal. */
const USUAL_WIDTH = 120;

/** Puts models side by side, judged against the policy of the current folder if there is one. Throws a `UsageError` for fewer than two. */
export function compare(ids: readonly string[], { format, ...options }: CompareOptions): number {
  if (new Set(ids).size < 2) {
    throw new UsageError('Name two or more models to compare, e.g. model-review compare gpt-4o claude-sonnet-4-5.');
  }
  const index = loadCatalogue();
  const { surroundings, errors } = surroundingsOf({ ...options, current: process.cwd() }, index, createReviewer(index));
  const comparison = compareModels([...new Set(ids)].map((id) => {
    const { explained, governing, faults } = judge(id, undefined, surroundings);
    return { ...explained, declared: governing !== undefined, faulty: faults.length > 0 };
  }));
  switch (format) {
    case 'text': process.stdout.write(compareText(comparison, process.stdout.isTTY ? process.stdout.columns : USUAL_WIDTH)); break;
    case 'markdown': process.stdout.write(compareMarkdown(comparison)); break;
    case 'json': process.stdout.write(`${escapeJson(JSON.stringify({ version: 1, ...comparison }, null, 2))}\n`); break;
  }
  complain(errors);
  return errors.length > 0 ? EXIT.failed : EXIT.clean;
}
