import assert from 'node:assert/strict';
import { entrySource, restsOn } from '../../../src/core/assess/basis';
import { weakest } from '../../../src/core/assess/confidence';
import type { Subject } from '../../../src/core/assess/subject';

describe('What an answer rests on', () => {
  const terms = (more: object) => ({ licence: { id: 'L', source: 'texts', ...more }, confidence: 'text' }) as unknown as Parameters<typeof restsOn>[0];

  it('is the clause, where one is named, and the address of the text or else its source', () => {
    assert.deepEqual(restsOn(terms({}), { clause: '2', confidence: 'text' }), { licence: 'L', clause: '2', source: 'texts', confidence: 'text' });
    assert.deepEqual(restsOn(terms({ url: 'https://a.example' }), { clause: null, confidence: 'secondary' }), { licence: 'L', source: 'https://a.example', confidence: 'secondary' });
  });

  it('is as firm as its weakest part', () => {
    assert.deepEqual([weakest(), weakest('text', undefined), weakest('secondary', 'text'), weakest('secondary', 'unverified', 'text'), weakest('unverified', 'secondary')], ['text', 'text', 'secondary', 'unverified', 'unverified']);
  });

  it('is the first known source of the model’s entry', () => {
    const index = { source: (key: string) => (key === 'b' || key === 'c' ? {} : undefined) };
    const of = (...sources: readonly string[]) => entrySource({ model: { sources }, index } as unknown as Subject);
    assert.deepEqual([of('a', 'b', 'c'), of('a'), entrySource({ index } as unknown as Subject)], [{ source: 'b' }, {}, {}]);
  });
});
