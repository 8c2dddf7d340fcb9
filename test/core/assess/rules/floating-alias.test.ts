import assert from 'node:assert/strict';
import type { Model } from '../../../../src/core/catalogue/types';
import { golden } from '../judge';
import { findingsUnder, type Setting } from '../one-licence';

const on = golden.bind(undefined, 'floating-alias');
const pinned = 'requirements: { pinned: true }';

describe('floating-alias', () => {
  on('names the snapshot to pin to', { model: 'openai/gpt-4o', text: 'gpt-4o', provider: 'openai', policy: pinned },
    ['warning floating-alias [] requirements.pinned: gpt-4o moves with OpenAI, and requirements.pinned is true; pin it to gpt-4o-2024-08-06.']);
  on('keeps the route in front', { model: 'openai/gpt-4o', text: 'azure/gpt-4o', policy: pinned },
    ['warning floating-alias [] requirements.pinned: gpt-4o moves with OpenAI, and requirements.pinned is true; pin it to azure/gpt-4o-2024-08-06.']);
  on('names none where none is known', { model: 'openai/chatgpt-latest', text: 'chatgpt-latest', provider: 'openai', policy: pinned },
    ['warning floating-alias [] requirements.pinned: chatgpt-latest moves with OpenAI, and requirements.pinned is true; pin it to a dated id.']);
  on('says when the snapshot ends', { model: 'openai/ending-latest', text: 'ending-latest', provider: 'openai', policy: pinned },
    ['warning floating-alias [] requirements.pinned: ending-latest moves, and requirements.pinned is true; pin it to ending-2025 (ends 2027-01-14).']);
  on('does not name a snapshot that has ended', { model: 'openai/ended-latest', text: 'ended-latest', provider: 'openai', policy: pinned },
    ['warning floating-alias [] requirements.pinned: ended-latest moves with OpenAI, and requirements.pinned is true; pin it to a dated id.']);
  on('is information where one list says so', { model: 'openai/rumoured-latest', policy: pinned },
    ['information floating-alias [] requirements.pinned: rumoured-latest moves with OpenAI, and requirements.pinned is true; pin it to a dated id.']);
  on('is silent for the snapshot', { model: 'openai/gpt-4o-2024-08-06', provider: 'openai', policy: pinned }, []);
  on('is silent where pinning is not required', { model: 'openai/gpt-4o', policy: 'requirements: { pinned: false }' }, []);
  on('is silent for a copy that only its name ties to it', { model: 'openai/gpt-4o', text: 'someone/gpt-4o-GGUF', kind: 'derivative', policy: pinned }, []);
  on('does not name a snapshot that ends today', { model: 'openai/ending-latest', text: 'ending-latest', provider: 'openai', policy: pinned },
    ['warning floating-alias [] requirements.pinned: ending-latest moves with OpenAI, and requirements.pinned is true; pin it to a dated id.'], { today: '2027-01-14' });
  on('names none where the file spells the alias in its own way', { model: 'openai/gpt-4o', text: 'gpt-4-omni', policy: pinned },
    ['warning floating-alias [] requirements.pinned: gpt-4-omni moves with OpenAI, and requirements.pinned is true; pin it to a dated id.']);

  const dated: Model = {
    id: 'acme/one-2026', name: 'One 2026', publisher: 'acme', modality: 'text', access: 'api', sources: ['lists'], offers: [{ provider: 'host', id: 'one:2026-01' }],
  };
  const alias: Setting = {
    models: [dated], provider: 'host', mention: { text: 'acme/one:latest' },
    model: { access: 'api', floating: { to: 'acme/one-2026', source: 'lists', confidence: 'text' }, offers: [{ provider: 'host', id: 'one:latest' }] },
  };
  const found = (setting: Setting) => findingsUnder('floating-alias', setting, pinned).map(({ message, data }) => [message, data]);
  const pinTo = (label: string, id: string) => `${label} moves with Host, and requirements.pinned is true; pin it to ${id}.`;

  it('spells the snapshot as the provider of the use does, for a fix', () => {
    assert.deepEqual(found(alias), [[pinTo('one:latest', 'acme/one:2026-01'), { reason: 'moving alias', replacement: 'acme/one:2026-01' }]]);
  });
  it('spells it as the catalogue does where the provider is not known to offer it', () => {
    const { offers, ...bare } = dated;
    const { offers: ofAlias, ...model } = alias.model ?? {};
    assert.deepEqual([offers?.length, ofAlias?.length], [1, 1]);
    assert.deepEqual(found({ ...alias, model, models: [bare], mention: { text: 'by/one' } }), [[pinTo('one', 'by/one-2026'), { reason: 'moving alias', replacement: 'by/one-2026' }]]);
  });
  it('names it beside a constant, in whose place no id can stand', () => {
    assert.deepEqual(found({ ...alias, mention: { text: 'MODEL_ONE', place: 'constant' } }), [[pinTo('MODEL_ONE', 'one:2026-01'), { reason: 'moving alias' }]]);
  });
  it('has no id to offer where none is known', () => {
    assert.deepEqual(found({ model: { floating: { source: 'lists', confidence: 'text' } } }), [['one moves with acme, and requirements.pinned is true; pin it to a dated id.', { reason: 'moving alias' }]]);
  });
});
