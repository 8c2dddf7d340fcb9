import { golden } from '../judge';

const on = golden.bind(undefined, 'commercial-prohibited');

describe('commercial-prohibited', () => {
  on('names the clauses and the declaration', {
    model: 'bfl/FLUX.1-dev', policy: 'usage: { commercial: true }',
  }, ['error commercial-prohibited [2.b/4.a(i)] usage.commercial: FLUX.1 [dev] bars commercial use (clauses 2.b, 4.a(i)), and commercial is true; change the model or buy a licence.']);

  on('keeps remarks out of the clause', {
    model: 'mistralai/Ministral-8B-2410', policy: 'usage: { commercial: true }',
  }, ['error commercial-prohibited [3.2/9 ("Research Purposes")] usage.commercial: Mistral Research License bars commercial use (clauses 3.2, 9), and commercial is true; change the model or buy a licence.']);

  on('does not take a sister of another licence for it', { model: 'mistralai/Ministral-3-8B', policy: 'usage: { commercial: true }' }, []);
  on('is silent where use is not commercial', { model: 'bfl/FLUX.1-dev', policy: 'usage: { commercial: false }' }, []);
  on('is silent where commerce is not declared: unknown is no verdict', { model: 'bfl/FLUX.1-dev', policy: 'usage: {}' }, []);
  on('is silent without a policy', { model: 'bfl/FLUX.1-dev' }, []);
  on('is silent where the licensee may choose a licence that allows it', { model: 'acme/dual', policy: 'usage: { commercial: true }' }, []);

  on('holds where both licences bind', {
    model: 'acme/both', policy: 'usage: { commercial: true }',
  }, ['error commercial-prohibited [1(i)/2(a)(1)] usage.commercial: CC BY-NC 4.0 bars commercial use (clauses 1(i), 2(a)(1)), and commercial is true; change the model or buy a licence.']);

  on('says that nobody granted a right where none was', {
    model: 'miqudev/miqu-1-70b', policy: 'usage: { commercial: true }',
  }, ['information commercial-prohibited [] usage.commercial: No right to use miqu-1-70b commercially was granted, and commercial is true; change the model.']);

  on('is a hint in tests', {
    model: 'bfl/FLUX.1-dev', role: 'test', policy: 'usage: { commercial: true }',
  }, ['information commercial-prohibited [2.b/4.a(i)] usage.commercial: FLUX.1 [dev] bars commercial use (clauses 2.b, 4.a(i)), and commercial is true; change the model or buy a licence.']);

  on('keeps the licence that a fine-tune chose for itself', {
    model: 'acme/mistral-tune', policy: 'usage: { commercial: true }',
  }, ['error commercial-prohibited [1(i)/2(a)(1)] usage.commercial: CC BY-NC 4.0 bars commercial use (clauses 1(i), 2(a)(1)), and commercial is true; change the model or buy a licence.']);
});
