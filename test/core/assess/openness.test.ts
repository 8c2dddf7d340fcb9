import assert from 'node:assert/strict';
import { assessed, isClosed, judgedOn } from '../../../src/core/assess/openness';
import type { Subject } from '../../../src/core/assess/subject';

/** A subject whose model is tied to a record in this way. */
function subject(match: string | undefined, { status = 'current', kind = 'exact', record = true, access }: { readonly status?: string; readonly kind?: string; readonly record?: boolean; readonly access?: string } = {}): Subject {
  const known = { status, assessedModel: 'One-70B', assessed: '2025-06-12' };
  return {
    model: { id: 'acme/one', access, ...(match === undefined ? {} : { openness: { record: 'one', match } }) },
    use: { resolution: { kind } }, index: { openness: () => (record ? known : undefined) },
  } as unknown as Subject;
}

describe('The record of the openness index that speaks for a use', () => {
  it('is the model’s own, or that of another size of its version', () => {
    assert.deepEqual(['exact', 'repackaged', 'family', 'base', 'version', undefined].map((match) => assessed(subject(match))?.match), ['exact', 'repackaged', 'family', undefined, undefined, undefined]);
  });

  it('is firm where it was made of this model and stands in the index today', () => {
    const firm = (match: string, status: string): boolean | undefined => assessed(subject(match, { status }))?.firm;
    assert.deepEqual([firm('exact', 'current'), firm('repackaged', 'current'), firm('family', 'current'), firm('exact', 'superseded'), firm('repackaged', 'withdrawn')], [true, true, false, false, false]);
  });

  it('is none for what only stands on the model, for no model, and where the index has none', () => {
    const nameless = { ...subject('exact'), model: undefined } as unknown as Subject;
    assert.deepEqual([assessed(subject('exact', { kind: 'derivative' })), assessed(nameless), assessed(subject('exact', { record: false }))], [undefined, undefined, undefined]);
  });

  it('is named by what it judged, or by its day', () => {
    assert.deepEqual(['family', 'exact'].map((match) => judgedOn(assessed(subject(match)) ?? assert.fail())), ['One-70B', '2025-06-12']);
  });
});

describe('A model whose parameters only its maker has', () => {
  it('is one behind an API or a service, or that nobody can have', () => {
    const nameless = { ...subject('exact'), model: undefined } as unknown as Subject;
    assert.deepEqual([...['api', 'service', 'none', 'open', 'gated'].map((access) => isClosed(subject('exact', { access }))), isClosed(nameless)], [true, true, true, false, false, false]);
  });
});
