import assert from 'node:assert/strict';
import fc from 'fast-check';
import { base64, stripImage, stripSvg, STRIP_WIDTH } from '../../../src/core/report/strip';

describe('the openness strip', () => {
  it('is 142 pixels wide, with a gap after the fifth and the eleventh bar', () => {
    const xs = [...stripSvg('oooooooooooo').matchAll(/<rect x="(\d+)"/g)].map(([, x]) => Number(x));
    assert.equal(STRIP_WIDTH, 142);
    assert.deepEqual(xs, [0, 11, 22, 33, 44, 61, 72, 83, 94, 105, 116, 133]);
  });

  it('draws open, partial and closed at 12, 6 and 2 pixels, closed in grey', () => {
    const bars = [...stripSvg('opc').matchAll(/y="(\d+)" width="9" height="(\d+)" rx="1" fill="(#\w+)"/g)].map((bar) => bar.slice(1));
    assert.deepEqual(bars, [['0', '12', '#3A86C8'], ['6', '6', '#3A86C8'], ['10', '2', '#7F858B']]);
  });

  it('is one image without alternative text', () => {
    assert.match(stripImage('oooooooooooo'), /^<img src="data:image\/svg\+xml;base64,[\w+/=]+" width="142" height="12" alt="">$/);
  });

  it('encodes ASCII as everybody does', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
      assert.equal(base64(text), Buffer.from(text, 'latin1').toString('base64'));
    }));
  });
});
