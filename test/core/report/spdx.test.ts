import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import addFormats from 'ajv-formats';
import Ajv2020 from 'ajv/dist/2020';
import { bom } from '../../../src/core/report/bom';
import { spdx } from '../../../src/core/report/spdx';
import type { SpdxDocumentFile, SpdxElement, SpdxPackage, SpdxRelationship } from '../../../src/core/report/spdx-types';
import { createSpdxValidator } from '../../../src/core/report/validate-spdx';
import { as, bomOf, file, INPUT } from './bom-project';
import { officialSchemas, spdxSchema } from './official-schemas';

const OPTIONS = { timestamp: '2026-11-22T00:00:00Z', namespace: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79' };
const DOCUMENT = spdx(bom(INPUT), OPTIONS);
const OURS = createSpdxValidator(spdxSchema());
const byAjv = ajv();
const NO_ASSERTION = 'https://spdx.org/rdf/3.0.1/terms/ExpandedLicensing/NoAssertionLicense';

describe('the SPDX document', () => {
  it('is valid for two validators, and without any model', () => {
    assertValid(DOCUMENT);
    assertValid(spdx(bom({ ...INPUT, run: { ...INPUT.run, files: [], skipped: [], policies: [] }, project: { name: '' } }), OPTIONS));
  });

  it('has the same bytes for the same review', () => {
    const { run } = INPUT;
    const reversed = { ...INPUT, run: { ...run, files: [...run.files].reverse(), skipped: [...run.skipped].reverse() } };
    assert.equal(JSON.stringify(spdx(bom(reversed), OPTIONS)), JSON.stringify(DOCUMENT));
  });

  it('has an AI package for each model and each known ancestor', () => {
    const names = packages().map(({ name }) => name);
    assert.equal(names.length, bom(INPUT).models.length + 4);
    for (const name of ['acme-internal-chat', 'openai/gpt-4o', 'Gryphe/MythoMax-L2-13b']) {
      assert.ok(names.includes(name), name);
    }
  });

  it('declares what the publisher declares, concludes what the project states, and asserts nothing else', () => {
    assert.deepEqual(licences('meta-llama/Meta-Llama-3-8B-Instruct'), ['LicenseRef-scancode-llama-3-license-2024', NO_ASSERTION]);
    assert.deepEqual(licences('acme/support-7b'), [NO_ASSERTION, 'LicenseRef-acme']);
    assert.deepEqual(licences('acme-internal-chat'), [NO_ASSERTION, NO_ASSERTION]);
    assert.deepEqual(licences('TheBloke/MythoMax-L2-13B-GGUF'), [NO_ASSERTION, NO_ASSERTION]);
  });

  it('gives a version, supplier, download and release only where they are known, and says so', () => {
    const unknown = named('acme-internal-chat');
    assert.deepEqual([unknown.software_packageVersion, unknown.suppliedBy, unknown.software_downloadLocation, unknown.releaseTime], [undefined, undefined, undefined, undefined]);
    assert.equal(named('anthropic/claude-3-opus-20240229').software_packageVersion, '2024-02-29');
    assert.equal(named('meta-llama/Meta-Llama-3-8B-Instruct').software_downloadLocation, 'https://huggingface.co/meta-llama/Meta-Llama-3-8B-Instruct');
    const document = elements().find(({ type }) => type === 'SpdxDocument');
    assert.match(document?.comment ?? '', /\d+ of 13 AI packages have all four/);
    assert.deepEqual((document as { profileConformance?: readonly string[] }).profileConformance, ['core', 'software', 'simpleLicensing']);
  });

  it('says where each model stands: file and line', () => {
    const [evidence] = relations('hasEvidence').filter(({ from }) => from === named('openai/gpt-4o').spdxId);
    const snippet = elements().find(({ spdxId }) => spdxId === evidence?.to[0]);
    assert.equal(snippet?.type, 'software_Snippet');
    assert.deepEqual(snippet?.type === 'software_Snippet' ? [decodeURIComponent(snippet.software_snippetFromFile), snippet.software_lineRange.beginIntegerRange] : [], [`${OPTIONS.namespace}#file/src/chat.py`, 2]);
  });

  it('tells lineage, hosts, and what only tests name', () => {
    assert.deepEqual(relations('descendantOf').filter(({ from }) => from === named('acme/support-7b').spdxId).map(({ to }) => to), [[named('Qwen/Qwen2.5-7B-Instruct').spdxId]]);
    assert.deepEqual(relations('availableFrom').map(({ from }) => from), [named('Qwen/Qwen2.5-72B-Instruct').spdxId, named('openai/gpt-4o').spdxId]);
    const [tests] = relations('dependsOn').filter(({ scope }) => scope === 'test');
    assert.deepEqual(tests?.to, [named('allenai/Olmo-3.1-32B-Think').spdxId]);
    assert.ok(relations('dependsOn').every(({ completeness }) => completeness === 'incomplete'), 'two files were skipped');
  });

  it('stays valid with hostile ids', () => {
    const hostile = ['a"b/c<d>', '100%25/%zz-7b', '../../etc/passwd-7b', 'urn:cdx:x/1', '\ud800/llama-7b', '/', 'a/', '‮evil/7b', '__proto__', 'constructor', 'x#y?z'];
    assertValid(spdx(bomOf(hostile.map((text, i) => file(`src/${i}%"<#.py`, `«${text}»`, [as({ kind: 'unknown' }, { key: '"><script>' })]))), OPTIONS));
  });
});

describe('the check of an SPDX document', () => {
  it('stands on the schema as its source has it', () => {
    const hash = createHash('sha256').update(readFileSync('scripts/bom-schemas/spdx-3.0.1.schema.json')).digest('hex');
    assert.ok(readFileSync('scripts/bom-schemas/README.md', 'utf8').includes(hash));
  });

  const cases: readonly (readonly [string, RegExp, (graph: Loose[]) => void])[] = [
    ['a value that the schema forbids', /software_primaryPurpose: .*"application"/, (graph) => { set(ai(graph), 'software_primaryPurpose', 'x'); }],
    ['a key that the class does not know', /nope/, (graph) => { set(ai(graph), 'nope', 1); }],
    ['a class that there is not', /"ai_Model" is no class/, (graph) => { set(ai(graph), 'type', 'ai_Model'); }],
    ['an id that stands twice', /stands at \/@graph\/\d+ already/, (graph) => { graph.push(ai(graph)); }],
    ['a reference that leads nowhere', /Nothing in the document has the id "urn:x:1"/, (graph) => { set(ai(graph), 'suppliedBy', 'urn:x:1'); }],
    ['a package without a declared licence', /exactly one relationship hasDeclaredLicense/, (graph) => { graph.splice(graph.findIndex((each) => each['relationshipType'] === 'hasDeclaredLicense'), 1); }],
    ['a package with two concluded licences', /exactly one relationship hasConcludedLicense/, (graph) => {
      graph.push({ ...(graph.find((each) => each['relationshipType'] === 'hasConcludedLicense') ?? {}), spdxId: 'urn:x:2' });
    }],
    ['a licence that is none', /It is not exactly one licence/, (graph) => { set(graph.find((each) => each['relationshipType'] === 'hasDeclaredLicense'), 'to', [ai(graph)['spdxId']]); }],
    ['an absolute path', /not relative to the project/, (graph) => { set(graph.find((each) => each['type'] === 'software_File'), 'name', '/home/ada/a.py'); }],
    ['an expression that is none', /is no SPDX expression/, (graph) => { set(graph.find((each) => each['type'] === 'simplelicensing_LicenseExpression'), 'simplelicensing_licenseExpression', 'MIT or so'); }],
  ];
  for (const [what, expected, change] of cases) {
    it(`names ${what}`, () => {
      const document = JSON.parse(JSON.stringify(DOCUMENT)) as { '@graph': Loose[] };
      change(document['@graph']);
      assert.match(OURS.validate(document).map(({ path, message }) => `${path}: ${message}`).join('\n'), expected);
    });
  }

  for (const document of [null, [], 'text', {}, { '@graph': [7] }]) {
    it(`refuses ${JSON.stringify(document)}`, () => {
      assert.ok(OURS.validate(document).length > 0);
    });
  }

  it('refuses a schema that is another', () => {
    assert.ok(existsSync('scripts/bom-schemas'));
    assert.throws(() => createSpdxValidator(officialSchemas().bom), /not the one of SPDX/);
  });
});

type Loose = Record<string, unknown>;

function set(target: Loose | undefined, key: string, value: unknown): void {
  assert.ok(target);
  target[key] = value;
}

function ai(graph: Loose[]): Loose {
  const found = graph.find(({ type }) => type === 'ai_AIPackage');
  assert.ok(found);
  return found;
}

function elements(): readonly SpdxElement[] {
  return DOCUMENT['@graph'].flatMap((each) => (each.type === 'CreationInfo' ? [] : [each]));
}

function packages(): readonly SpdxPackage[] {
  return elements().flatMap((each) => (each.type === 'ai_AIPackage' ? [each] : []));
}

function named(name: string): SpdxPackage {
  const found = packages().find((each) => each.name === name);
  assert.ok(found, `no ${name}`);
  return found;
}

function relations(kind: string): readonly SpdxRelationship[] {
  return elements().flatMap((each) => ('relationshipType' in each && each.relationshipType === kind ? [each] : []));
}

/** Declared, concluded. */
function licences(name: string): readonly (string | undefined)[] {
  const { spdxId } = named(name);
  return ['hasDeclaredLicense', 'hasConcludedLicense'].map((kind) => {
    const [id] = relations(kind).find(({ from }) => from === spdxId)?.to ?? [];
    const licence = elements().find((each) => each.spdxId === id);
    return licence?.type === 'simplelicensing_LicenseExpression' ? licence.simplelicensing_licenseExpression : id;
  });
}

function assertValid(document: SpdxDocumentFile): void {
  const parsed: unknown = JSON.parse(JSON.stringify(document));
  assert.deepEqual(OURS.validate(parsed), []);
  assert.ok(byAjv(parsed), JSON.stringify(byAjv.errors?.slice(0, 3)));
}

function ajv() {
  const found = new Ajv2020({ strict: false });
  addFormats(found);
  return found.compile(spdxSchema());
}
