import assert from 'node:assert/strict';
import { isOpenOnTraining, mayTrainOnPrompts, openOnCommerce, speaksOfMinors } from '../../../src/core/assess/unread';
import type { Gate, Licence, Terms } from '../../../src/core/catalogue/types';
import { term } from './one-licence';

const read = (terms: Terms, more: Partial<Licence> = {}): Licence => ({
  id: 'LicenseRef-acme', name: 'Acme', shortName: 'Acme', spdx: false, osiApproved: false, category: 'community-restricted', coverage: 'full',
  confidence: 'text', aliases: [], source: 'texts', terms, ...more,
});
const half: Partial<Licence> = { coverage: 'partial' };
const gate: Gate = { metric: 'mau', op: '>', value: 1, unit: 'users', appliesIf: {}, effect: 'no_rights', clause: null, confidence: 'text' };

describe('what is not known of a licence', () => {
  it('is whether it allows commercial use, where nobody found that in it', () => {
    assert.deepEqual([read({}), read({}, half), read({ commercialUse: term('unknown') }), read({ commercialUse: term('allowed') }, half)].map(openOnCommerce), [undefined, 'answer', 'answer', undefined]);
  });
  it('is on what conditions, where it has some and none of them is here', () => {
    const conditional = (more: Terms) => openOnCommerce(read({ commercialUse: term('conditional'), ...more }));
    assert.deepEqual([conditional({}), conditional({ gates: [] })], ['conditions', 'conditions']);
    assert.deepEqual([conditional({ gates: [gate] }), conditional({ approval: term('consent') }), conditional({ regions: term(['EU']) })], [undefined, undefined, undefined]);
  });
  it('is whether outputs may train models, but for a licence that allows everything', () => {
    const open = (terms: Terms, more?: Partial<Licence>) => isOpenOnTraining(read(terms, more));
    assert.deepEqual([open({}), open({}, half), open({}, { ...half, category: 'permissive' })], [false, true, false]);
    assert.deepEqual([open({ outputTraining: term('unknown') }), open({ outputTraining: term('silent') }, half)], [true, false]);
  });
  it('is whether prompts train models, where a service does not deny it', () => {
    const may = (v: NonNullable<Terms['dataUsedForTraining']>['v'] | undefined, more: Partial<Licence> = {}) =>
      mayTrainOnPrompts(read(v === undefined ? {} : { dataUsedForTraining: term(v) }, { category: 'proprietary-api', ...more }));
    assert.deepEqual([may('yes'), may('depends'), may('no'), may('no', half)], [true, true, false, false]);
    assert.deepEqual([may(undefined), may(undefined, half), may('unknown'), may('unknown', half)], [false, true, false, true]);
    assert.equal(may('yes', { category: 'community-restricted' }), false);
  });
});

describe('speaksOfMinors', () => {
  it('is true of words about them, not of a number that binds whoever holds the account', () => {
    const speaks = (age: Terms['age']) => speaksOfMinors(read(age ? { age } : {}));
    assert.deepEqual([speaks(term('minors need consent')), speaks(term('no under-13s')), speaks(term('adults only')), speaks(term(18)), speaks(undefined)], [true, true, false, false, false]);
  });
});
