import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import { Lines } from '../../../src/core/lines';
import { bom } from '../../../src/core/report/bom';
import { serialise, cycloneDx } from '../../../src/core/report/cyclonedx';
import type { Component, CycloneDxDocument } from '../../../src/core/report/cyclonedx-types';
import { createBomValidator } from '../../../src/core/report/validate-bom';
import type { Use } from '../../../src/core/types';
import { as, bomOf, exact, file, INPUT, ofFiles, STAMP } from './bom-project';
import { mention, terms } from './catalogue';
import { officialSchemas } from './official-schemas';

const GOLDEN = 'test/golden/bom/every-kind.cdx.json';
const DOCUMENT = cycloneDx(bom(INPUT), STAMP);
const VALIDATORS = {
  '1.6': { ours: createBomValidator(officialSchemas('1.6')), ajv: ajvValidator('1.6'), library: new Validation.JsonStrictValidator(Spec.Version.v1dot6) },
  '1.7': { ours: createBomValidator(officialSchemas('1.7')), ajv: ajvValidator('1.7'), library: new Validation.JsonStrictValidator(Spec.Version.v1dot7) },
} as const;
const VERSIONS = ['1.6', '1.7'] as const;

describe('the CycloneDX document', () => {
  it('is the golden document for a project with every kind of entry', () => {
    const text = serialise(DOCUMENT);
    if (process.env['UPDATE_GOLDEN'] === '1') {
      writeFileSync(GOLDEN, text);
    }
    assert.equal(text, readFileSync(GOLDEN, 'utf8'));
  });

  it('has the same bytes on two runs', () => {
    const { run } = INPUT;
    const reversed = { ...INPUT, run: { ...run, files: [...run.files].reverse(), skipped: [...run.skipped].reverse() } };
    assert.equal(serialise(cycloneDx(bom(reversed), STAMP)), serialise(DOCUMENT));
  });

  for (const specVersion of VERSIONS) {
    it(`of version ${specVersion} is valid for three validators`, async () => {
      await assertValid(cycloneDx(bom(INPUT), { ...STAMP, specVersion }));
    });

    it(`of version ${specVersion} is valid without any model, timestamp or serial number`, async () => {
      await assertValid(cycloneDx(bom({ ...INPUT, run: { ...INPUT.run, files: [], skipped: [], policies: [] }, project: { name: '' } }), { specVersion }));
    });
  }

  it('of version 1.7 says where the parts of an expression can be read and which models are only called', () => {
    const { components = [], services = [] } = cycloneDx(bom(INPUT), { ...STAMP, specVersion: '1.7' });
    const llama = components.find(({ name }) => name === 'Meta-Llama-3-8B-Instruct');
    assert.deepEqual(Object.keys(llama?.licenses?.[0] ?? {}), ['expression', 'expressionDetails', 'acknowledgement']);
    assert.deepEqual(components.filter(({ isExternal }) => isExternal).map(({ name }) => name), ['claude-3-opus-20240229', 'gpt-4o']);
    assert.ok(services.length > 0);
    const older = JSON.stringify(DOCUMENT);
    assert.doesNotMatch(older, /expressionDetails|isExternal/);
  });

  it('says who calls a host where, with the models that it serves', () => {
    const together = DOCUMENT.services?.find(({ name }) => name === 'Together AI');
    assert.deepEqual(together?.properties, [
      { name: 'modelReview:service:model', value: 'model:Qwen/Qwen2.5-72B-Instruct' },
      { name: 'modelReview:service:provider', value: 'together' },
      { name: 'modelReview:service:usedAt', value: 'src/app.py:3' },
    ]);
  });

  it('gives findings as counts, and waivers and declarations as the policy has them', () => {
    const names = DOCUMENT.metadata.properties ?? [];
    const of = (prefix: string) => names.filter(({ name }) => name.startsWith(`modelReview:${prefix}`)).map(({ name, value }) => `${name.slice('modelReview:'.length)}=${value}`);
    assert.deepEqual(of('finding'), ['finding:usage-undeclared=information: 1', 'findings:error=0', 'findings:information=1', 'findings:waived=1', 'findings:warning=1']);
    assert.equal(property(component('Meta-Llama-3-8B-Instruct'), 'modelReview:finding:output-training-prohibited'), 'error, waived: 1');
    assert.deepEqual(of('waiver'), ['waiver:output-training-prohibited=meta-llama/Meta-Llama-3-8B-Instruct, until 2027-01-31, by legal@example.com: licence from Meta, LEGAL-123 (model-review.yaml)']);
    assert.deepEqual(of('declared:usage.commercial'), ['declared:usage.commercial=true (model-review.yaml)']);
    assert.deepEqual(of('declared:requirements'), ['declared:requirements.pinned=true (model-review.yaml)']);
    assert.deepEqual(of('declared:scopes'), ['declared:scopes[0].usage.commercial=false (model-review.yaml, for docs/**)']);
  });

  it('gives the terms that tools can compare, with clauses', () => {
    assert.equal(property(component('Meta-Llama-3-8B-Instruct'), 'modelReview:terms:LicenseRef-scancode-llama-3-license-2024:limit')?.startsWith('mau > 700000000'), true);
  });

  it('has no empty list, object or text', () => {
    assert.deepEqual(empties(DOCUMENT, ''), []);
  });

  it('gives a package URL and a model card to models on the Hub only', () => {
    assert.deepEqual(DOCUMENT.components?.filter(({ purl }) => purl !== undefined).map(({ purl }) => purl), [
      'pkg:huggingface/Qwen/Qwen2.5-72B-Instruct', 'pkg:huggingface/allenai/Olmo-3.1-32B-Think', 'pkg:huggingface/meta-llama/Meta-Llama-3-8B-Instruct',
    ]);
    const card = component('Meta-Llama-3-8B-Instruct').externalReferences?.find(({ type }) => type === 'model-card');
    assert.equal(card?.url, 'https://huggingface.co/meta-llama/Meta-Llama-3-8B-Instruct');
  });

  it('writes one SPDX id as id, another expression as expression, and says where a licence is not known', () => {
    assert.deepEqual(component('Olmo-3.1-32B-Think').licenses, [{ license: { id: 'Apache-2.0', acknowledgement: 'declared', url: 'https://spdx.org/licenses/Apache-2.0.html' } }]);
    assert.deepEqual(component('Meta-Llama-3-8B-Instruct').licenses, [{ expression: 'LicenseRef-scancode-llama-3-license-2024', acknowledgement: 'declared' }]);
    for (const name of ['acme-internal-chat', 'MythoMax-L2-13B-GGUF', 'llama-3-9000b']) {
      assert.equal(component(name).licenses, undefined);
      assert.equal(property(component(name), 'modelReview:licence'), 'unknown');
    }
  });

  it('never claims more certainty than equality of ids', () => {
    assert.deepEqual(component('gpt-4o').evidence?.identity[0]?.methods, [{ technique: 'source-code-analysis', confidence: 1, value: 'gpt-4o' }]);
    for (const name of ['Qwen2.5-72B-Instruct', 'claude-3-opus-20240229', 'MythoMax-L2-13B-GGUF', 'acme-internal-chat']) {
      assert.deepEqual(Object.keys(component(name).evidence?.identity[0] ?? {}), ['field', 'concludedValue'], name);
    }
  });

  it('gives a version to a pinned snapshot only', () => {
    assert.deepEqual(DOCUMENT.components?.filter(({ version }) => version !== undefined).map(({ name, version }) => [name, version]), [['claude-3-opus-20240229', '2024-02-29']]);
  });

  it('stays valid with hostile ids', async () => {
    const hostile = ['a"b/c<d>', '100%25/%zz-7b', `org/${'x'.repeat(20_000)}-7b`, '../../etc/passwd-7b', 'pkg:npm/x@1?y=1#z', '\ud800/llama-7b', 'urn:cdx:x/1', '/', 'a/', '‮evil/7b', '__proto__', 'constructor'];
    const files = hostile.map((text, i) => file(`src/${i} «»%"<.py`.replace(/[«»]/g, ''), `«${text}»`, [as({ kind: 'unknown' }, { key: '"><script>' })]));
    const own = file('own.py', '«own%/<model>"»', [as({ kind: 'exact', model: {
      id: 'own%/<model>"', name: 'own', publisher: 'project', modality: 'text', access: 'unknown', sources: ['project'],
      licence: { expression: 'not an expression', source: 'project', confidence: 'text', url: 'https://example.org/a b<c>%zz' },
    } })]);
    const badAddress = file('licence.py', '«acme/x»', [as({ kind: 'exact', model: {
      id: 'acme/x', name: 'x', publisher: 'project', modality: 'text', access: 'unknown', sources: ['project'],
      licence: { expression: 'MIT', source: 'project', confidence: 'text', url: 'https://example.org/a b<c>%zz[1]' },
    } })]);
    const document = cycloneDx(bomOf([...files, own, badAddress]), STAMP);
    assert.equal(document.components?.length, hostile.length + 2);
    await assertValid(document);
    assert.deepEqual(empties(document, ''), []);
  });

  it('is valid for every model of the catalogue that ships', async function () {
    const index = shipped();
    if (!index) {
      this.skip();
    }
    this.timeout(300_000);
    const uses = index.models().flatMap((each): Use[] => [
      { mention: mention(each.id), resolution: { kind: 'exact', model: each } },
      ...(each.offers ?? []).map((offer): Use => ({ mention: mention(offer.id), resolution: { kind: 'exact', model: each, offer }, provider: offer.provider })),
    ]);
    const document = cycloneDx(bom({
      ...ofFiles([]), run: { ...INPUT.run, index, files: [{ path: 'all.txt', lines: new Lines(''), review: { uses, findings: [] } }] }, termsOf: () => [terms('LicenseRef-qwen')],
    }), STAMP);
    assert.equal(document.components?.length, index.size);
    assert.deepEqual(empties(document, ''), []);
    await assertValid(document);

    const purls = new Map(document.components?.map((each) => [each['bom-ref'], each.purl]));
    assert.equal(purls.get('model:google/gemma-2-9b-it'), 'pkg:huggingface/google/gemma-2-9b-it');
    assert.equal(purls.get('model:miqudev/miqu-1-70b'), 'pkg:huggingface/miqudev/miqu-1-70b');
    assert.equal(purls.get('model:openai/gpt-4o'), undefined);
    // Open weights under our own publisher/name, not under the Hub's.
    assert.equal(purls.get('model:cohere/command-r-08-2024'), undefined);
    assert.equal(purls.get('model:mistral/mistral-large-2411'), undefined);
  });

  it('describes a model of the project by what the project says of it', () => {
    const own = component('support-7b');
    assert.equal(own.supplier, undefined);
    assert.deepEqual(own.licenses, [{ expression: 'LicenseRef-acme', acknowledgement: 'concluded' }]);
    assert.deepEqual(own.pedigree?.ancestors.map(({ purl }) => purl), ['pkg:huggingface/Qwen/Qwen2.5-7B-Instruct']);
  });

  it('does not call the maker of a leaked model its supplier', () => {
    const [leaked] = cycloneDx(bomOf([file('a.py', '«miqudev/miqu-1-70b»', [exact('miqudev/miqu-1-70b')])]), STAMP).components ?? [];
    assert.equal(leaked?.publisher, 'Mistral AI');
    assert.equal(leaked?.supplier, undefined);
  });
});

function component(name: string): Component {
  const found = DOCUMENT.components?.find((each) => each.name === name);
  assert.ok(found, `no ${name}`);
  return found;
}

function property({ properties }: Component, name: string): string | undefined {
  return properties?.find((each) => each.name === name)?.value;
}

async function assertValid(document: CycloneDxDocument): Promise<void> {
  const { ours, ajv, library } = VALIDATORS[document.specVersion];
  const text = serialise(document);
  const parsed: unknown = JSON.parse(text);
  assert.deepEqual(ours.validate(parsed), []);
  assert.ok(ajv(parsed), JSON.stringify(ajv.errors?.slice(0, 3)));
  assert.equal(await library.validate(text), null);
}

function ajvValidator(version: '1.6' | '1.7') {
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  ajv.addFormat('iri-reference', true).addFormat('idn-email', true);
  const { bom: main, spdx, jsf, cryptography } = officialSchemas(version);
  ajv.addSchema(spdx as object, 'http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json');
  ajv.addSchema(jsf as object, 'http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json');
  if (cryptography) {
    ajv.addSchema(cryptography as object, 'http://cyclonedx.org/schema/cryptography-defs.SNAPSHOT.schema.json');
  }
  return ajv.compile(main as object);
}

/** Nothing is written that says nothing, but for `dependsOn`, whose emptiness says that something depends on nothing. */
function empties(value: unknown, path: string): readonly string[] {
  if (value === '' || value === null || value === undefined) {
    return [path];
  }
  if (typeof value !== 'object') {
    return [];
  }
  const inside = Object.entries(value);
  return inside.length === 0 ? (path.endsWith('/dependsOn') ? [] : [path]) : inside.flatMap(([key, each]) => empties(each, `${path}/${key}`));
}

function shipped(): CatalogueIndex | undefined {
  if (!existsSync('dist/catalogue.json')) {
    return undefined;
  }
  return new CatalogueIndex(JSON.parse(readFileSync('dist/catalogue.json', 'utf8')));
}
