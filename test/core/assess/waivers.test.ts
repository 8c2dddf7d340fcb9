import assert from 'node:assert/strict';
import { expiredWaivers, invalidPolicy, unusedWaivers, waiverFor } from '../../../src/core/assess/waivers';
import type { Day } from '../../../src/core/catalogue/types';
import type { Code } from '../../../src/core/codes';
import { parsePolicy } from '../../../src/core/policy/parse';
import type { Finding } from '../../../src/core/types';
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
  it('hold up to their last day, and are not reported on it', () => {
    assert.deepEqual(expiredWaivers(policy, '2025-12-31'), []);
    assert.deepEqual(expiredWaivers(policy, '2026-01-01').map(({ model }) => model), ['gpt-4']);
    assert.equal(unusedWaivers(policy, [], '2026-12-31').length, 2);
    assert.equal(unusedWaivers(policy, [], '2027-01-01').length, 0);
  });
  it('are reported under their codes, with the words of the card', () => {
    const brief = ({ code, severity, model, waived, data }: Finding) => [code, severity, model, waived, data?.reason];
    assert.deepEqual(expiredWaivers(policy, '2026-11-22').map(brief), [['waiver-expired', 'warning', 'gpt-4', null, 'waiver expired']]);
    assert.deepEqual(unusedWaivers(policy, [], '2026-11-22').map(brief), [
      ['waiver-unused', 'information', 'bfl/FLUX.1-dev', null, 'waiver unused'], ['waiver-unused', 'information', 'acme/layers', null, 'waiver unused'],
    ]);
    const [unused] = unusedWaivers(policy, [], '2026-11-22');
    assert.equal(text.slice(unused?.span.start, unused?.span.end), '{ code: commercial-prohibited, model: bfl/FLUX.1-dev, reason: bought, owner: a, expires: 2026-12-31 }');
  });
  it('are used where a policy that was read again has them in other objects', () => {
    const found = findingsOf({ model: 'bfl/FLUX.1-dev', policy: text.replace('version: 1\n', '').replace('bfl/FLUX.1-dev', 'BFL/flux.1-DEV') });
    assert.deepEqual(unusedWaivers(policy, found, '2026-11-22').map(({ model }) => model), ['acme/layers']);
  });
  it('accept a finding by the id of the catalogue or as the file spells it, today and to their last day', () => {
    const accepted = (code: Code, model: string | undefined, spelt: string, today: Day) => waiverFor({ code, ...(model === undefined ? {} : { model }) }, spelt, policy.waivers, today)?.model;
    assert.equal(accepted('commercial-prohibited', 'BFL/flux.1-dev', 'x', '2026-12-31'), 'bfl/FLUX.1-dev');
    assert.equal(accepted('commercial-prohibited', undefined, 'BFL/flux.1-dev', '2026-11-22'), 'bfl/FLUX.1-dev');
    assert.equal(accepted('commercial-prohibited', 'bfl/FLUX.1-dev', 'x', '2027-01-01'), undefined);
    assert.equal(accepted('commercial-prohibited', 'bfl/other', 'x', '2026-11-22'), undefined);
    assert.equal(accepted('region-excluded', 'bfl/FLUX.1-dev', 'bfl/FLUX.1-dev', '2026-11-22'), undefined);
  });
});

describe('invalidPolicy', () => {
  it('turns the faults of a file into findings on it', () => {
    const found = invalidPolicy(parsePolicy('version: 1\nusage: { comercial: true }\n', 'p'));
    assert.deepEqual(found.map((each) => `${each.severity} ${each.code} ${each.span.start}`), ['error policy-invalid 20']);
  });
  it('hands a fix what to write instead, where that is known', () => {
    const found = invalidPolicy({ problems: [
      { severity: 'error', message: 'a', span: { start: 1, end: 2 }, instead: 'commercial' }, { severity: 'warning', message: 'b', span: { start: 3, end: 4 } },
    ] });
    assert.deepEqual(found, [
      { code: 'policy-invalid', severity: 'error', span: { start: 1, end: 2 }, message: 'a', waived: null, data: { replacement: 'commercial' } },
      { code: 'policy-invalid', severity: 'warning', span: { start: 3, end: 4 }, message: 'b', waived: null },
    ]);
  });
});
