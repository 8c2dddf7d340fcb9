import assert from 'node:assert/strict';
import type { Duty } from '../../../../src/core/catalogue/types';
import { golden } from '../judge';
import { findingsUnder, judged, type Setting } from '../one-licence';

const on = golden.bind(undefined, 'display-duty');
const llama3 = 'meta-llama/Meta-Llama-3-8B-Instruct';
const product = 'usage: { distributes: [product] }';

describe('display-duty', () => {
  on('warns where the text was searched and not found', { model: llama3, policy: product },
    ['warning display-duty [1.b.i] usage.distributes: “Built with Meta Llama 3” must be shown (Llama 3, clause 1.b.i) and was not found; add it to README, NOTICE or the UI.'],
    { displayTexts: new Set(['Built with Llama']) });
  on('is gone where it was found', { model: llama3, policy: product }, [], { displayTexts: new Set(['Built with Meta Llama 3']) });
  on('is gone where one of the variants was found', { model: 'Qwen/Qwen2.5-72B', policy: 'usage: { trainsModelsOnOutputs: distributed }' }, [],
    { displayTexts: new Set(['Improved using Qwen']) });
  on('only states the duty where nobody looked', { model: 'Qwen/Qwen2.5-72B', policy: 'usage: { trainsModelsOnOutputs: distributed }' },
    ['information display-duty [5.b] usage.trainsModelsOnOutputs: “Built with Qwen” or “Improved using Qwen” must be shown (Qwen License, clause 5.b); see that README, NOTICE or the UI has it.']);
  on('waits for the act that triggers it', { model: llama3, policy: 'usage: { commercial: true }' }, []);
  on('leaves what is only encouraged to the card', { model: 'tencent/Hunyuan-A13B', policy: product }, []);
  on('is for the models that the licence names for it', { model: 'nvidia/Cosmos-1.0', policy: product },
    ['information display-duty [3.2] usage.distributes: “Built on NVIDIA Cosmos” must be shown (NVIDIA Open Model, clause 3.2); see that README, NOTICE or the UI has it.']);
  on('is not for other models under the same licence', { model: 'nvidia/Nemotron-3', policy: product }, []);
  const due = (more: Partial<Duty>): Setting => ({ terms: { duties: [{ type: 'display_text', when: ['distribute_weights'], strength: 'must', clause: '3', confidence: 'text', ...more }] } });
  const nowhere = { context: { displayTexts: { has: () => false } } };
  const weights = 'usage: { distributes: [weights] }';
  judged('display-duty', 'asks for a notice whose text is not known', { ...due({}), ...nowhere }, weights,
    ['information display-duty [3] usage.distributes: A notice must be shown (Acme, clause 3); see that README, NOTICE or the UI has it.']);
  judged('display-duty', 'does not search for a text with a gap to fill in', { ...due({ text: 'Powered by [name]' }), ...nowhere }, weights,
    ['information display-duty [3] usage.distributes: “Powered by [name]” must be shown (Acme, clause 3); see that README, NOTICE or the UI has it.']);
  judged('display-duty', 'names no clause where none was located', { ...due({ text: 'Built with One', clause: null }), ...nowhere }, weights,
    ['warning display-duty [] usage.distributes: “Built with One” must be shown (Acme) and was not found; add it to README, NOTICE or the UI.']);
  it('hands the first variant to a fix where it was searched for and not found', () => {
    const data = (setting: Setting) => findingsUnder('display-duty', setting, weights).map((each) => each.data);
    assert.deepEqual(data({ ...due({ text: 'Built with One | Made with One' }), ...nowhere }), [{ reason: 'show a text', show: 'Built with One' }]);
    assert.deepEqual(data(due({ text: 'Built with One | Made with One' })), [{ reason: 'show a text' }]);
    assert.deepEqual(data({ ...due({}), ...nowhere }), [{ reason: 'show a text' }]);
  });
  const reaching = (...appliesTo: readonly string[]): Setting => ({
    ...due({ text: 'Built with Base', appliesTo }), model: { lineage: [{ id: 'base/one', relation: 'fine-tune', source: 'lists', confidence: 'text' }] },
  });
  const built = ['information display-duty [3] usage.distributes: “Built with Base” must be shown (Acme, clause 3); see that README, NOTICE or the UI has it.'];
  judged('display-duty', 'is for what is made from the models that the licence names for it', reaching('other/*', 'base/*'), weights, built);
  judged('display-duty', 'and for those models', reaching('acme/*'), weights, built);
  judged('display-duty', 'and not for others', reaching('other/*'), weights, []);
});
