import assert from 'node:assert/strict';
import { fingerprints } from '../../../src/core/report/fingerprint';
import { placedFindings, type PlacedFinding } from '../../../src/core/report/run';
import { RUN } from './run-fixture';

const FOUND = placedFindings(RUN);

describe('the fingerprint of a finding', () => {
  it('names code, file, model, licence and clause', () => {
    assert.deepEqual(fingerprints(FOUND), [
      'policy-invalid:model-review.yaml::::1',
      'floating-alias:src/chat.py:gpt-4o:::1',
      'threshold-exceeded:src/chat.py:meta-llama/Meta-Llama-3-8B-Instruct:LicenseRef-llama-3-community:2:1',
      'model-unknown:src/chat.py:acme/helios-9b-chat:::1',
    ]);
  });

  it('stays the same when lines move and words change', () => {
    const moved: PlacedFinding[] = FOUND.map((each) => ({ ...each, place: { ...each.place, line: each.place.line + 7 }, finding: { ...each.finding, message: 'in 3 days' } }));
    assert.deepEqual(fingerprints(moved), fingerprints(FOUND));
  });

  it('tells several alike in one file apart', () => {
    assert.equal(new Set(fingerprints([...FOUND, ...FOUND])).size, FOUND.length * 2);
  });
});
