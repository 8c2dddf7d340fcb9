import assert from 'node:assert/strict';
import { termsInForce } from '../../../src/core/assess/subject';
import { termsChoices } from '../../../src/core/assess/terms';
import { index } from './catalogue';
import { useOf, type Case } from './judge';

const terms = (one: Case) => termsInForce(useOf(one), index).map((each) => `${each.via} ${each.licence.id} ${each.confidence}`);

describe('termsInForce', () => {
  it('is the model\'s licence, as firmly as it is mapped', () => {
    assert.deepEqual(terms({ model: 'mistralai/Mistral-7B' }), ['own Apache-2.0 text']);
    assert.deepEqual(terms({ model: 'mistralai/Ministral-3-8B' }), ['own Apache-2.0 secondary']);
  });
  it('has all parts of an AND in one choice, and a choice for each part of an OR', () => {
    assert.deepEqual(terms({ model: 'acme/both' }), ['own MIT text', 'own CC-BY-NC-4.0 text']);
    assert.deepEqual(termsChoices(useOf({ model: 'acme/dual' }), index).map((choice) => choice.terms.map((each) => each.licence.id)), [['LicenseRef-flux'], ['MIT']]);
  });
  it('keeps what is not known apart', () => {
    assert.deepEqual(termsChoices(useOf({ model: 'acme/elsewhere' }), index), [{ terms: [], unknown: ['LicenseRef-nowhere'] }]);
    assert.deepEqual(termsChoices(useOf({ model: 'acme/nothing' }), index), [{ terms: [], unknown: ['NOASSERTION'] }]);
    assert.deepEqual(termsChoices(useOf({ model: 'x', kind: 'unknown' }), index), [{ terms: [], unknown: ['NOASSERTION'] }]);
  });
  it('gives a derivative that only its name vouches for all terms of its base, never firmly', () => {
    assert.deepEqual(terms({ model: 'meta-llama/Meta-Llama-3-8B-Instruct', kind: 'derivative', text: 'x/y-GGUF' }), ['inherited LicenseRef-llama-3 secondary']);
  });
  it('adds to a fine-tune\'s own licence what the base passes on', () => {
    assert.deepEqual(terms({ model: 'acme/tune' }), ['own Apache-2.0 text', 'inherited LicenseRef-llama-3 text']);
  });
  it('adds nothing where the base leaves the choice free', () => {
    assert.deepEqual(terms({ model: 'acme/mistral-tune' }), ['own CC-BY-NC-4.0 text']);
  });
  it('passes on use restrictions alone where the base asks for no more', () => {
    const [, inherited] = termsInForce(useOf({ model: 'acme/gemma-tune' }), index);
    assert.equal(inherited?.licence.id, 'LicenseRef-gemma');
    assert.equal(inherited?.licence.terms.outputTraining?.v, 'silent');
    assert.deepEqual(inherited?.licence.terms.duties?.map((duty) => duty.type), ['pass_through_restrictions']);
  });
  it('stands on the base alone where a fine-tune states nothing', () => {
    assert.deepEqual(terms({ model: 'acme/no-licence-tune' }), ['inherited LicenseRef-llama-3 secondary']);
  });
  it('does not bind a student by its teacher\'s licence, nor a publisher by its own earlier one', () => {
    assert.deepEqual(terms({ model: 'acme/distilled' }), ['own MIT text']);
    assert.deepEqual(terms({ model: 'meta-llama/next' }), ['own MIT text']);
  });
  it('ends for a lineage that runs in a circle', () => {
    assert.deepEqual(terms({ model: 'acme/loop' }), ['own MIT text']);
  });
  it('adds the terms of a host, and doubts the publisher\'s contract there', () => {
    assert.deepEqual(terms({ model: 'mistralai/Mistral-7B', provider: 'together' }), ['own Apache-2.0 text', 'host LicenseRef-together text']);
    assert.deepEqual(terms({ model: 'openai/gpt-4o', provider: 'together' }), ['own LicenseRef-openai secondary', 'host LicenseRef-together text']);
  });
  it('adds nothing at the publisher\'s own API, nor at a host without known terms', () => {
    assert.deepEqual(terms({ model: 'openai/gpt-4o', provider: 'openai' }), ['own LicenseRef-openai text']);
    assert.deepEqual(terms({ model: 'openai/gpt-4o', provider: 'nowhere' }), ['own LicenseRef-openai text']);
  });
  it('has the agreement of the maker\'s own platform in place of the weights\' licence, where the platform offers the model', () => {
    assert.deepEqual(terms({ model: 'mistralai/Ministral-8B-2410' }), ['own LicenseRef-mrl text']);
    const routed = useOf({ model: 'mistralai/Ministral-8B-2410', provider: 'mistral-api' });
    const said = { ...routed, mention: { ...routed.mention, provider: 'mistral-api' } };
    assert.deepEqual(termsInForce(said, index).map((each) => `${each.via} ${each.licence.id} ${each.confidence}`), ['host LicenseRef-together text']);
    assert.deepEqual(terms({ model: 'mistralai/Mistral-7B', provider: 'mistral-api' }), ['own Apache-2.0 text', 'host LicenseRef-together text']);
  });
  it('is firm on neither where only the spelling is the maker\'s platform\'s', () => {
    assert.deepEqual(terms({ model: 'mistralai/Ministral-8B-2410', provider: 'mistral-api' }), ['own LicenseRef-mrl secondary', 'host LicenseRef-together secondary']);
  });
});
