import assert from 'node:assert/strict';
import { missingText, noticeIn, paragraphBehind } from '../../../src/core/fixes/notice';
import { readFixes } from '../../../src/core/fixes/read-fixes';
import { parsePolicy } from '../../../src/core/policy/parse';
import { createReviewer } from '../../../src/core/review';
import { shownBy } from '../../../src/core/shown-texts';
import type { Finding } from '../../../src/core/types';
import { realCatalogue } from '../assess/real-catalogue';

const index = realCatalogue();
const reviewer = createReviewer(index);
const TEXT = 'AutoModel.from_pretrained("meta-llama/Meta-Llama-3-8B-Instruct")\n';

function findings(declared: string, shown: ReadonlySet<string> = new Set()): readonly Finding[] {
  const policy = parsePolicy(declared, 'model-review.yaml');
  return reviewer.review({ path: 'a.py', text: TEXT }, { path: 'a.py', today: '2026-11-22', policy, displayTexts: shown }).findings;
}

describe('the fix that opens a clause', () => {
  it('is one for each licence, with all clauses that the findings name', () => {
    const all = findings('version: 1\nusage: { monthlyActiveUsersOn: { 2024-04-18: 900M }, trainsModelsOnOutputs: distributed }\n');
    const [read, ...others] = readFixes(all, index);
    assert.equal(read?.title, 'Read clauses 2, 1.b.v of Meta Llama 3 Community');
    assert.match(read?.url ?? '', /^https:\/\//);
    assert.equal(read?.findings.length, all.length);
    assert.deepEqual(others, []);
  });

  it('is none where a finding rests on no licence', () => {
    assert.deepEqual(readFixes([{ code: 'model-unknown', severity: 'information', span: { start: 0, end: 1 }, message: '', waived: null }], index), []);
  });
});

describe('the fix that shows a required text', () => {
  const missing = findings('version: 1\nusage: { distributes: [product] }\n').find(({ code }) => code === 'display-duty');
  const text = missing && missingText(missing);

  it('writes the text so that the finding is gone', () => {
    assert.equal(text, 'Built with Meta Llama 3');
    for (const before of ['', 'Other notices', 'Other notices\n', 'Other\r\nnotices\r\n']) {
      const after: string = before + paragraphBehind(before, text);
      assert.ok(shownBy(after)(text), JSON.stringify(after));
      assert.ok(after.startsWith(before));
    }
    assert.ok(!findings('version: 1\nusage: { distributes: [product] }\n', new Set([text])).some(({ code }) => code === 'display-duty'));
  });

  it('stands in a paragraph of its own, with the line ends of the file', () => {
    assert.equal(paragraphBehind('', 'Built'), 'Built\n');
    assert.equal(paragraphBehind('a', 'Built'), '\n\nBuilt\n');
    assert.equal(paragraphBehind('a\r\n', 'Built'), '\r\nBuilt\r\n');
  });

  it('takes the file for notices that is there', () => {
    assert.equal(noticeIn(['README.md', 'notice.md', 'src']), 'notice.md');
    assert.equal(noticeIn(['README.md', 'NOTICE.generated.json']), undefined);
  });
});
