import assert from 'node:assert/strict';
import { Choices } from '../../../../src/core/detect/context/choices';

describe('context/choices', () => {
  it('says of every choice what is said of the first, and of nothing behind them', () => {
    const choices = new Choices();
    choices.open('{ab,cd} ef', 0);
    assert.deepEqual(choices.of(1, { strength: 'strong', key: 'model' }), { strength: 'strong', key: 'model' });
    assert.deepEqual(choices.of(4, undefined), { strength: 'strong', key: 'model' });
    assert.ok(choices.holds(4) && !choices.holds(8));
    assert.equal(choices.of(8, undefined), undefined);
  });

  it('takes no other braces for choices', () => {
    const choices = new Choices();
    for (const text of ['{ab}', '{ab: 1, cd: 2}', '{{ab,cd']) {
      choices.open(text, 0);
      assert.ok(!choices.holds(1), text);
    }
  });
});
