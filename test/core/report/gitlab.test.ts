import assert from 'node:assert/strict';
import { gitlabCodeQuality } from '../../../src/core/report/gitlab';
import { RUN } from './run-fixture';

describe('the code quality report for GitLab', () => {
  it('has an issue for each open finding, with path, lines, severity and a fingerprint of its own', () => {
    assert.deepEqual(gitlabCodeQuality(RUN, 'api/').map(({ check_name: code, severity, location, fingerprint }) => [code, severity, location.path, location.lines.begin, location.lines.end, fingerprint]), [
      ['policy-invalid', 'major', 'api/model-review.yaml', 3, 3, 'api/policy-invalid:model-review.yaml::::1'],
      ['threshold-exceeded', 'critical', 'api/src/chat.py', 3, 3, 'api/threshold-exceeded:src/chat.py:meta-llama/Meta-Llama-3-8B-Instruct:LicenseRef-llama-3-community:2:1'],
      ['model-unknown', 'info', 'api/src/chat.py', 4, 4, 'api/model-unknown:src/chat.py:acme/helios-9b-chat:::1'],
    ]);
  });

  it('leaves out what the baseline has', () => {
    const known = new Set(gitlabCodeQuality(RUN).slice(1).map(({ fingerprint }) => fingerprint));
    assert.deepEqual(gitlabCodeQuality(RUN, '', known).map(({ check_name: code }) => code), ['policy-invalid']);
  });
});
