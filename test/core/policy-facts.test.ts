import assert from 'node:assert/strict';
import { policyFacts } from '../../src/core/policy-facts';
import { policySchema, schemaAt } from '../../src/core/policy/schema';
import { realCatalogue } from './assess/real-catalogue';

describe('policyFacts', () => {
  const base = { schema: policySchema, index: realCatalogue(), today: '2026-11-22', locale: 'zh-cn' };

  it('has the descriptions in another language, where there are any', () => {
    const english = schemaAt(['usage', 'commercial'])?.schema.description ?? '';
    const { schema } = policyFacts({ ...base, words: { [english]: '商业' } });
    assert.equal(schemaAt(['usage', 'commercial'], schema)?.schema.description, '商业');
    assert.equal(schemaAt(['usage', 'distributes'], schema)?.schema.description, schemaAt(['usage', 'distributes'])?.schema.description);
    assert.deepEqual(schemaAt(['usage', 'distributes'], schema)?.schema.items, schemaAt(['usage', 'distributes'])?.schema.items);
  });

  it('describes the codes that can be waived, and only those', () => {
    const { describe: words } = policyFacts(base);
    assert.equal(words('commercial-prohibited'), 'The licence bars commercial use');
    assert.equal(words('policy-invalid'), undefined);
  });
});
