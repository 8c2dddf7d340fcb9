import { judged, term, type Setting } from '../one-licence';

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
});
