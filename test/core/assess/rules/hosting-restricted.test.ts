import assert from 'node:assert/strict';
import { findingsUnder, judged, term, type Setting } from '../one-licence';

const on = judged.bind(undefined, 'hosting-restricted');
const under = (v: string, more = {}): Setting => ({ terms: { hostedService: { ...term(v), ...more } } });
const serving = 'usage: { offersModelApi: true }';

describe('hosting-restricted', () => {
  on('is a conflict where serving others is barred', under('prohibited'), serving,
    ['error hosting-restricted [1] usage.offersModelApi: Acme bars serving the model to others (clause 1), and offersModelApi is true; change the model.']);
  on('is a conflict where permission is needed', under('permission_required'), serving,
    ['error hosting-restricted [1] usage.offersModelApi: Acme wants permission for serving the model to others (clause 1), and offersModelApi is true; get it.']);
  on('asks where only some ways of serving need it', under('permission_required', { exempt: ['in the background'] }), serving,
    ['information hosting-restricted [1] usage.offersModelApi: Acme wants permission for some ways of serving the model to others (clause 1); check if yours is one.']);
  on('is a duty where the source is to be offered', under('source_offer'), serving,
    ['warning hosting-restricted [1] usage.offersModelApi: Acme wants the source offered to those whom you serve the model (clause 1); offer it, then accept this.']);
  on('counts the purpose where non-commercial hosting is allowed: a conflict', under('noncommercial-only'), 'usage: { offersModelApi: true, commercial: true }',
    ['error hosting-restricted [1] usage.offersModelApi: Acme lets you serve the model to others for non-commercial purposes only (clause 1), and commercial is true; change the model.']);
  on('a question while it is undeclared', under('noncommercial-only'), serving,
    ['information hosting-restricted [1] usage.offersModelApi: Acme lets you serve the model to others for non-commercial purposes only (clause 1); declare commercial.']);
  on('and fine otherwise', under('noncommercial-only'), 'usage: { offersModelApi: true, commercial: false }', []);
  on('is fine where hosting is free, or distribution with its own duties', under('counts_as_distribution'), serving, []);
  on('is fine where the product serves no model', under('prohibited'), 'usage: { offersModelApi: false, commercial: true }', []);
  on('is a conflict where a host bars its API from being passed on', { terms: { resale: { ...term('barred'), bars: 'access' } } }, serving,
    ['error hosting-restricted [1] usage.offersModelApi: Acme bars passing its models on as an API of your own (clause 1), and offersModelApi is true; change the host.']);
  on('is fine where only keys may not be passed on', { terms: { resale: { ...term('keys'), bars: 'keys' } } }, serving, []);
  on('asks where permission is needed within a scope', under('permission_required', { scope: 'commercial services' }), serving,
    ['information hosting-restricted [1] usage.offersModelApi: Acme wants permission for some ways of serving the model to others (clause 1); check if yours is one.']);
  on('asks where the text has words of its own', under('only with the notice'), serving,
    ['information hosting-restricted [1] usage.offersModelApi: Acme ties serving the model to others to conditions (clause 1), and offersModelApi is true; read it.']);
  it('names the declaration that is missing, for a fix that inserts it', () => {
    assert.deepEqual(findingsUnder('hosting-restricted', under('noncommercial-only'), serving).map(({ data }) => data), [{ reason: 'serving it to others?', declare: 'usage.commercial' }]);
  });
});
