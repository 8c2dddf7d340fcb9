import assert from 'node:assert/strict';
import { assess } from '../../../src/core/assess/assess';
import { parsePolicy } from '../../../src/core/policy/parse';
import type { Mention, Use } from '../../../src/core/types';
import { index } from './catalogue';
import { useOf, type Case } from './judge';

const policy = parsePolicy('version: 1\nusage: { commercial: true }\nrequirements: { pinned: true, providers: { allow: [bedrock] } }', 'p');

/** What each of the uses of one document is told, in their order. */
function told(...uses: readonly Use[]): readonly (readonly string[])[] {
  const at = uses.map((use, i): Use => ({ ...use, mention: { ...use.mention, span: { start: i, end: i + 1 } } }));
  const found = assess(at, { index, policy, path: 'a', today: '2026-11-22' });
  return at.map((_, i) => found.filter(({ span }) => span.start === i).map(({ severity, code, data }) => `${severity} ${code}${data?.replacement === undefined ? '' : ` ${data.replacement}`}`));
}
const alone = (use: Use) => told(use)[0] ?? [];

const gpt = useOf({ model: 'openai/gpt-4o', text: 'gpt-4o', provider: 'openai' });
const named = (more: Partial<Mention>): Use => ({ ...gpt, mention: { ...gpt.mention, ...more } });
const { provider, ...unrouted } = gpt;

describe('uses of one model', () => {
  /** Each differs from the first in one thing that a rule can see. */
  const rows: readonly (readonly [string, Use, Use])[] = [
    ['at two providers', gpt, { ...gpt, provider: 'bedrock' }],
    ['at one, and at none that the code names', gpt, unrouted],
    ['in the product and in a test', gpt, named({ role: 'test' })],
    ['spelt in two ways', gpt, named({ text: 'azure/gpt-4o' })],
    ['by an id and by a constant', gpt, named({ place: 'constant' })],
    ['called and loaded', unrouted, { ...unrouted, mention: { ...unrouted.mention, loaded: true } }],
  ];
  for (const [title, first, second] of rows) {
    it(`are each judged where they differ: ${title}`, () => {
      assert.equal(provider, 'openai');
      assert.notDeepEqual(alone(first), alone(second));
      const apart: Use = { ...second, resolution: { ...second.resolution } };
      for (const other of [second, apart]) {
        assert.deepEqual(told(first, other, first, other), [alone(first), alone(second), alone(first), alone(second)]);
      }
    });
  }

  it('are told the same where they do not', () => {
    assert.deepEqual(told(gpt, named({ place: 'config-value' }), { ...gpt, resolution: { ...gpt.resolution } }), [alone(gpt), alone(gpt), alone(gpt)]);
  });

  it('are judged by the model that each of them stands for', () => {
    const of = (one: Case) => useOf({ text: 'same', ...one });
    const uses = [
      of({ model: 'bfl/FLUX.1-dev' }), of({ model: 'mistralai/Mistral-7B' }), of({ model: 'bfl/FLUX.1-dev', kind: 'derivative' }), of({ model: 'mistralai/Mistral-7B', kind: 'derivative' }),
    ];
    const all = uses.map(alone);
    assert.equal(new Set(all.map((each) => each.join())).size, 3, all.join(' | '));
    assert.deepEqual(told(...uses), all);
  });

  it('and names of families by their family', () => {
    const message = (family: string) => `Only the family of x is known (${family}), so nothing is judged; write an exact id or add it under models:.`;
    const uses = ['Llama 3', 'Qwen 3'].map((family, i) => useOf({ model: family, text: i === 0 ? 'x' : 'X', kind: 'family' }));
    assert.deepEqual(assess([uses[0] ?? gpt, { ...(uses[1] ?? gpt), mention: { ...gpt.mention, text: 'x' } }], { index, path: 'a', today: '2026-11-22' }).map((each) => each.message), [message('Llama 3')], 'said once of one name');
  });
});
