import assert from 'node:assert/strict';
import { checkText, summary } from '../../../src/core/report/check-text';
import type { Run } from '../../../src/core/report/run';
import { RUN } from './run-fixture';

const clean: Run = { ...RUN, files: RUN.files.map((file) => ({ ...file, review: { uses: file.review.uses, findings: [] } })), policies: RUN.policies.map((each) => ({ ...each, findings: [] })) };

describe('the text report', () => {
  it('groups findings by file and lines them up', () => {
    assert.equal(checkText(RUN), `model-review.yaml
  3:14  warning  policy-invalid stands here.  policy-invalid

src/chat.py
  2:12  warning   floating-alias stands here.  floating-alias [accepted by ai@example.com until 2027-01-31: until the pilot ends]
   3:7  error     threshold-exceeded stands here.  threshold-exceeded
  4:12  to check  model-unknown stands here.  model-unknown

Not read
  logo.py  binary
  tests/test_chat.py  read in part: a cell is not text

reviewed 41 files, 5 model uses, 1 conflict, 1 warning, 1 to check, 1 accepted; 1 unknown model; 2 files skipped; 2 generated files left out
`);
  });

  it('never gives an all-clear without what is unknown or skipped', () => {
    assert.equal(summary(clean), 'reviewed 41 files, 5 model uses, no conflict with the declared usage, 2 uses where none is declared; 1 unknown model; 1 file skipped; 2 generated files left out');
  });

  it('does not speak of conflicts where nothing was declared', () => {
    assert.equal(summary({ ...clean, policies: [], skipped: [], generated: 0 }), 'reviewed 41 files, 5 model uses, no usage declared, so terms were not judged; 1 unknown model');
  });

  it('says that no model name was found', () => {
    assert.equal(summary({ ...clean, files: [], reviewed: 1, skipped: [], generated: 0 }), 'reviewed 1 file, no model names found');
  });

  it('says in which cell of a notebook a finding stands', () => {
    const files = RUN.files.map((file) => ({ ...file, review: { ...file.review, uses: file.review.uses.map((use) => ({ ...use, mention: { ...use.mention, cell: { index: 3, line: 2 } } })) } }));
    assert.match(checkText({ ...RUN, files }), /3:7 \(cell 3, line 2\) {2}error/);
  });

  it('paints only as it is told', () => {
    const painted = checkText(RUN, { severity: (text, severity) => `<${severity}>${text.trim()}`, dim: () => '', strong: (text) => `#${text}` });
    assert.match(painted, /^#src\/chat.py$/m);
    assert.match(painted, /<information>to check/);
  });

  it('keeps escape sequences of a hostile file away from the terminal', () => {
    const [file] = RUN.files;
    const hostile = { ...RUN, files: [{ ...(file ?? assert.fail()), path: 'a.py' }], skipped: [{ path: 'x\u001b[2Jy.py', reason: 'binary' }] };
    assert.doesNotMatch(checkText(hostile), new RegExp('\u001b'));
  });
});
