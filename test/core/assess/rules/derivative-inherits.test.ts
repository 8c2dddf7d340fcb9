import assert from 'node:assert/strict';
import { golden } from '../judge';
import { findingsUnder, judged, term, type Setting } from '../one-licence';

const on = judged.bind(undefined, 'derivative-inherits');
const under = (v: string, terms: Setting['terms'] = {}): Setting => ({ terms: { derivatives: term(v), ...terms } });
const derives = 'usage: { distributes: [derivatives] }';
const onLlama: Setting = {
  model: { lineage: [{ id: 'meta-llama/Meta-Llama-3-8B-Instruct', relation: 'fine-tune', source: 'lists', confidence: 'text' }] }, licence: { category: 'permissive' },
};

describe('derivative-inherits', () => {
  on('is a duty where what is derived stays under the licence', under('full_licence'), derives,
    ['warning derivative-inherits [1] usage.distributes: What derives from one stays under Acme (clause 1); license it so, then accept this.']);
  on('is a duty for copyleft too', under('same_licence'), derives,
    ['warning derivative-inherits [1] usage.distributes: What derives from one stays under Acme (clause 1); license it so, then accept this.']);
  on('leaves restrictions that are passed on to pass-through-duty', under('use_restrictions_only', {
    duties: [{ type: 'pass_through_restrictions', when: ['distribute_derivative'], strength: 'must', clause: '2', confidence: 'text' }],
  }), derives, []);
  on('speaks of them where no such duty does', under('use_restrictions_only'), derives,
    ['warning derivative-inherits [1] usage.distributes: What derives from one stays under Acme (clause 1); license it so, then accept this.']);
  on('is a conflict where it stays non-commercial', under('noncommercial'), 'usage: { distributes: [derivatives], commercial: true }',
    ['warning derivative-inherits [1] usage.distributes: What derives from one stays non-commercial under Acme (clause 1); change the model.']);
  on('asks for the purpose there', under('noncommercial'), derives,
    ['information derivative-inherits [1] usage.distributes: What derives from one stays non-commercial under Acme (clause 1); declare commercial.']);
  on('is a duty there for who is not commercial', under('noncommercial'), 'usage: { distributes: [derivatives], commercial: false }',
    ['warning derivative-inherits [1] usage.distributes: What derives from one stays under Acme (clause 1); license it so, then accept this.']);
  on('is fine where derivatives are free', under('free_choice'), derives, []);
  on('is fine where none is handed out', under('full_licence'), 'usage: { distributes: [product, weights] }', []);
  on('says which terms travel with a model from its base', onLlama, 'usage: { commercial: true }',
    ['information derivative-inherits [1.b.i] -: one says Acme, but Llama 3 travels with it from its base (clause 1.b.i); both are judged.']);
  const madeFrom = (id: string) => ({ lineage: [{ id, relation: 'fine-tune' as const, source: 'lists', confidence: 'text' as const }] });
  golden('derivative-inherits', 'says nothing of a base where the model states no licence beside it', { model: 'acme/no-licence-tune', policy: 'usage: {}' }, []);
  golden('derivative-inherits', 'nor for a licence that nobody stated', { model: 'acme/layers', policy: 'usage: {}' }, []);
  on('counts a licence of which no terms are known as stated', { model: { ...madeFrom('meta-llama/Meta-Llama-3-8B-Instruct'), licence: { expression: 'LicenseRef-nowhere', source: 'lists', confidence: 'text' } } }, 'usage: {}',
    ['information derivative-inherits [1.b.i] -: one says LicenseRef-nowhere, but Llama 3 travels with it from its base (clause 1.b.i); both are judged.']);

  const base = (expression: string): Setting => ({
    models: [{ id: 'base/one', name: 'Base', publisher: 'base', modality: 'text', access: 'open', sources: ['lists'], licence: { expression, source: 'lists', confidence: 'text' } }],
    model: { ...madeFrom('base/one'), licence: { expression: 'MIT', source: 'lists', confidence: 'text' } },
  });
  const free = { category: 'permissive' as const, terms: { derivatives: term('same_licence', '4') } };
  on('is silent for a base that asks for nothing', { ...base('LicenseRef-acme'), licence: free }, 'usage: {}', []);
  on('says it of one that asks for something above a limit', {
    ...base('LicenseRef-acme'), licence: { ...free, terms: { ...free.terms, gates: [{ metric: 'mau', op: '>', value: 1e8, unit: 'users/month', appliesIf: {}, effect: 'display_duty', clause: '5', confidence: 'text' }] } },
  }, 'usage: {}', ['information derivative-inherits [4] -: one says MIT, but Acme travels with it from its base (clause 4); both are judged.']);
  on('says it without a clause where the text has no word on what is derived', { ...base('LicenseRef-acme'), terms: {} }, 'usage: {}',
    ['information derivative-inherits [] -: one says MIT, but Acme travels with it from its base; both are judged.']);
  it('rests on how firmly that is known, and names the declaration that is missing', () => {
    const bare = findingsUnder('derivative-inherits', { ...base('LicenseRef-acme'), terms: {} }, 'usage: {}');
    assert.deepEqual(bare.map((each) => [each.licence, 'clause' in each, each.confidence]), [['LicenseRef-acme', false, 'unverified']]);
    assert.deepEqual(findingsUnder('derivative-inherits', under('noncommercial'), derives).map(({ data }) => data), [{ reason: 'derivatives inherit', declare: 'usage.commercial' }]);
  });
});
