import assert from 'node:assert/strict';
import { comparedFindings } from '../../../src/core/report/fingerprint';
import { githubAnnotations } from '../../../src/core/report/github';
import type { Run } from '../../../src/core/report/run';
import { RUN } from './run-fixture';

const lines = (run: Run, options?: Parameters<typeof githubAnnotations>[1]): readonly string[] => githubAnnotations(run, options).trimEnd().split('\n');

describe('annotations for GitHub', () => {
  it('stand at their lines and columns, the gravest first, without what was accepted', () => {
    assert.deepEqual(lines(RUN).map((line) => line.replace(/::[^:]*$/, '')), [
      '::error file=src/chat.py,line=3,endLine=3,col=7,endColumn=42,title=threshold-exceeded',
      '::warning file=model-review.yaml,line=3,endLine=3,col=14,endColumn=24,title=policy-invalid',
      '::notice file=src/chat.py,line=4,endLine=4,col=12,endColumn=31,title=model-unknown',
      lines(RUN).at(-1) ?? '',
    ]);
  });

  it('leave out what was there before, and name paths from the root of the repository', () => {
    const shown = lines(RUN, { prefix: 'api, v1/', baseline: new Set(comparedFindings(RUN).filter(({ finding }) => finding.severity !== 'error').map(({ fingerprint }) => fingerprint)) });
    assert.equal(shown.length, 2);
    assert.match(shown[0] ?? '', /^::error file=api%2C v1\/src\/chat\.py,/);
  });

  it('cannot be broken out of by a file\'s words', () => {
    const [file] = RUN.files;
    assert.ok(file);
    const hostile = { ...RUN, policies: [], skipped: [], files: [{ ...file, path: 'a\n::error::b,c:d', review: { ...file.review, findings: file.review.findings.map((each) => ({ ...each, message: '100%\r\n::set-env name=A::b' })) } }] };
    const shown = lines(hostile);
    assert.equal(shown.length, 3);
    assert.equal(shown[0], '::error file=a%0A%3A%3Aerror%3A%3Ab%2Cc%3Ad,line=3,endLine=3,col=7,endColumn=42,title=threshold-exceeded::100%25%0D%0A::set-env name=A::b');
  });

  it('have no columns where a finding spans several lines', () => {
    const [file] = RUN.files;
    assert.ok(file);
    const long = { ...RUN, policies: [], files: [{ ...file, review: { ...file.review, findings: file.review.findings.slice(1, 2).map((each) => ({ ...each, span: { start: 0, end: 60 } })) } }] };
    assert.match(lines(long)[0] ?? '', /line=1,endLine=3,title=/);
  });
});
