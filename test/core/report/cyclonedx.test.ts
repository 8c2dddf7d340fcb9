import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { bom, type Bom } from '../../../src/core/report/bom';
import { cycloneDx, serialise } from '../../../src/core/report/cyclonedx';
import { licenceChoices } from '../../../src/core/report/cyclonedx-component';
import { createBomValidator } from '../../../src/core/report/validate-bom';
import { Lines } from '../../../src/core/lines';
import { terms, use } from './catalogue';
import { officialSchemas } from './official-schemas';
import { RUN, termsOf } from './run-fixture';

const BOM = bom({ run: RUN, project: { name: 'shop', version: '1.2.3' }, termsOf });
const OPTIONS = { timestamp: '2026-11-22T10:14:00Z', serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79' };
const GOLDEN = 'test/golden/bom.cdx.json';

async function faults(document: string): Promise<readonly unknown[]> {
  const library = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(document);
  return [...(library === null ? [] : [library]), ...createBomValidator(officialSchemas()).validate(JSON.parse(document))];
}

describe('the CycloneDX document', () => {
  const text = serialise(cycloneDx(BOM, OPTIONS));

  it('is as its golden file', () => {
    if (process.env['UPDATE_GOLDEN'] !== undefined && !(existsSync(GOLDEN) && readFileSync(GOLDEN, 'utf8') === text)) {
      writeFileSync(GOLDEN, text);
    }
    assert.equal(text, readFileSync(GOLDEN, 'utf8'));
  });

  it('is valid for CycloneDX’s own strict validator and for ours', async () => {
    assert.deepEqual(await faults(text), []);
  });

  it('is valid with nothing found, and without timestamp and serial number', async () => {
    const empty: Bom = bom({ run: { ...RUN, files: [], skipped: [] }, project: { name: 'shop' }, termsOf });
    assert.deepEqual(await faults(serialise(cycloneDx(empty))), []);
  });

  it('is valid for names that are made to break it', async () => {
    const hostile = ['urn:cdx:x', '"},{', '\u0000\u202e', 'x'.repeat(5000), 'https://evil.test/<b>'];
    const source = hostile.join('\n');
    const uses = hostile.map((each) => use({ kind: 'unknown' }, each));
    const run = { ...RUN, files: [{ path: 'a b/<c>.py', lines: new Lines(source), review: { uses, findings: [] } }] };
    assert.deepEqual(await faults(serialise(cycloneDx(bom({ run, project: { name: '"}' }, termsOf }), OPTIONS))), []);
  });

  it('has the same bytes for the same input', () => {
    assert.equal(serialise(cycloneDx(bom({ run: RUN, project: { name: 'shop', version: '1.2.3' }, termsOf }), OPTIONS)), text);
  });

  it('gives a package URL to models on the Hub only', () => {
    const urls = cycloneDx(BOM).components.map(({ 'bom-ref': ref, purl }) => [ref, purl]).filter(([, purl]) => purl !== undefined);
    assert.deepEqual(urls, [['model:meta-llama/Meta-Llama-3-8B-Instruct', 'pkg:huggingface/meta-llama/Meta-Llama-3-8B-Instruct']]);
  });

  it('invents no licence for an unknown model, and says that it is unknown', () => {
    const unknown = cycloneDx(BOM).components.find(({ name }) => name === 'acme/helios-9b-chat');
    assert.equal(unknown?.licenses, undefined);
    assert.deepEqual(unknown?.properties, [
      { name: 'modelReview:finding', value: 'information model-unknown: model-unknown stands here.' },
      { name: 'modelReview:licence', value: 'unknown' },
      { name: 'modelReview:resolution', value: 'unknown' },
      { name: 'modelReview:role', value: 'product' },
    ]);
  });

  it('marks what only tests name', () => {
    assert.deepEqual(cycloneDx(BOM).components.map(({ scope }) => scope), ['excluded', 'excluded', undefined, undefined, undefined]);
  });
});

describe('the licence of a component', () => {
  const llama = terms('LicenseRef-llama-3-community').licence;
  const apache = terms('Apache-2.0').licence;

  it('is an SPDX id where it has one', () => {
    assert.deepEqual(licenceChoices('Apache-2.0', [apache]), [{ license: { id: 'Apache-2.0', acknowledgement: 'declared', url: 'https://spdx.org/licenses/Apache-2.0.html' } }]);
  });

  it('goes by ScanCode’s name where that list has it, and keeps AND, OR and WITH', () => {
    assert.deepEqual(licenceChoices('(Apache-2.0 OR LicenseRef-llama-3-community) AND GPL-2.0-only WITH Classpath-exception-2.0', [apache, llama]), [
      { expression: '(Apache-2.0 OR LicenseRef-scancode-llama-3-license-2024) AND GPL-2.0-only WITH Classpath-exception-2.0', acknowledgement: 'declared' },
    ]);
  });
});
