import assert from 'node:assert/strict';
import { baselineOf, BaselineError } from '../../../src/core/report/baseline';
import { checkReport } from '../../../src/core/report/check-json';
import { checkText } from '../../../src/core/report/check-text';
import { comparedFindings } from '../../../src/core/report/fingerprint';
import { RUN } from './run-fixture';

const ALL = baselineOf(JSON.stringify(checkReport(RUN)));

describe('a baseline', () => {
  it('is a report of the same command: nothing in it is new', () => {
    assert.equal(comparedFindings(RUN, ALL).length, 4);
    assert.equal(comparedFindings(RUN, ALL).every(({ known }) => known), true);
    assert.deepEqual(checkReport(RUN, ALL).findings.map(({ known }) => known), [true, true, true, true]);
  });

  it('without which nothing is said to be known', () => {
    assert.deepEqual(checkReport(RUN).findings.map(({ known }) => known), [null, null, null, null]);
  });

  it('is named in the summary, which calls nothing clear that is only known', () => {
    const text = checkText(RUN, undefined, ALL);
    assert.doesNotMatch(text, /threshold-exceeded/);
    assert.match(text, /reviewed 41 files, 5 model uses, no new conflict, 2 uses where none is declared; 4 known from the baseline; 1 unknown model/);
  });

  for (const [what, text, message] of [
    ['no JSON', 'findings: []', /it is not JSON; write one with check --format json/],
    ['another report', '{"version": 1}', /it has no findings/],
    ['null', 'null', /it has no findings/],
    ['a report of an older version', '{"findings": [{"code": "model-unknown"}]}', /a finding in it has no fingerprint/],
    ['a list that holds something else', '{"findings": [7]}', /a finding in it has no fingerprint/],
  ] as const) {
    it(`is refused where it is ${what}`, () => {
      assert.throws(() => baselineOf(text), (error) => error instanceof BaselineError && message.test(error.message));
    });
  }
});
