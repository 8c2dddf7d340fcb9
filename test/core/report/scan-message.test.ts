import assert from 'node:assert/strict';
import type { Run } from '../../../src/core/report/run';
import { scanMessage, sentences } from '../../../src/core/report/scan-message';
import { RUN } from './run-fixture';

const clean: Run = {
  ...RUN, skipped: [],
  files: RUN.files.map((file) => ({ ...file, review: { uses: file.review.uses.filter(({ resolution }) => resolution.kind !== 'unknown'), findings: [] } })),
  policies: RUN.policies.map((each) => ({ ...each, findings: [] })),
};

describe('what is said after a scan', () => {
  it('has what was reviewed, what stands against it, what is unknown and what was not read', () => {
    assert.equal(scanMessage(RUN), 'Reviewed 41 files, 5 model uses: 1 conflict, 1 warning, 1 to check, 1 accepted. 1 model is unknown. 2 files were not read or only in part: 1 binary, 1 read in part: a cell is not text.');
  });

  it('says "no conflict" only with what was declared', () => {
    const declared = { ...clean, files: clean.files.slice(0, 1) };
    assert.match(scanMessage(declared), /^Reviewed 41 files, 2 model uses: no conflict with the declared usage\.$/);
    assert.match(scanMessage({ ...clean, policies: [] }), /no usage declared, so terms were not judged\.$/);
  });

  it('says of how many uses nothing is declared, where that is not all', () => {
    assert.match(scanMessage(clean), /: no conflict with the declared usage, 2 uses where none is declared\.$/);
  });

  it('names three kinds of reasons, the most frequent first, and counts the others', () => {
    const skipped = ['a', 'b', 'b', 'c', 'd', 'e'].map((reason, at) => ({ path: `${at}`, reason }));
    assert.match(scanMessage({ ...clean, files: [], reviewed: 1, skipped }), /^Reviewed 1 file, no model names found\. 6 files were not read or only in part: 2 b, 1 a, 1 c, 2 for other reasons\.$/);
  });

  it('says how far a scan came that was stopped, and that the rest was not reviewed', () => {
    assert.match(scanMessage(clean, { done: 41, all: 412 }), / Stopped after 41 of 412 files: the others were not reviewed\.$/);
    assert.match(scanMessage({ ...clean, files: [], reviewed: 0 }, { done: 0, all: 0 }), /^Reviewed 0 files, no model names found\. Stopped before the files were counted: nothing else was reviewed\.$/);
  });

  it('has no blank between Chinese sentences', () => {
    assert.equal(sentences(['已停止。', '其余未检查。']), '已停止。其余未检查。');
  });
});
