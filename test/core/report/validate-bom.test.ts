import assert from 'node:assert/strict';
import { createBomValidator } from '../../../src/core/report/validate-bom';
import { officialSchemas } from './official-schemas';

describe('the validation of a bill of materials', () => {
  const { validate } = createBomValidator(officialSchemas());
  const document = (more: object): object => ({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, ...more });
  const component = (more: object): object => ({ type: 'machine-learning-model', name: 'x', ...more });

  it('passes a valid document', () => {
    assert.deepEqual(validate(document({ components: [component({})] })), []);
  });

  it('says where a field is missing', () => {
    const errors = validate(document({ components: [component({}), { type: 'machine-learning-model' }] }));
    assert.deepEqual(errors.map(({ path }) => path), ['/components/1']);
    assert.match(errors[0]?.message ?? '', /name/);
  });

  it('knows the list of SPDX ids', () => {
    const paths = validate(document({ components: [component({ licenses: [{ license: { id: 'Apache-9' } }] })] })).map(({ path }) => path);
    assert.ok(paths.includes('/components/0/licenses/0/license/id'), paths.join(' '));
  });

  it('refuses a reference that stands twice', () => {
    const errors = validate(document({ components: [component({ 'bom-ref': 'a' }), component({ 'bom-ref': 'a', 'name': 'y' })] }));
    assert.deepEqual(errors, [{ path: '/components/1', message: 'The bom-ref "a" stands at /components/0 too.' }]);
  });

  it('refuses a dependency that leads nowhere', () => {
    const errors = validate(document({ components: [component({ 'bom-ref': 'a' })], dependencies: [{ ref: 'a', dependsOn: ['b'] }] }));
    assert.deepEqual(errors, [{ path: '/dependencies/0', message: 'No component or service has the bom-ref "b".' }]);
  });

  it('refuses what is no document at all', () => {
    assert.notDeepEqual(validate(null), []);
    assert.notDeepEqual(validate([]), []);
  });
});
