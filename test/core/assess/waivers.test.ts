import assert from 'node:assert/strict';
import { expiredWaivers, invalidPolicy, unusedWaivers } from '../../../src/core/assess/waivers';
import { parsePolicy } from '../../../src/core/policy/parse';
import { findingsOf } from './judge';

const text = `version: 1
usage: { commercial: true }
waivers:
  - { code: commercial-prohibited, model: bfl/FLUX.1-dev, reason: bought, owner: a, expires: 2026-12-31 }
  - { code: layered-terms, model: acme/layers, reason: read, owner: a, expires: 2026-12-31 }
  - { code: model-retired, model: gpt-4, reason: r, owner: a, expires: 2025-12-31 }
`;
const policy = parsePolicy(text, 'p');

describe('waivers', () => {
  it('that have run out are reported at their place', () => {
    const [finding, ...others] = expiredWaivers(policy, '2026-11-22');
    assert.deepEqual(others, []);
    assert.equal(finding?.message, 'The waiver of model-retired for gpt-4 ended on 2025-12-31 and waives nothing; renew or delete it.');
    assert.equal(text.slice(finding?.span.start, finding?.span.end), '{ code: model-retired, model: gpt-4, reason: r, owner: a, expires: 2025-12-31 }');
  });
  it('that no finding needed are reported, those that have run out not again', () => {
    const found = findingsOf({ model: 'bfl/FLUX.1-dev', policy: text.replace('version: 1\n', '') });
    assert.deepEqual(unusedWaivers(policy, found, '2026-11-22').map((each) => each.message), ['Nothing here needs the waiver of layered-terms for acme/layers; delete it.']);
  });
  it('are all unused where nothing was found', () => {
    assert.equal(unusedWaivers(policy, [], '2026-11-22').length, 2);
  });
});

describe('invalidPolicy', () => {
  it('turns the faults of a file into findings on it', () => {
    const found = invalidPolicy(parsePolicy('version: 1\nusage: { comercial: true }\n', 'p'));
    assert.deepEqual(found.map((each) => `${each.severity} ${each.code} ${each.span.start}`), ['error policy-invalid 20']);
  });
});
