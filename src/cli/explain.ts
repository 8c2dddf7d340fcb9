import path from 'node:path';
import { alternativesFor } from '../core/alternatives/alternatives';
import { assess } from '../core/assess/assess';
import { explainJson, explainMarkdown, explainText } from '../core/report/explain';
import { createReviewer } from '../core/review';
import { loadCatalogue } from './assets';
import { EXIT } from './exit';
import { Policies } from './policies';
import { policyErrors } from './review-run';
import { complain } from './terminal';

export interface ExplainOptions {
  readonly format: 'text' | 'json' | 'markdown';
  readonly provider?: string;
  readonly policy?: string;
  readonly today: string;
}

/** Everything that is known of an id, judged against the policy of the current folder if there is one. */
export function explain(id: string, { format, provider, policy: given, today }: ExplainOptions): number {
  const index = loadCatalogue();
  const reviewer = createReviewer(index);
  const policies = new Policies(process.cwd(), process.cwd(), given === undefined ? undefined : path.resolve(given));
  const governing = policies.governing(path.join(process.cwd(), 'model'));
  const use = reviewer.useOf(id, provider);
  const context = governing && { index, path: governing.path, today, policy: governing.found.policy, displayTexts: governing.found.shown };
  const findings = context ? assess([use], context) : [];
  const hasConflict = findings.some(({ severity, waived }) => severity !== 'information' && !waived);
  const explained = { use, index, today, findings, terms: reviewer.termsOf(use), alternatives: context && hasConflict ? alternativesFor(use, context) : [] };
  switch (format) {
    case 'text': process.stdout.write(explainText(explained)); break;
    case 'markdown': process.stdout.write(explainMarkdown(explained)); break;
    case 'json': process.stdout.write(`${JSON.stringify(explainJson(explained), null, 2)}\n`); break;
  }
  const errors = [...policies.errors, ...(governing ? policyErrors(governing.found) : [])];
  complain(errors);
  return errors.length > 0 ? EXIT.failed : EXIT.clean;
}
