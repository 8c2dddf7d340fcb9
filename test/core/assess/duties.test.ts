import assert from 'node:assert/strict';
import { dueDuties } from '../../../src/core/assess/duties';
import { namedFields } from '../../../src/core/assess/fields';
import type { Subject } from '../../../src/core/assess/subject';

describe('What a licence asks for', () => {
  const declared = (value: unknown) => ({ value, path: 'usage.x', span: { start: 1, end: 2 } });
  const under = (terms: object, more: object): Subject => ({ terms: [{ licence: { terms } }], usage: {}, ...more }) as unknown as Subject;
  const duty = (more: object = {}) => ({ type: 'a', when: ['serve_hosted'], strength: 'must', ...more });

  it('is due by a declared act, and what is only encouraged is not', () => {
    const due = (duties: readonly object[] | undefined, offersModelApi = true, model?: object): number => dueDuties(under({ duties }, { usage: { offersModelApi: declared(offersModelApi) }, model }), 'a').length;
    assert.deepEqual([due([duty()]), due([duty()], false), due([duty({ strength: 'encouraged' })]), due([duty({ type: 'b' })]), due(undefined)], [1, 0, 0, 0, 0]);
  });

  it('is due for some models only, and for what is made from them, where the licence says so', () => {
    const due = (model?: object): number => dueDuties(under({ duties: [duty({ appliesTo: ['acme/one', 'acme/two-*'] })] }, { usage: { offersModelApi: declared(true) }, model }), 'a').length;
    assert.deepEqual([due({ id: 'acme/one' }), due({ id: 'acme/two-b' }), due({ id: 'x/y', lineage: [{ id: 'z' }, { id: 'acme/one' }] }), due({ id: 'x/y', lineage: [{ id: 'z' }] }), due({ id: 'x/y' }), due()], [1, 1, 1, 0, 0, 0]);
  });

  it('is about the declared fields that it names so, each at its own place', () => {
    const fieldsOfUse = { ...declared(['war', 'law']), members: { war: { start: 5, end: 8 } } };
    const terms = { fieldsOfUse: [{ field: 'war', mode: 'prohibited' }, { field: 'law', mode: 'prohibited' }, { field: 'war', mode: 'conditional' }, { field: 'art', mode: 'prohibited' }] };
    assert.deepEqual(namedFields(under(terms, { usage: { fieldsOfUse } }), 'prohibited').map(({ field, declared: { span } }) => [field.field, span.start]), [['war', 5], ['law', 1]]);
    assert.deepEqual([namedFields(under(terms, {}), 'prohibited'), namedFields(under({}, { usage: { fieldsOfUse } }), 'prohibited')], [[], []]);
    assert.equal(namedFields(under(terms, { usage: { fieldsOfUse: declared(['war']) } }), 'conditional')[0]?.declared.span.start, 1);
  });
});
