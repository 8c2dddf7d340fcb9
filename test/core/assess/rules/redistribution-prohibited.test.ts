import assert from 'node:assert/strict';
import { findingsUnder, judged, term, type Setting } from '../one-licence';

const on = judged.bind(undefined, 'redistribution-prohibited');
const under = (v: string): Setting => ({ terms: { distribution: term(v) } });
const weights = 'usage: { distributes: [weights] }';

describe('redistribution-prohibited', () => {
  on('is a conflict where weights may not be handed out', under('prohibited'), weights,
    ['error redistribution-prohibited [1] usage.distributes: Acme bars handing out the weights (clause 1), and distributes names them; leave them out or change the model.']);
  on('counts the purpose where only non-commercial hand-outs are allowed: a conflict', under('noncommercial-only'), 'usage: { distributes: [derivatives], commercial: true }',
    ['error redistribution-prohibited [1] usage.distributes: Acme lets weights be handed out for non-commercial purposes only (clause 1), and commercial is true; change the model.']);
  on('a question while it is undeclared', under('noncommercial-only'), weights,
    ['information redistribution-prohibited [1] usage.distributes: Acme lets weights be handed out for non-commercial purposes only (clause 1); declare commercial.']);
  on('and fine otherwise', under('noncommercial-only'), 'usage: { distributes: [weights], commercial: false }', []);
  on('asks for the users\' regions where a territory bounds it', under('territory-only'), weights,
    ['information redistribution-prohibited [1] usage.distributes: Acme lets weights be handed out within its territory only (clause 1); declare userRegions.']);
  on('leaves declared regions to region-excluded', under('territory-only'), 'usage: { distributes: [weights], userRegions: [US] }', []);
  on('asks where the text has words of its own', under('no commercial sublicensing without permission'), weights,
    ['information redistribution-prohibited [1] usage.distributes: Acme ties handing out the weights to conditions (clause 1), and distributes names them; read it.']);
  on('knows that an API gives out no weights', { terms: { distribution: term('no_weights', null) }, model: { access: 'api' } }, weights,
    ['error redistribution-prohibited [] usage.distributes: Acme gives out no weights, and distributes has weights; change the model.']);
  on('asks there of what is derived', { terms: { distribution: term('no_weights', null) }, model: { access: 'api' } }, 'usage: { distributes: [derivatives] }',
    ['information redistribution-prohibited [] usage.distributes: Acme gives out no weights, and distributes has derivatives; check what you may hand out.']);
  on('does not hold the host of open weights to that', { terms: { distribution: term('no_weights', null) } }, weights, []);
  on('is a conflict where changed versions may not be shared', { terms: { derivatives: term('not_shareable', '3') } }, 'usage: { distributes: [derivatives] }',
    ['error redistribution-prohibited [3] usage.distributes: Acme bars sharing what is derived from the model (clause 3), and distributes has derivatives; leave them out.']);
  on('is fine where weights are free, and for a product alone', under('allowed'), 'usage: { distributes: [product, weights, derivatives] }', []);
  on('is fine for a product alone', under('prohibited'), 'usage: { distributes: [product] }', []);
  on('is fine where the text is silent', under('silent'), weights, []);
  it('names the declaration that is missing, for a fix that inserts it', () => {
    const data = (v: string) => findingsUnder('redistribution-prohibited', under(v), weights).map((each) => each.data);
    assert.deepEqual(data('noncommercial-only'), [{ reason: 'handing out weights?', declare: 'usage.commercial' }]);
    assert.deepEqual(data('territory-only'), [{ reason: 'handing out weights?', declare: 'usage.userRegions' }]);
  });
});
