import assert from 'node:assert/strict';
import { conditionalRegions, excludedRegions, keysOf } from '../../../src/core/assess/regions';
import type { Modality, Model, Terms } from '../../../src/core/catalogue/types';
import { parsePolicy } from '../../../src/core/policy/parse';

type Regions = NonNullable<Terms['regions']>;

const barring = (v: Regions['v'], more: Partial<Regions> = {}): Regions => ({ v, clause: '1', confidence: 'text', basis: 'use', ...more });
const usageOf = (usage: string) => parsePolicy(`version: 1\nusage: { ${usage} }`, 'p').usage;
const model = (modality: Modality): Model => ({ id: 'acme/one', name: 'One', publisher: 'acme', modality, access: 'open', sources: [] });

/** `DE`, or `DE?` where it is not certain. */
const excluded = (term: Regions, usage: string, of?: Model) => excludedRegions(term, usageOf(usage), of).map(({ region, certain }) => `${region}${certain ? '' : '?'}`);
const users = (term: Regions, ...regions: readonly string[]) => excluded(term, `userRegions: [${regions.join(', ')}]`);

describe('excludedRegions', () => {
  it('knows the members of the EU, and the EU itself', () => {
    assert.deepEqual(users(barring(['EU']), 'EU', 'DE', 'HR', 'GB', 'NO', 'CH', 'US'), ['EU', 'DE', 'HR']);
  });
  it('knows who is of the EEA beside them', () => {
    assert.deepEqual(users(barring(['EEA']), 'EU', 'DE', 'NO', 'IS', 'LI', 'GB', 'CH'), ['EU', 'DE', 'NO', 'IS', 'LI']);
  });
  it('takes UK for GB', () => assert.deepEqual(users(barring(['UK']), 'GB', 'US'), ['GB']));
  it('counts a part of what is left out as left out', () => {
    assert.deepEqual(users(barring(['US', 'EU']), 'US-CA', 'DE-BY', 'CN'), ['US-CA', 'DE-BY']);
  });
  it('asks about a place of which only a part is left out', () => {
    assert.deepEqual(users(barring(['UA-43', 'RU']), 'UA', 'UA-43', 'RU', 'US'), ['UA?', 'UA-43', 'RU']);
  });
  it('is certain where the whole of a place is left out beside a part of it', () => {
    assert.deepEqual([users(barring(['UA-43', 'UA']), 'UA'), users(barring(['UA', 'UA-43']), 'UA')], [['UA'], ['UA']]);
  });
  it('is not certain where nobody knows whose place counts', () => {
    const { basis, ...unsaid } = barring(['KR']);
    assert.equal(basis, 'use');
    assert.deepEqual(excluded(unsaid, 'companyRegions: [KR], userRegions: [KR]'), ['KR?', 'KR?']);
  });
  it('has none of a list that is kept elsewhere', () => assert.deepEqual(users(barring('supported-list-only'), 'CN'), []));
  it('points to the place in the list of places', () => {
    const text = 'version: 1\nusage: { userRegions: [US, KR] }';
    const [found] = excludedRegions(barring(['KR']), parsePolicy(text, 'p').usage, undefined);
    assert.ok(found);
    assert.equal(text.slice(found.declared.span.start, found.declared.span.end), 'KR');
    assert.deepEqual([found.key, found.declared.path], ['userRegions', 'usage.userRegions']);
  });

  const pictures = barring(['EU'], { appliesTo: 'multimodal models only' });
  const rows: readonly (readonly [string, readonly Modality[], readonly string[]])[] = [
    ['holds for models with pictures or sound, where it is about those', ['vision', 'image', 'video', 'audio', 'speech'], ['EU']],
    ['spares those of text there', ['text', 'embedding', 'rerank'], []],
    ['asks of what may read pictures', ['classification', 'other'], ['EU?']],
  ];
  for (const [title, modalities, expected] of rows) {
    it(title, () => modalities.forEach((each) => assert.deepEqual(excluded(pictures, 'userRegions: [EU]', model(each)), expected, each)));
  }
  it('asks where the model is not known', () => assert.deepEqual(excluded(pictures, 'userRegions: [EU]'), ['EU?']));
  it('holds for every model where the text has other words on whom it reaches', () => {
    assert.deepEqual(excluded(barring(['EU'], { appliesTo: 'all licensees' }), 'userRegions: [EU]', model('text')), ['EU']);
  });
});

describe('keysOf', () => {
  it('is where the company sits, where users are, or both', () => {
    assert.deepEqual((['domicile', 'use', 'access'] as const).map((basis) => keysOf(barring(['EU'], { basis }))), [['companyRegions'], ['userRegions'], ['companyRegions', 'userRegions']]);
  });
});

describe('conditionalRegions', () => {
  const special = [{ regions: ['EEA', 'UK'], condition: 'paid' }, { regions: ['US-TX'], condition: 'of age' }];
  const found = (usage: string) => conditionalRegions(barring('supported-list-only', { special }), usageOf(usage));
  it('are the users\' places for which the list has a condition', () => {
    assert.deepEqual(found('userRegions: [NO, CN, GB]'), [{ condition: 'paid', regions: ['NO', 'GB'] }]);
  });
  it('count a place of which a part has one', () => assert.deepEqual(found('userRegions: [US]'), [{ condition: 'of age', regions: ['US'] }]));
  it('are none where only the company sits there, or the list has no condition', () => {
    assert.deepEqual([found('companyRegions: [NO]'), conditionalRegions(barring('supported-list-only'), usageOf('userRegions: [NO]'))], [[], []]);
  });
});
