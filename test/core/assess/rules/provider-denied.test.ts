import assert from 'node:assert/strict';
import { findingsUnder, judged } from '../one-licence';

const on = judged.bind(undefined, 'provider-denied');
const allow = 'requirements: { providers: { allow: [bedrock, self-hosted] } }';
const offered = { access: 'api' as const, offers: [{ provider: 'acme', id: 'one' }] };

describe('provider-denied', () => {
  on('is a conflict where the provider is not allowed', { provider: 'host' }, allow,
    ['error provider-denied [] requirements.providers.allow: one is served by Host, which is not in providers.allow; change the provider or add it there.']);
  on('is a conflict where it is denied', { provider: 'host' }, 'requirements: { providers: { deny: [Host, together] } }',
    ['error provider-denied [] requirements.providers.deny: one is served by Host, which providers.deny names; change the provider.']);
  on('is fine where it is allowed', { provider: 'bedrock' }, allow, []);
  on('is fine where another is denied', { provider: 'bedrock' }, 'requirements: { providers: { deny: [host] } }', []);
  on('takes a server that the user runs for self-hosted', { provider: 'ollama' }, allow, []);
  on('and weights that the code loads', { mention: { loaded: true } }, allow, []);
  on('and a weight file', { mention: { text: 'one-7b.Q4_K_M.gguf' } }, 'requirements: { providers: { deny: [self-hosted] } }',
    ['error provider-denied [] requirements.providers.deny: one-7b.Q4_K_M.gguf is self-hosted, which providers.deny names; change who serves it.']);
  on('says so too where that is not allowed', { mention: { loaded: true } }, 'requirements: { providers: { allow: [bedrock] } }',
    ['error provider-denied [] requirements.providers.allow: one is self-hosted, which is not in providers.allow; change who serves it or add self-hosted there.']);
  on('asks where the maker’s API is only what is left', { model: offered }, allow,
    ['information provider-denied [] requirements.providers.allow: one is Acme’s where nothing else is said, not in providers.allow; check who serves it.']);
  on('asks where the code does not tell who serves open weights', {}, allow,
    ['information provider-denied [] requirements.providers.allow: Who serves one is not told by the code, so providers.allow cannot be checked; check it yourself.']);
  on('does not ask that of a list of denied ones', {}, 'requirements: { providers: { deny: [host] } }', []);
  on('asks where the maker’s API, which is only what is left, is denied', { model: offered }, 'requirements: { providers: { deny: [host, acme] } }',
    ['information provider-denied [] requirements.providers.deny: one is its maker’s API where nothing else is said, and providers.deny names acme; check who serves it.']);
  it('points to the provider in the list, for a fix that goes there', () => {
    const policy = 'requirements: { providers: { deny: [bedrock, host] } }';
    const [found] = findingsUnder('provider-denied', { provider: 'host' }, policy);
    assert.equal(found?.declared && `version: 1\n${policy}`.slice(found.declared.span.start, found.declared.span.end), 'host');
  });
  on('names a provider that the catalogue does not have as the code does', { provider: 'nowhere' }, allow,
    ['error provider-denied [] requirements.providers.allow: one is served by nowhere, which is not in providers.allow; change the provider or add it there.']);
  const asks = ['information provider-denied [] requirements.providers.allow: Who serves one is not told by the code, so providers.allow cannot be checked; check it yourself.'];
  on('asks where only others than its maker offer a closed model', { model: { access: 'api', offers: [{ provider: 'nowhere', id: 'one' }, { provider: 'host', id: 'one' }] } }, allow, asks);
  on('asks where nobody is known to offer it', { model: { access: 'api' } }, allow, asks);
  on('asks of open weights although their maker offers them too', { model: { ...offered, access: 'open' } }, allow, asks);
  for (const file of ['one.gguf', 'one.SAFETENSORS', 'one.onnx', 'one.pt', 'one.pth', 'one.ckpt', 'one.tflite', 'one.nemo', 'one.bin']) {
    on(`takes a file of weights for self-hosted: ${file}`, { mention: { text: file } }, allow, []);
  }
  on('but not a name that only has such an ending within it', { mention: { text: 'one.bin.acme' } }, allow, [asks[0]?.replace('one', 'one.bin.acme') ?? '']);
});
