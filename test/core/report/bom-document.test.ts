import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { bom } from '../../../src/core/report/bom';
import { bomDocument, bomFaults, numberedBy } from '../../../src/core/report/bom-document';
import { aboutForm, BOM_FORMS, type BomForm } from '../../../src/core/report/bom-forms';
import { isOwnBom } from '../../../src/core/report/own-report';
import { projectOf } from '../../../src/core/report/project';
import { INPUT } from './bom-project';

const OPTIONS = { timestamp: '2026-11-22T00:00:00Z' };
const BOM = bom(INPUT);

function written(form: BomForm): string {
  const numbered = numberedBy(form, BOM, OPTIONS);
  return bomDocument(form, BOM, OPTIONS, numbered === undefined ? undefined : createHash('sha256').update(numbered).digest('hex'));
}

function faults(form: BomForm, text: string): readonly { readonly path: string }[] {
  return bomFaults(form, text, aboutForm(form).schemas.map((name) => JSON.parse(readFileSync(`dist/schemas/${name}.schema.json`, 'utf8')) as unknown));
}

describe('the document of a bill of materials', () => {
  for (const form of BOM_FORMS) {
    it(`is valid ${aboutForm(form).name}, twice the same, and known again`, () => {
      const text = written(form);
      assert.equal(text, written(form));
      assert.deepEqual(faults(form, text), []);
      assert.ok(isOwnBom(text));
    });
  }

  it('has a serial number that follows from its content, a UUID of version 8', () => {
    assert.match(written('cyclonedx-1.6'), /"serialNumber": "urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}"/);
  });

  for (const form of ['cyclonedx-1.6', 'spdx-3.0.1'] as const) {
    it(`has each fault of ${aboutForm(form).name} told with its place`, () => {
      const [fault] = faults(form, written(form).replaceAll('"2026-11-22T00:00:00Z"', '7'));
      assert.notEqual(fault?.path ?? '', '');
    });
  }
});

describe('the project of a bill of materials', () => {
  it('is called as its package.json says, else as its folder', () => {
    assert.deepEqual(projectOf('shop', '{"name":"@acme/shop","version":"1.2.3"}'), { name: '@acme/shop', version: '1.2.3' });
    assert.deepEqual([projectOf('shop', '{"version":"1"}'), projectOf('shop', '{'), projectOf('shop', undefined), projectOf('', undefined)], [{ name: 'shop' }, { name: 'shop' }, { name: 'shop' }, { name: 'project' }]);
  });
});
