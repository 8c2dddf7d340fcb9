import assert from 'node:assert/strict';
import { regionCode, regionCodes } from '../../../src/core/policy/regions';
import { toCount, toDay, toFlag, toGlob, toText } from '../../../src/core/policy/values';

function table<T>(name: string, read: (value: unknown) => T, rows: readonly (readonly [unknown, T])[]): void {
  describe(name, () => rows.forEach(([value, expected]) => it(`reads ${JSON.stringify(value)} as ${JSON.stringify(expected) ?? 'nothing'}`, () => {
    assert.deepEqual(read(value), expected);
  })));
}

table('toCount', toCount, [
  [12000000, 12e6], ['12_000_000', 12e6], ['12M', 12e6], ['12 m', 12e6], ['1.5M', 1.5e6], ['400k', 4e5], ['1B', 1e9], ['2.675k', 2675], [0, 0],
  ['1,000', undefined], ['12MM', undefined], ['', undefined], ['M', undefined], [-1, undefined], [NaN, undefined], [true, undefined], ['_1', undefined], [' 12M ', 12e6], [['12'], undefined],
]);
table('toFlag', toFlag, [[true, true], [false, false], ['yes', true], ['No', false], ['on', undefined], [1, undefined], ['', undefined]]);
table('toDay', toDay, [
  ['2024-02-29', '2024-02-29'], ['2023-02-29', undefined], ['1900-02-29', undefined], ['2000-02-29', '2000-02-29'], ['2024-13-01', undefined],
  ['2024-04-31', undefined], ['2024-00-10', undefined], ['2024-1-1', undefined], [20240101, undefined], ['2024-01-00', undefined], ['x2024-01-01', undefined], ['2024-01-011', undefined], [['2024-01-01'], undefined],
]);
table('toGlob', toGlob, [['src/**', 'src/**'], ['**/test/**/*.spec.*', '**/test/**/*.spec.*'], ['*a*a*a*', undefined], ['{a/b,c}/**', undefined], ['{a,b}/**', '{a,b}/**'], ['  ', undefined], ['a*b*c*', 'a*b*c*'],
  ['**a**', '**a**'], ['{abc/d}', undefined], [3, undefined], ['', undefined]]);
table('toText', toText, [[' a ', 'a'], ['  ', undefined], [3, undefined], [null, undefined]]);
table('regionCode', (value) => regionCode(String(value)), [
  ['uk', 'GB'], ['EU', 'EU'], ['us', 'US'], ['UA-43', 'UA-43'], ['XX', undefined], ['EU-1', undefined], ['USA', undefined], ['', undefined], [' kr ', 'KR'], ['UA-4321', undefined], ['UA-_4', undefined], ['UA-4_', undefined], ['UA-', undefined],
]);

describe('regionCodes', () => {
  it('are the countries of ISO 3166, with EU first, and each is read as itself', () => {
    assert.deepEqual([regionCodes().length, regionCodes()[0]], [250, 'EU']);
    assert.deepEqual(regionCodes().map(regionCode), regionCodes());
  });
});
