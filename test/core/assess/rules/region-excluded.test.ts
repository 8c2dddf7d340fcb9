import assert from 'node:assert/strict';
import { golden } from '../judge';
import { findingsUnder, judged, term, type Setting } from '../one-licence';

const on = golden.bind(undefined, 'region-excluded');

describe('region-excluded', () => {
  on('looks at the place of use where the licence does', {
    model: 'tencent/Hunyuan-A13B', policy: 'usage: { companyRegions: [US], userRegions: [US, KR] }',
  }, ['error region-excluded [1.l/2/5.c] usage.userRegions: Hunyuan A13B grants no rights in KR (clauses 1.l, 2, 5.c), and userRegions has KR; leave KR out or change the model.']);
  on('does not look at the company there', { model: 'tencent/Hunyuan-A13B', policy: 'usage: { companyRegions: [KR], userRegions: [US] }' }, []);
  on('counts the members of the EU, and UK as GB', {
    model: 'tencent/Hunyuan-A13B', policy: 'usage: { userRegions: [DE, UK, CN] }',
  }, ['error region-excluded [1.l/2/5.c] usage.userRegions: Hunyuan A13B grants no rights in DE, GB (clauses 1.l, 2, 5.c), and userRegions has DE, GB; leave DE, GB out or change the model.']);
  on('looks at the company where the licence does, also by a country', {
    model: 'meta-llama/Llama-4-Scout', policy: 'usage: { companyRegions: [FR], userRegions: [US] }',
  }, ['error region-excluded [AUP closing paragraph (incorporated by 1.b.iv)] usage.companyRegions: Llama 4 grants no rights to companies in FR (AUP closing paragraph), and companyRegions has FR; change the model.']);
  on('spares end users there', { model: 'meta-llama/Llama-4-Scout', policy: 'usage: { companyRegions: [US], userRegions: [EU] }' }, []);
  on('spares models that only read text', { model: 'meta-llama/Llama-4-Text', policy: 'usage: { companyRegions: [EU] }' }, []);
  on('asks where it is not known what a model reads', {
    model: 'meta-llama/Llama-4-Other', policy: 'usage: { companyRegions: [EU] }',
  }, ['information region-excluded [AUP closing paragraph (incorporated by 1.b.iv)] usage.companyRegions: Llama 4 leaves regions out that may reach EU (AUP closing paragraph); check if that applies to you.']);
  on('is silent where a licence is worldwide', { model: 'meta-llama/Llama-2-70b-chat-hf', policy: 'usage: { companyRegions: [EU], userRegions: [EU] }' }, []);
  const barring = (v: readonly string[], basis?: 'access' | 'use'): Setting => ({ terms: { regions: { ...term(v), ...(basis ? { basis } : {}) } } });
  judged('region-excluded', 'looks at company and users where it is about access', barring(['KR'], 'access'), 'usage: { companyRegions: [KR, US], userRegions: [KR, CN] }', [
    'error region-excluded [1] usage.companyRegions: Acme grants no rights to companies in KR (clause 1), and companyRegions has KR; change the model.',
    'error region-excluded [1] usage.userRegions: Acme grants no rights in KR (clause 1), and userRegions has KR; leave KR out or change the model.',
  ]);
  judged('region-excluded', 'asks about a region that is left out in part, beside one that is left out', barring(['RU', 'UA-43'], 'use'), 'usage: { userRegions: [UA, RU] }', [
    'error region-excluded [1] usage.userRegions: Acme grants no rights in RU (clause 1), and userRegions has RU; leave RU out or change the model.',
    'information region-excluded [1] usage.userRegions: Acme leaves regions out that may reach UA (clause 1); check if that applies to you.',
  ]);
  judged('region-excluded', 'asks where it is not known whose place counts', barring(['KR']), 'usage: { userRegions: [KR] }',
    ['information region-excluded [1] usage.userRegions: Acme leaves regions out that may reach KR (clause 1); check if that applies to you.']);
  it('tells the card which regions, and points to the first of them', () => {
    const policy = 'usage: { userRegions: [US, KR, RU] }';
    const found = findingsUnder('region-excluded', barring(['KR', 'RU'], 'use'), policy);
    assert.deepEqual(found.map(({ data }) => data), [{ reason: 'no rights in KR, RU' }]);
    assert.deepEqual(found.map(({ declared }) => declared && `version: 1\n${policy}`.slice(declared.span.start, declared.span.end)), ['KR']);
  });
});
