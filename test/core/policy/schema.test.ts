import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { CODES } from '../../../src/core/codes';
import { policySchema, schemaAt, type Schema } from '../../../src/core/policy/schema';

describe('model-review.schema.json', () => {
  it('is a valid schema, also for another validator', () => {
    const validate = new Ajv({ strict: false }).compile(policySchema);
    assert.equal(validate({ version: 1, usage: { commercial: 'no', monthlyActiveUsers: '12M', monthlyActiveUsersOn: { '2024-07-23': 1 } } }), true);
    assert.equal(validate({ usage: { comercial: true } }), false);
    assert.equal(validate({ usage: { monthlyActiveUsersOn: { July: 1 } } }), false);
  });

  it('describes every key', () => {
    const bare: string[] = [];
    const walk = (schema: Schema, path: readonly string[]): void => {
      for (const key of Object.keys(schema.properties ?? {})) {
        const at = schemaAt([...path, key]);
        if (!at?.schema.description) {
          bare.push([...path, key].join('.'));
        }
        walk(at?.schema ?? {}, [...path, key]);
      }
      if (schema.items) {
        walk(schemaAt([...path, '0'])?.schema ?? {}, [...path, '0']);
      }
    };
    walk(policySchema, []);
    assert.deepEqual(bare, []);
  });

  it('allows no key that it does not name', () => {
    for (const path of [[], ['usage'], ['requirements'], ['requirements', 'openness'], ['scopes', '0'], ['waivers', '0'], ['models', '0']]) {
      assert.equal(schemaAt(path)?.schema.additionalProperties, false, path.join('.'));
    }
  });

  it('knows exactly the finding codes', () => {
    assert.deepEqual(schemaAt(['waivers', '0', 'code'])?.schema.enum, CODES);
  });

  it('finds the place of a key, of a list\'s member and of a date', () => {
    assert.equal(schemaAt(['usage', 'commercial'])?.kind, 'flag');
    assert.equal(schemaAt(['usage', 'userRegions', '0'])?.kind, 'region');
    assert.equal(schemaAt(['usage', 'monthlyActiveUsersOn', '2024-07-23'])?.kind, 'count');
    assert.equal(schemaAt(['scopes', '0', 'usage', 'commercial'])?.kind, 'flag');
    assert.equal(schemaAt(['waivers', '12', 'expires'])?.kind, 'day');
    assert.equal(schemaAt(['usage', 'constructor']), undefined);
    assert.deepEqual(['code', '0a', 'a0'].map((step) => schemaAt(['waivers', step])), [undefined, undefined, undefined]);
  });
});
