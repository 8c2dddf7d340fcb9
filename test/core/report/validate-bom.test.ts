import assert from 'node:assert/strict';
import { bom } from '../../../src/core/report/bom';
import { cycloneDx } from '../../../src/core/report/cyclonedx';
import { createBomValidator } from '../../../src/core/report/validate-bom';
import { INPUT, STAMP } from './bom-project';
import { officialSchemas } from './official-schemas';

const OURS = createBomValidator(officialSchemas());

interface Loose { [key: string]: Loose & Loose[] & string }

/** The valid document after one change. */
function changed(change: (document: Loose) => void): unknown {
  const document = JSON.parse(JSON.stringify(cycloneDx(bom(INPUT), STAMP))) as Loose;
  change(document);
  return document;
}

function faults(change: (document: Loose) => void): readonly string[] {
  return OURS.validate(changed(change)).map(({ path, message }) => `${path}: ${message}`);
}

function set(target: unknown, key: string, value: unknown): void {
  (target as Record<string, unknown>)[key] = value;
}

describe('the check of a bill of materials', () => {
  it('finds nothing in a valid document, twice', () => {
    assert.deepEqual(faults(() => {}), []);
    assert.deepEqual(faults(() => {}), []);
  });

  it('names the place of a value that the schema forbids', () => {
    const found = faults((document) => { set(document['components']?.[1], 'type', 'model'); });
    assert.equal(found.length, 1);
    assert.match(found[0] ?? '', /^\/components\/1\/type: .*machine-learning-model/);
  });

  it('follows the references to the other schemas', () => {
    const found = faults((document) => { set(document['components']?.[0], 'licenses', [{ license: { id: 'Apache-2' } }]); });
    assert.match(found.join('\n'), /^\/components\/0\/licenses\/0\/license\/id: /m);
    assert.match(faults((document) => { set(document, 'signature', { algorithm: 1 }); }).join('\n'), /^\/signature/m);
  });

  it('names a key that the format does not know', () => {
    assert.match(faults((document) => { set(document['components']?.[0], 'modelcard', {}); }).join('\n'), /^\/components\/0\/modelcard: /m);
  });

  it('names a missing key’s owner', () => {
    assert.match(faults((document) => { delete document['components']?.[0]?.['name']; }).join('\n'), /^\/components\/0: .*name/m);
  });

  it('refuses a bom-ref that stands twice', () => {
    const found = faults((document) => { set(document['components']?.[1], 'bom-ref', document['components']?.[0]?.['bom-ref']); });
    assert.ok(found.includes('/components/1/bom-ref: The bom-ref "model:Qwen/Qwen2.5-72B-Instruct" stands at /components/0 already.'), found.join('\n'));
  });

  it('refuses a dependency that leads nowhere', () => {
    const found = faults((document) => {
      document['dependencies']?.push({ ref: 'model:nobody', dependsOn: ['service:nowhere'] } as unknown as Loose & Loose[] & string);
    });
    assert.deepEqual(found, [
      '/dependencies/12/ref: Nothing in the document has the bom-ref "model:nobody".',
      '/dependencies/12/dependsOn/0: Nothing in the document has the bom-ref "service:nowhere".',
    ]);
  });

  it('refuses a licence that is no SPDX expression', () => {
    const found = faults((document) => { set(document['components']?.[0], 'licenses', [{ expression: 'MIT or so' }]); });
    assert.deepEqual(found, ['/components/0/licenses/0/expression: "MIT or so" is no SPDX expression.']);
  });

  for (const path of ['/home/ada/app.py', 'C:\\work\\app.py', '\\\\host\\share\\app.py', 'file:///home/ada/app.py', '~/app.py']) {
    it(`refuses the absolute path ${path}`, () => {
      const found = faults((document) => { set(document['components']?.[0]?.['evidence']?.['occurrences']?.[0], 'location', path); });
      assert.deepEqual(found, [`/components/0/evidence/occurrences/0/location: The path "${path}" is not relative to the project.`]);
    });
  }

  for (const document of [null, [], 'text', 7, {}]) {
    it(`refuses ${JSON.stringify(document)}`, () => {
      assert.ok(OURS.validate(document).length > 0);
    });
  }
});
