import assert from 'node:assert/strict';
import type { Facts } from '../../src/core/report/facts';
import { bundleCommand, modelReview } from './command';

const json = async (...args: string[]): Promise<Facts> => JSON.parse((await modelReview(['explain', ...args, '--format', 'json'], { cwd: '/' })).stdout) as Facts;

describe('model-review explain', () => {
  before(bundleCommand);

  it('explains an exact id, with its licence and its sources', async () => {
    const { resolution, model, licences, sources, because } = await json('gpt-4o');
    assert.deepEqual([resolution, model?.id, because], ['exact', 'openai/gpt-4o', 'exact id at OpenAI']);
    assert.deepEqual(licences.map(({ licence }) => licence.shortName), ['OpenAI']);
    assert.equal(sources['prices']?.date, '2026-11-10');
  });

  it('explains another name of a model', async () => {
    const { resolution, model } = await json('claude-3-opus');
    assert.deepEqual([resolution, model?.id], ['alias', 'anthropic/claude-3-opus-20240229']);
  });

  it('takes the provider that it is given', async () => {
    assert.equal((await json('gpt-4o', '--provider', 'azure')).provider?.name, 'Azure');
  });

  it('says of an unknown id that it is unknown, and nothing more', async () => {
    const facts = await json('acme/helios-9b-chat');
    assert.deepEqual([facts.resolution, facts.model, facts.licences, facts.hosted], ['unknown', null, [], null]);
    const { code, stdout } = await modelReview(['explain', 'acme/helios-9b-chat'], { cwd: '/' });
    assert.equal(code, 0);
    assert.match(stdout, /^acme\/helios-9b-chat\nnot in the catalogue\n/);
  });

  it('judges by the policy of the current folder', async () => {
    const { stdout } = await modelReview(['explain', 'meta-llama/Meta-Llama-3-8B-Instruct', '--format', 'markdown']);
    assert.match(stdout, /\*\*conflict threshold\\-exceeded\*\*: 900M monthly users declared/);
  });
});
