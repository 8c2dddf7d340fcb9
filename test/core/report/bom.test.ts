import assert from 'node:assert/strict';
import { bom } from '../../../src/core/report/bom';
import { Lines } from '../../../src/core/lines';
import type { BomModel } from '../../../src/core/report/bom-types';
import { as, bomOf, exact, file, FILES, INPUT } from './bom-project';
import { finding, model } from './catalogue';

const BOM = bom(INPUT);

function entry(ref: string): BomModel {
  const found = BOM.models.find((each) => each.ref === ref);
  assert.ok(found, `no ${ref}`);
  return found;
}

describe('the bill of materials', () => {
  it('has one entry for each model, sorted by id, whatever kind it is', () => {
    assert.deepEqual(BOM.models.map(({ ref }) => ref), [
      'model:Qwen/Qwen2.5-72B-Instruct', 'derivative:TheBloke/MythoMax-L2-13B-GGUF', 'unknown:acme-internal-chat', 'project:acme/support-7b',
      'model:allenai/Olmo-3.1-32B-Think', 'model:anthropic/claude-3-opus-20240229', 'family:llama-3-9000b',
      'model:meta-llama/Meta-Llama-3-8B-Instruct', 'model:openai/gpt-4o',
    ]);
  });

  it('says where each stands: path, line, column, text and role', () => {
    const places = entry('model:meta-llama/Meta-Llama-3-8B-Instruct').occurrences.map(({ path, line, column, text, role }) => ({ path, line, column, text, role }));
    const text = 'meta-llama/Meta-Llama-3-8B-Instruct';
    assert.deepEqual(places, [
      { path: 'src/app.py', line: 2, column: 14, text, role: 'product' },
      { path: 'tests/fixtures.py', line: 2, column: 6, text, role: 'test' },
    ]);
  });

  it('marks a model that no product code names, and no other', () => {
    assert.deepEqual(BOM.models.filter(({ testOnly }) => testOnly).map(({ id }) => id), ['allenai/Olmo-3.1-32B-Think']);
    const [comment] = bomOf([file('a.py', '# «gpt-4o»', [as({ kind: 'exact', model: model('openai/gpt-4o') }, { role: 'comment' })])]).models;
    assert.equal(comment?.testOnly, true);
  });

  it('tells how a spelling was read', () => {
    assert.deepEqual(entry('model:Qwen/Qwen2.5-72B-Instruct').resolutions, ['read as Qwen/Qwen2.5-72B-Instruct: route “together_ai/” removed']);
  });

  it('gives a derivative its base as ancestor, and none of the base’s facts', () => {
    const derivative = entry('derivative:TheBloke/MythoMax-L2-13B-GGUF');
    assert.equal(derivative.facts, undefined);
    assert.deepEqual(derivative.offers, []);
    assert.deepEqual(derivative.ancestors.map(({ id, relation }) => ({ id, relation })), [{ id: 'Gryphe/MythoMax-L2-13b', relation: undefined }]);
    assert.deepEqual(derivative.ancestors[0]?.ancestors.map(({ id }) => id), ['Gryphe/MythoLogic-L2-13b', 'The-Face-Of-Goonery/Huginn-13b']);
    assert.deepEqual(derivative.terms.map(({ licence, via, confidence }) => [licence, via, confidence]), [['LicenseRef-llama-2-community', 'inherited', 'secondary']]);
  });

  it('lists the price at the provider that the code names, and a range only where it names none', () => {
    const gpt = entry('model:openai/gpt-4o');
    assert.deepEqual(gpt.offers.map(({ provider, price }) => [provider, price?.input, price?.source.date]), [['openai', 2.5, '2026-11-10']]);
    assert.equal(gpt.priceRange, undefined);
    const llama = entry('model:meta-llama/Meta-Llama-3-8B-Instruct');
    assert.deepEqual(llama.offers, []);
    assert.deepEqual(llama.priceRange?.input, { low: 0.03, median: 0.15, high: 0.36 });
    assert.deepEqual(llama.priceRange?.sources.map(({ name }) => name), ['genai-prices']);
  });

  it('carries retirement with its date and source', () => {
    assert.deepEqual(entry('model:anthropic/claude-3-opus-20240229').offers[0]?.life, {
      deprecated: '2025-06-30', retired: '2026-01-05', replacement: 'claude-opus-4-8', confidence: 'text',
      source: { name: 'deprecations.info', date: '2026-07-24', url: 'https://deprecations.info' },
    });
  });

  it('names the hosts that are called, with the models that each serves', () => {
    assert.deepEqual(BOM.routes.map(({ provider, models, uses }) => [provider, models, uses]), [
      ['openai', ['model:openai/gpt-4o'], [{ path: 'src/chat.py', line: 2 }]], ['together', ['model:Qwen/Qwen2.5-72B-Instruct'], [{ path: 'src/app.py', line: 3 }]],
    ]);
  });

  it('counts findings with the model that they stand on, accepted ones too, and the others apart', () => {
    assert.deepEqual(entry('model:meta-llama/Meta-Llama-3-8B-Instruct').findings, [{ code: 'output-training-prohibited', severity: 'error', waived: true, times: 1 }]);
    const floating = finding('floating-alias', 'warning', { span: { start: 0, end: 1 } });
    const { findings } = bomOf([{ path: 'a.py', lines: new Lines('a'), review: { uses: [], findings: [floating] } }]);
    assert.deepEqual(findings.map(({ code }) => code), ['floating-alias', 'usage-undeclared']);
  });

  it('counts files that were skipped or read in part', () => {
    const [first, ...rest] = FILES;
    assert.ok(first);
    const { files } = bomOf([{ ...first, review: { ...first.review, partial: { reason: 'unclosed string' } } }, ...rest]);
    assert.equal(files.reviewed, 41);
    assert.deepEqual(files.skipped.map(({ path }) => path), ['data/a.json', 'weights/model.gguf']);
    assert.deepEqual(files.partial, [{ path: 'src/chat.py', reason: 'unclosed string' }]);
  });

  it('says what was declared and where', () => {
    assert.deepEqual(BOM.declared.map(({ policy, key, value }) => `${policy} ${key} ${value}`), [
      'model-review.yaml requirements.pinned true', 'model-review.yaml scopes[0].usage.commercial false', 'model-review.yaml usage.commercial true', 'model-review.yaml usage.monthlyActiveUsers 12000000', 'model-review.yaml usage.userRegions ["EU","KR"]',
    ]);
  });

  it('does not depend on the order of files', () => {
    assert.deepEqual(bom({ ...INPUT, run: { ...INPUT.run, files: [...FILES].reverse(), skipped: [...INPUT.run.skipped].reverse() } }), BOM);
  });

  it('keeps apart what two parts of a project declare under one id', () => {
    const own = (expression: string) => as({ kind: 'exact', model: {
      id: 'acme/chat', name: 'chat', publisher: 'project', modality: 'text', access: 'unknown', sources: ['project'], licence: { expression, source: 'project', confidence: 'text' },
    } });
    const { models } = bomOf([file('a/x.py', '«acme/chat»', [own('MIT')]), file('b/x.py', '«acme/chat»', [own('LicenseRef-acme')])]);
    assert.deepEqual(models.map(({ ref, facts }) => [ref, facts?.licence?.expression]), [['project:acme/chat', 'MIT'], ['project:acme/chat#2', 'LicenseRef-acme']]);
  });

  it('writes licences under the ids that other tools know', () => {
    assert.equal(entry('model:meta-llama/Meta-Llama-3-8B-Instruct').facts?.licence?.expression, 'LicenseRef-scancode-llama-3-license-2024');
    const [mytho] = bomOf([file('a.py', '«Gryphe/MythoMax-L2-13b»', [exact('Gryphe/MythoMax-L2-13b')])]).models;
    assert.equal(mytho?.facts?.licence?.expression, 'LicenseRef-llama-2-community AND LicenseRef-mythos-merge-unknown');
  });
});
