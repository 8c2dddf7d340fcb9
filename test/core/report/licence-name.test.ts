import assert from 'node:assert/strict';
import { expressionName, licenceName } from '../../../src/core/report/licence-name';
import { INDEX, terms } from './catalogue';

describe('the name of a licence', () => {
  const cases = {
    'LicenseRef-llama-3-community': 'Meta Llama 3 Community',
    'LicenseRef-qwen': 'Qwen License 2024-09-19',
    'LicenseRef-openai-services-agreement-2026-01-01': 'OpenAI Services Agreement 2026-01-01',
    'LicenseRef-anthropic-commercial-2025-06-17': 'Anthropic Commercial Terms 2025-06-17',
    'LicenseRef-flux-1-dev-nc-1.1.1': 'FLUX.1 [dev] Non-Commercial v1.1.1',
    'Apache-2.0': 'Apache-2.0',
  };
  for (const [id, name] of Object.entries(cases)) {
    it(`of ${id} is ${name}`, () => assert.equal(licenceName(terms(id).licence), name));
  }

  it('in an expression says whether the user chooses or all bind', () => {
    assert.equal(expressionName('Apache-2.0 OR LicenseRef-qwen', INDEX), 'Apache-2.0 or Qwen License 2024-09-19');
    assert.equal(expressionName('Apache-2.0 AND LicenseRef-nobody-knows', INDEX), 'Apache-2.0 and LicenseRef-nobody-knows');
  });
});
