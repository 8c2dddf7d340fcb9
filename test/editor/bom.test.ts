import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import * as vscode from 'vscode';

interface Bom {
  readonly components: readonly { readonly name: string; readonly evidence?: { readonly occurrences: readonly { readonly location: string; readonly line?: number }[] } }[];
}

describe('Generate Model BOM', () => {
  it('opens a document that the official CycloneDX 1.6 schema accepts, with every use in its place', async () => {
    await vscode.commands.executeCommand('modelReview.generateBom');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.languageId, 'json');
    const bom = JSON.parse(document.getText()) as Bom;

    const llama = bom.components.find(({ name }) => name === 'Meta-Llama-3-8B-Instruct');
    assert.deepEqual(llama?.evidence?.occurrences.map(({ location, line }) => `${location}:${line}`), ['src/app.py:3']);
    assert.ok(bom.components.some(({ name }) => name.includes('helios-9b-chat')), 'the unknown model is not listed');

    const validate = await official();
    assert.ok(validate(bom), JSON.stringify(validate.errors?.slice(0, 3)));
  });
});

async function official() {
  const folder = vscode.extensions.getExtension('model-review.model-review')?.extensionPath;
  const read = async (name: string) => JSON.parse(await readFile(`${folder}/dist/schemas/${name}.schema.json`, 'utf8')) as object;
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  ajv.addFormat('iri-reference', true).addFormat('idn-email', true);
  ajv.addSchema(await read('spdx'), 'http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json');
  ajv.addSchema(await read('jsf-0.82'), 'http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json');
  return ajv.compile(await read('bom-1.6'));
}
