import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { modelAnswer } from '../../../src/core/agents/answer';
import { judge } from '../../../src/core/agents/judge';
import { ALTERNATIVES_OUTPUT, COMPARISON_OUTPUT, MODEL_OUTPUT, PROJECT_OUTPUT, type OutputSchema } from '../../../src/core/agents/output';
import { alternativesAnswer } from '../../../src/core/agents/permitted';
import { Lines } from '../../../src/core/lines';
import { parsePolicy } from '../../../src/core/policy/parse';
import { createReviewer } from '../../../src/core/review';
import { realCatalogue } from '../assess/real-catalogue';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly type?: string;
}

const index = realCatalogue();
const reviewer = createReviewer(index);
const POLICY = `version: 1
usage: { commercial: true, monthlyActiveUsersOn: { 2024-04-18: 900M } }
waivers:
  - { code: output-training-prohibited, model: meta-llama/Meta-Llama-3-8B-Instruct, reason: ours, owner: a@example.com, expires: 2027-01-01 }
`;
const policy = parsePolicy(POLICY, 'model-review.yaml');
const judged = (id: string, provider?: string) => judge(id, provider, { index, reviewer, today: '2026-11-22', governing: { name: 'model-review.yaml', policy, lines: new Lines(POLICY), path: 'a.py' } });
const IDS = ['meta-llama/Meta-Llama-3-8B-Instruct', 'gpt-4o', 'claude-3-opus-20240229', 'black-forest-labs/FLUX.1-dev', 'acme/helios-9b-chat', 'llama3', 'someone/Llama-3-8B-Instruct-tuned-GGUF'];

/** Where an answer has what its schema does not name. */
function unnamed(schema: Schema, value: unknown, at = ''): readonly string[] {
  const inner = schema.anyOf?.find(({ type }) => type !== 'null') ?? schema;
  if (Array.isArray(value)) {
    return value.flatMap((each) => (inner.items ? unnamed(inner.items, each, `${at}[]`) : [at]));
  }
  if (typeof value !== 'object' || value === null || inner.properties === undefined) {
    return [];
  }
  const { properties } = inner;
  return Object.entries(value).flatMap(([key, each]) => (properties[key] === undefined ? [`${at}.${key}`] : unnamed(properties[key], each, `${at}.${key}`)));
}

const ajv = new Ajv({ strict: true });
const valid = (schema: OutputSchema, value: unknown): boolean => ajv.validate(schema, value);

describe('The shape of what agents are given', () => {
  it('is that of every answer about a model', () => {
    for (const id of IDS) {
      const model = modelAnswer(judged(id)).structured;
      assert.ok(valid(MODEL_OUTPUT, JSON.parse(JSON.stringify(model))), id);
      assert.deepEqual(unnamed(MODEL_OUTPUT as Schema, model).filter((at) => !/^\.(?:selfHosting|hosted|provider|catalogue)\b/.test(at)), [], id);
      const others = alternativesAnswer(judged(id)).structured;
      assert.ok(valid(ALTERNATIVES_OUTPUT, JSON.parse(JSON.stringify(others))), id);
      assert.deepEqual(unnamed(ALTERNATIVES_OUTPUT as Schema, others).filter((at) => !at.startsWith('.catalogue')), [], id);
    }
  });

  it('has every key: without one an answer is none', () => {
    const whole = JSON.parse(JSON.stringify(modelAnswer(judged('meta-llama/Meta-Llama-3-8B-Instruct')).structured)) as Record<string, unknown>;
    for (const key of Object.keys(whole)) {
      assert.equal(valid(MODEL_OUTPUT, { ...whole, [key]: undefined }), false, key);
      assert.equal(valid(MODEL_OUTPUT, { ...whole, [key]: 1234 }), false, key);
    }
    const others = JSON.parse(JSON.stringify(alternativesAnswer(judged('meta-llama/Meta-Llama-3-8B-Instruct')).structured)) as Record<string, unknown>;
    for (const key of Object.keys(others)) {
      assert.equal(valid(ALTERNATIVES_OUTPUT, { ...others, [key]: undefined }), false, key);
    }
  });

  it('has the five states of a verdict, the three severities and the six ways to resolve a name, and no other', () => {
    const whole = JSON.parse(JSON.stringify(modelAnswer(judged('gpt-4o')).structured)) as Record<string, unknown>;
    const accepts = (key: string, values: readonly unknown[]) => values.map((value) => valid(MODEL_OUTPUT, { ...whole, [key]: value }));
    const states = ['conflict', 'warning', 'to-check', 'no-conflict', 'not-judged', 'allowed', ''];
    assert.deepEqual(accepts('verdict', states.map((state) => ({ state, words: 'x' }))), [true, true, true, true, true, false, false]);
    assert.deepEqual(accepts('resolution', ['exact', 'alias', 'grammar', 'derivative', 'family', 'unknown', 'near', '']), [true, true, true, true, true, true, false, false]);
    const row = { code: 'a', message: 'b', licence: null, clause: null, declared: null, source: null, confidence: null, waived: null };
    assert.deepEqual(accepts('findings', ['error', 'warning', 'information', 'off', ''].map((severity) => [{ ...row, severity }])), [true, true, true, false, false]);
    const licence = { id: 'a', name: 'b', confidence: 'text', terms: [], url: null, source: { name: 'a', date: null, url: null } };
    assert.deepEqual(accepts('licences', ['own', 'inherited', 'host', 'other', ''].map((via) => [{ ...licence, via, coverage: 'full' }])), [true, true, true, false, false]);
    assert.deepEqual(accepts('licences', ['full', 'partial', 'none', 'other', ''].map((coverage) => [{ ...licence, via: 'own', coverage }])), [true, true, true, false, false]);
  });

  it('of a project and of a comparison names what those hold', () => {
    assert.deepEqual(Object.keys(PROJECT_OUTPUT['properties'] as object), ['version', 'tool', 'catalogue', 'complete', 'errors', 'files', 'counts', 'findings', 'findingsInAll', 'models', 'modelsInAll']);
    assert.deepEqual(Object.keys(COMPARISON_OUTPUT['properties'] as object), ['version', 'ids', 'names', 'date', 'rows', 'policy']);
    for (const { required, properties } of [PROJECT_OUTPUT, COMPARISON_OUTPUT]) {
      assert.deepEqual(required, Object.keys(properties as object));
    }
  });

  it('says of a price, a machine and an end of life what they are measured in', () => {
    const { properties } = MODEL_OUTPUT as Schema;
    for (const [key, words] of [['hosted', /USD per million tokens/], ['selfHosting', /USD an hour/], ['verdict', /no permission/], ['notKnown', /not known/]] as const) {
      assert.match(String((properties?.[key] as { description?: string } | undefined)?.description), words);
    }
  });
});
