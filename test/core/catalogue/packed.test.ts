import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pack } from '../../../scripts/data/pack.mjs';
import { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import { BASE, digits, letters as lettersOf } from '../../../src/core/catalogue/digits';
import { blocksOf } from '../../../src/core/catalogue/lines';
import { PARTS } from '../../../src/core/catalogue/packed';
import { CATALOGUE } from '../report/catalogue';

const DAMAGED = /^Error: The bundled catalogue is damaged; reinstall Model Review\.$/;
const packed = pack(CATALOGUE);

/** Asks for every entry, and through the models' spellings for every bucket that has one. */
function readAll(json: unknown): void {
  const index = new CatalogueIndex(json);
  const { sources, publishers, providers, openness } = CATALOGUE;
  const everything = [
    index.models(), index.licences(), index.families(), Object.keys(sources).map((key) => index.source(key)), Object.keys(publishers).map((key) => index.publisher(key)),
    Object.keys(providers).map((key) => index.provider(key)), index.isVendor('meta'), CATALOGUE.models.map(({ id }) => index.lookUp(id)),
    CATALOGUE.models.map((model) => model.openness && index.openness(model)), index.families().map((family) => index.modelsOfFamily(family)),
  ];
  assert.ok(everything.length > 0 && Object.keys(openness).length > 0);
}

describe('the packed catalogue', () => {
  it('of another format is refused with advice', () => {
    for (const json of [{ ...packed, format: 1 }, {}, null, [], 'catalogue', CATALOGUE]) {
      assert.throws(() => new CatalogueIndex(json), /has another format than this version reads; reinstall Model Review/);
    }
  });

  for (const name of PARTS) {
    it(`is refused where \`${name}\` is missing, cut or of another version`, () => {
      for (const part of [undefined, packed[name].slice(0, -1), `${packed[name]}x`]) {
        assert.throws(() => new CatalogueIndex({ ...packed, [name]: part }), DAMAGED);
      }
    });
  }

  it('gives no answer from a line in which one letter is another', () => {
    fc.assert(fc.property(fc.constantFrom(...PARTS), fc.nat(), fc.constantFrom(...'`[]{+<*#$!?_I~ %|'), (name, at, letter) => {
      const place = at % packed[name].length;
      fc.pre(packed[name][place] !== letter);
      assert.throws(() => { readAll({ ...packed, [name]: packed[name].slice(0, place) + letter + packed[name].slice(place + 1) }); }, DAMAGED);
    // The example is the mark between two blocks of lines.
    }), { numRuns: 500, examples: [['pool', packed.blocks.pool[0]?.[0] ?? 0, '`']] });
  });

  it('never reads a line that is none, even where its sum is right', () => {
    let refused = 0;
    fc.assert(fc.property(fc.constantFrom('models' as const, 'pool' as const), fc.nat(), (name, at) => {
      const part = packed[name].slice(0, at % packed[name].length);
      const lines = part === '' ? [] : part.split('|');
      const letters = packed.letters - packed[name].length + part.length;
      try {
        readAll({ ...packed, [name]: part, letters, lines: { ...packed.lines, [name]: lines.length }, blocks: { ...packed.blocks, [name]: blocksOf(lines) } });
      } catch (error) {
        refused++;
        assert.match(String(error), DAMAGED);
      }
    }));
    assert.ok(refused > 50, `${refused} refused`);
  });

  it('writes numbers as letters that JSON leaves as they are', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: BASE ** 3 - 1 }), (value) => {
      const text = lettersOf(value, 3);
      assert.equal(text.length, 3);
      assert.equal(JSON.stringify(text), `"${text}"`);
      assert.equal(digits(text, 0, 3), value);
      assert.ok(digits(text, 1, 3) < 0);
    }));
    assert.throws(() => lettersOf(BASE ** 2, 2), RangeError);
  });

  it('has no letter that JSON would write as two', () => {
    for (const name of PARTS) {
      assert.equal(JSON.stringify(packed[name]).length, packed[name].length + 2, name);
      assert.match(packed[name], /^[\x20-\x7e]*$/);
    }
  });
});
