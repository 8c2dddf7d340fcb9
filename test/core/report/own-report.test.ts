import assert from 'node:assert/strict';
import { bom } from '../../../src/core/report/bom';
import { checkReport } from '../../../src/core/report/check-json';
import { cycloneDx, serialise } from '../../../src/core/report/cyclonedx';
import { isOwnReport } from '../../../src/core/report/own-report';
import { sarif } from '../../../src/core/report/sarif';
import { reportPage } from '../../../src/core/report/page/page';
import { RUN, termsOf } from './run-fixture';

const pretty = (value: unknown): string => JSON.stringify(value, null, 2);

describe('a report of this tool', () => {
  it('is known again, whatever its form', () => {
    assert.equal(isOwnReport(pretty(checkReport(RUN))), true);
    assert.equal(isOwnReport(JSON.stringify(checkReport(RUN))), true);
    assert.equal(isOwnReport(pretty(sarif(RUN, { help: () => ({ severity: 'warning' }) }))), true);
    assert.equal(isOwnReport(serialise(cycloneDx(bom({ run: RUN, project: { name: 'shop' }, termsOf }), { timestamp: '2026-11-22T00:00:00Z' }))), true);
  });

  it('is known again as a page', () => {
    assert.equal(isOwnReport(reportPage({ run: RUN, project: { name: 'shop' }, termsOf, today: '2026-11-22' }).html), true);
  });

  it('is no report of another tool, and no file that mentions this one', () => {
    for (const text of ['{ "version": 1, "tool": { "name": "other" } }', '{ "name": "model-review" }', '# model-review\n', '{ "bomFormat": "CycloneDX", "metadata": {} }', '']) {
      assert.equal(isOwnReport(text), false, text);
    }
  });
});
