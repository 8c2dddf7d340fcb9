import { golden } from '../judge';

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
});
