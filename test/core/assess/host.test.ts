import assert from 'node:assert/strict';
import { hostOf } from '../../../src/core/assess/host';
import type { Subject } from '../../../src/core/assess/subject';

const PROVIDERS: Readonly<Record<string, object>> = { ollama: { selfHosted: true }, azure: {}, acme: { publisher: 'acme' } };

function subject(mention: object, model?: object, provider?: string): Subject {
  return { use: { mention: { text: 'acme/one', ...mention }, ...(provider === undefined ? {} : { provider }) }, model, index: { provider: (id: string) => PROVIDERS[id] } } as unknown as Subject;
}

describe('Who serves a use', () => {
  it('is the provider that the code names, or the project itself by one that runs there', () => {
    assert.deepEqual([hostOf(subject({}, undefined, 'azure')), hostOf(subject({}, undefined, 'ollama')), hostOf(subject({}, undefined, 'nobody'))],
      [{ kind: 'provider', id: 'azure', said: true }, { kind: 'self-hosted' }, { kind: 'provider', id: 'nobody', said: true }]);
  });

  it('is the project itself where weights are loaded, or a file of them is named', () => {
    const files = ['one.gguf', 'ONE.SAFETENSORS', 'a/one.onnx', 'one.pt', 'one.pth', 'one.ckpt', 'one.tflite', 'one.nemo', 'one.bin'];
    assert.deepEqual([...files.map((text) => hostOf(subject({ text })).kind), hostOf(subject({ loaded: true })).kind], [...files, ''].map(() => 'self-hosted'));
    assert.deepEqual(['one.gguf-tools', 'onebin', 'one.txt'].map((text) => hostOf(subject({ text })).kind), ['unknown', 'unknown', 'unknown']);
  });

  it('is the maker of a closed model that the maker offers itself, and else unknown', () => {
    const model = (access: string, ...offers: readonly string[]): object => ({ access, publisher: 'acme', offers: offers.map((provider) => ({ provider })) });
    assert.deepEqual([model('api', 'azure', 'acme'), model('open', 'acme'), model('api', 'azure'), { access: 'api', publisher: 'acme' }, undefined].map((each) => hostOf(subject({}, each))),
      [{ kind: 'provider', id: 'acme', said: false }, { kind: 'unknown' }, { kind: 'unknown' }, { kind: 'unknown' }, { kind: 'unknown' }]);
  });
});
