import assert from 'node:assert/strict';
import { checkMarkdown } from '../../../src/core/report/check-markdown';
import { baselineOf } from '../../../src/core/report/baseline';
import { checkReport } from '../../../src/core/report/check-json';
import type { Run } from '../../../src/core/report/run';
import { RUN } from './run-fixture';

function withMessage(message: string, path = 'src/chat.py'): Run {
  const [file] = RUN.files;
  assert.ok(file);
  return { ...RUN, policies: [], skipped: [], files: [{ ...file, path, review: { ...file.review, findings: file.review.findings.slice(1, 2).map((each) => ({ ...each, message })) } }] };
}

describe('the comment on a pull request', () => {
  const text = checkMarkdown(RUN);

  it('begins with what sums it up, then the conflicts, then the warnings', () => {
    const headings = text.split('\n').filter((line) => /^#|<summary>/.test(line));
    assert.deepEqual(headings, [
      '### Model Review', '#### Conflicts (1)', '#### Warnings (1)', '<details><summary>To check (1)</summary>', '<details><summary>Accepted (1)</summary>', '<details><summary>Not read (2)</summary>',
    ]);
    assert.match(text, /^reviewed 41 files, 5 model uses, 1 conflict, /m);
  });

  it('has a row for each finding with its place and its rule', () => {
    assert.match(text, /^\| <code>src\/chat\.py:3<\/code> \| .* \| \[threshold-exceeded\]\(https:\/\/github\.com\/\S+\/docs\/rules\/threshold-exceeded\.md\) \|$/m);
  });

  it('says who accepted a finding, until when and why', () => {
    assert.match(text, /Accepted by ai&#64;example\.com until 2027\\-01\\-31: until the pilot ends/);
  });

  it('cannot be broken out of by the words of a file', () => {
    const hostile = checkMarkdown(withMessage('a | b\n\n# c <img src=x> [d](javascript:e) @team', 'x`|<b>.py'));
    assert.match(hostile, /^\| <code>x\\`\\\|&lt;b&gt;\.py:3<\/code> \| a \\\| b \\# c &lt;img src=x&gt; \\\[d\\\]\\\(javascript:e\\\) &#64;team \|/m);
  });

  it('keeps long lists short enough for a comment, and says how many are left out', () => {
    const [file] = RUN.files;
    const [finding] = withMessage('x').files[0]?.review.findings ?? [];
    assert.ok(file && finding);
    const many = checkMarkdown({ ...RUN, policies: [], files: [{ ...file, review: { ...file.review, findings: Array.from({ length: 1_000 }, () => finding) } }] });
    assert.match(many, /^and 900 more$/m);
    assert.ok(many.length < 65_536);
  });

  it('leaves out what the baseline has', () => {
    const known = checkMarkdown(RUN, baselineOf(JSON.stringify(checkReport(RUN))));
    assert.doesNotMatch(known, /####|threshold/);
    assert.match(known, /4 known from the baseline/);
  });
});
