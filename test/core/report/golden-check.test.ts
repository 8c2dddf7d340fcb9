import { RULES } from '../../../src/core/assess/index';
import { baselineOf } from '../../../src/core/report/baseline';
import { checkReport } from '../../../src/core/report/check-json';
import { checkMarkdown } from '../../../src/core/report/check-markdown';
import { checkText } from '../../../src/core/report/check-text';
import { githubAnnotations } from '../../../src/core/report/github';
import { gitlabCodeQuality } from '../../../src/core/report/gitlab';
import { sarif, type CodeHelp } from '../../../src/core/report/sarif';
import { assertGolden, json } from '../golden';
import { CLEAN, FEW, RUN, UNDECLARED } from './rich-project';

/** A run that knew all but what stands on code with a conflict. */
const BASELINE = baselineOf(JSON.stringify({ ...checkReport(RUN), findings: checkReport(RUN).findings.filter(({ severity }) => severity !== 'error') }));

function help(code: string): CodeHelp {
  const rule = RULES.find((each) => each.code === code);
  return { severity: rule?.severity ?? 'warning', ...(rule ? { summary: rule.describe() } : {}) };
}

const DOCUMENTS: Readonly<Record<string, () => string>> = {
  'text.txt': () => checkText(RUN),
  'text-after-baseline.txt': () => checkText(RUN, undefined, BASELINE),
  'text-undeclared.txt': () => checkText(UNDECLARED),
  'text-clean.txt': () => checkText(CLEAN),
  'report.json': () => json(checkReport(FEW)),
  'comment.md': () => checkMarkdown(RUN),
  'comment-after-baseline.md': () => checkMarkdown(RUN, BASELINE),
  'comment-clean.md': () => checkMarkdown(CLEAN),
  'github.txt': () => githubAnnotations(RUN, { prefix: 'services/' }),
  'github-after-baseline.txt': () => githubAnnotations(RUN, { baseline: BASELINE }),
  'gitlab.json': () => json(gitlabCodeQuality(FEW, 'services/')),
  'report.sarif': () => json(sarif(FEW, { help, prefix: 'services/', complete: false })),
};

describe('what check writes of a run', () => {
  for (const [name, drawn] of Object.entries(DOCUMENTS)) {
    it(`is, as ${name}, what its golden file shows`, () => assertGolden(`check/${name}`, drawn()));
  }
});
