import assert from 'node:assert/strict';
import { declaredActs, triggerOf } from '../../../src/core/assess/acts';
import type { Declared, Usage } from '../../../src/core/policy/types';

/** `act: key`, for each act that these declarations say. */
function acts(declared: Readonly<Record<string, unknown>>): readonly string[] {
  const usage = Object.fromEntries(Object.entries(declared).map(([key, value]) => [key, { value, path: key }])) as unknown as Usage;
  return [...declaredActs(usage)].map(([act, { path }]) => `${act}: ${path}`);
}

describe('The acts that a project declares', () => {
  it('are those of what it distributes, serves and trains', () => {
    assert.deepEqual(acts({ distributes: ['product', 'weights', 'derivatives'] }),
      ['product_uses_model', 'product_contains_model', 'product_ui', 'distribute_weights', 'distribute_derivative'].map((act) => `${act}: distributes`));
    assert.deepEqual([acts({ offersModelApi: true }), acts({ offersModelApi: false }), acts({})], [['serve_hosted: offersModelApi'], [], []]);
    assert.deepEqual(['distributed', 'internal', 'no'].map((trainsModelsOnOutputs) => acts({ trainsModelsOnOutputs })), [['train_on_output_and_distribute: trainsModelsOnOutputs'], [], []]);
  });

  it('are commercial where a product or a service is', () => {
    const commercial = (declared: object): string | undefined => acts({ commercial: true, ...declared }).find((act) => act.startsWith('commercial'));
    assert.deepEqual([commercial({ distributes: ['product'], offersModelApi: true }), commercial({ offersModelApi: true }), commercial({ offersModelApi: false }), commercial({ distributes: ['weights'] }), commercial({ distributes: ['product'], commercial: false })],
      ['commercial_product: distributes', 'commercial_product: offersModelApi', undefined, undefined, undefined]);
  });

  it('trigger what names any of them, by the first', () => {
    const known = new Map(['b', 'c'].map((act) => [act, { value: act } as Declared<unknown>]));
    assert.deepEqual([['a', 'c', 'b'], ['a'], []].map((when) => triggerOf(when, known)?.value), ['c', undefined, undefined]);
  });
});
