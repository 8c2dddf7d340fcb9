import assert from 'node:assert/strict';
import { remembering } from '../../../src/core/resolve/remembering';
import type { Mention, Use } from '../../../src/core/types';

const MENTION: Mention = { text: 'gpt-4o', span: { start: 0, end: 6 }, place: 'string', role: 'product', strength: 'strong' };

describe('remembering', () => {
  let asked: Mention[];
  const resolve = remembering((mention): Use | undefined => {
    asked.push(mention);
    return mention.strength === 'negative' ? undefined : { mention, resolution: { kind: 'family', family: mention.place, steps: [] } };
  });
  beforeEach(() => { asked = []; });

  it('asks once for a text in one kind of place, and gives each mention its own place', () => {
    const second: Mention = { ...MENTION, span: { start: 50, end: 56 }, key: 'model' };
    const uses = [resolve(MENTION), resolve(second)];
    assert.equal(asked.length, 1);
    assert.deepEqual(uses.map((use) => use?.mention), [MENTION, second]);
    assert.equal(uses[0]?.resolution, uses[1]?.resolution);
  });

  it('asks again where anything differs that a resolver looks at', () => {
    const others: readonly Mention[] = [
      { ...MENTION, text: 'o3' }, { ...MENTION, strength: 'weak' }, { ...MENTION, place: 'env' }, { ...MENTION, role: 'test' }, { ...MENTION, provider: 'azure' },
      { ...MENTION, near: ['ollama'] }, { ...MENTION, near: ['ollama', 'whisper'], provider: 'azure' }, { ...MENTION, callee: 'whisper' }, { ...MENTION, loaded: true }, { ...MENTION, fetched: true }, { ...MENTION, provider: 'azure', assumed: true }, { ...MENTION, copied: true }, { ...MENTION, constant: { sdk: 'a', class: 'b' } }, { ...MENTION, constant: { sdk: 'a', class: 'c' } },
    ];
    resolve(MENTION);
    asked = [];
    others.forEach((mention) => { resolve(mention); });
    assert.deepEqual(asked, others);
  });

  it('asks again for the value of a flag that many programs have for a model', () => {
    const values = ['verbose', 'm'].map((key): Mention => ({ ...MENTION, place: 'config-value', key }));
    values.forEach((mention) => { resolve(mention); });
    assert.deepEqual(asked, values);
  });

  it('remembers that a text names nothing', () => {
    const mention: Mention = { ...MENTION, strength: 'negative' };
    assert.deepEqual([resolve(mention), resolve(mention)], [undefined, undefined]);
    assert.equal(asked.length, 1);
  });
});
