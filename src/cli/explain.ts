import { judge } from '../core/agents/judge';
import { escapeJson } from '../core/report/escape';
import { explainJson, explainMarkdown, explainText } from '../core/report/explain';
import { createReviewer } from '../core/review';
import { loadCatalogue } from './assets';
import { EXIT } from './exit';
import { surroundingsOf } from './surroundings';
import { complain } from './terminal';

export interface ExplainOptions {
  readonly format: 'text' | 'json' | 'markdown';
  readonly provider?: string;
  readonly policy?: string;
  readonly today: string;
}

/** Everything that is known of an id, judged against the policy of the current folder if there is one. */
export function explain(id: string, { format, provider, ...options }: ExplainOptions): number {
  const index = loadCatalogue();
  const { surroundings, errors } = surroundingsOf({ ...options, current: process.cwd() }, index, createReviewer(index));
  const { explained } = judge(id, provider, surroundings);
  switch (format) {
    case 'text': process.stdout.write(explainText(explained)); break;
    case 'markdown': process.stdout.write(explainMarkdown(explained)); break;
    case 'json': process.stdout.write(`${escapeJson(JSON.stringify(explainJson(explained), null, 2))}\n`); break;
  }
  complain(errors);
  return errors.length > 0 ? EXIT.failed : EXIT.clean;
}
