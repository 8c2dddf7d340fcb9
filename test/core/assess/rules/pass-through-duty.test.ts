import assert from 'node:assert/strict';
import type { Duty, Terms } from '../../../../src/core/catalogue/types';
import { golden } from '../judge';
import { findingsUnder, judged } from '../one-licence';

const on = golden.bind(undefined, 'pass-through-duty');

describe('pass-through-duty', () => {
  on('counts an API as distribution where the licence does', { model: 'google/gemma-2-9b', policy: 'usage: { offersModelApi: true }' },
    ['information pass-through-duty [3.1] usage.offersModelApi: The use restrictions of Gemma Terms must be in your own terms (clause 3.1), and offersModelApi is declared; put them there.']);
  on('is silent where no model is offered', { model: 'google/gemma-2-9b', policy: 'usage: { offersModelApi: false }' }, []);
  on('reaches what was made from the model, whatever its own licence', { model: 'acme/gemma-tune', policy: 'usage: { offersModelApi: true }' },
    ['information pass-through-duty [3.1] usage.offersModelApi: The use restrictions of Gemma Terms must be in your own terms (clause 3.1), and offersModelApi is declared; put them there.']);

  const due = (type: string, when: readonly string[], clause: string, more: Partial<Duty> = {}): Duty => ({ type, when, strength: 'must', clause, confidence: 'text', ...more });
  const both: { readonly terms: Terms } = {
    terms: { duties: [due('pass_through_restrictions', ['distribute_weights', 'serve_hosted'], '4.a'), due('user_terms_floor', ['serve_hosted', 'product_ui'], '5')] },
  };
  judged('pass-through-duty', 'is one finding where the restrictions must be written down and must bind users', both, 'usage: { offersModelApi: true }',
    ['information pass-through-duty [4.a/5] usage.offersModelApi: The use restrictions of Acme must be in your terms and bind users (clauses 4.a, 5), and offersModelApi is declared; see to it.']);
  judged('pass-through-duty', 'names the clause of the one that is due', both, 'usage: { distributes: [weights] }',
    ['information pass-through-duty [4.a] usage.distributes: The use restrictions of Acme must be in your own terms (clause 4.a), and distributes is declared; put them there.']);
  judged('pass-through-duty', 'wants the users of a product bound', both, 'usage: { distributes: [product] }',
    ['information pass-through-duty [5] usage.distributes: The use restrictions of Acme must bind your users (clause 5), and distributes is declared; put them into your terms.']);
  judged('pass-through-duty', 'wants terms no weaker where nothing is said of use restrictions',
    { terms: { duties: [due('user_terms_floor', ['serve_hosted'], '2')] } }, 'usage: { offersModelApi: true }',
    ['information pass-through-duty [2] usage.offersModelApi: Acme wants your users bound to terms no weaker than its own (clause 2), and offersModelApi is declared; see to it.']);
  judged('pass-through-duty', 'is silent where no act is declared, and of what is only encouraged',
    { terms: { duties: [due('user_terms_floor', ['serve_hosted'], '2', { strength: 'encouraged' })] } }, 'usage: { offersModelApi: true, distributes: [product] }', []);
  judged('pass-through-duty', 'is a finding for each duty to write them down, the first with what binds users',
    { terms: { duties: [due('pass_through_restrictions', ['serve_hosted'], '4.a'), due('pass_through_restrictions', ['serve_hosted'], '6'), due('user_terms_floor', ['serve_hosted'], '5', { confidence: 'secondary' })] } },
    'usage: { offersModelApi: true }', [
      'information pass-through-duty [4.a/5] usage.offersModelApi: The use restrictions of Acme must be in your terms and bind users (clauses 4.a, 5), and offersModelApi is declared; see to it.',
      'information pass-through-duty [6] usage.offersModelApi: The use restrictions of Acme must be in your own terms (clause 6), and offersModelApi is declared; put them there.',
    ]);
  judged('pass-through-duty', 'names no clause where none is known', { terms: { duties: [{ ...due('user_terms_floor', ['serve_hosted'], ''), clause: null }] } }, 'usage: { offersModelApi: true }',
    ['information pass-through-duty [] usage.offersModelApi: Acme wants your users bound to terms no weaker than its own, and offersModelApi is declared; see to it.']);
  it('is as firm as the weakest duty that it names, and has no clause where none is known', () => {
    const found = (duty: Duty) => findingsUnder('pass-through-duty', { terms: { duties: [due('pass_through_restrictions', ['serve_hosted'], '4.a'), duty] } }, 'usage: { offersModelApi: true }')[0];
    assert.equal(found(due('user_terms_floor', ['serve_hosted'], '5', { confidence: 'secondary' }))?.confidence, 'secondary');
    assert.equal(found({ ...due('user_terms_floor', ['serve_hosted'], ''), clause: null })?.clause, '4.a');
  });
});
