import assert from 'node:assert/strict';
import { CommandLine, isModelFlag } from '../../../../src/core/detect/context/commands';

function strengths(line: string): readonly (string | undefined)[] {
  const command = new CommandLine();
  return line.split(' ').map((word) => command.next(word)?.strength);
}

describe('context/commands', () => {
  it('knows flags that take a model', () => {
    assert.deepEqual(['--model', '--model-name', '--embedding_model', '--hf-repo', '--weak-model'].filter((flag) => !isModelFlag(flag)), []);
    assert.deepEqual(['--model-settings-file', '--image', '--m', '-m', '--list-models-only'].filter(isModelFlag), []);
  });

  it('follows commands whose argument is a model', () => {
    assert.deepEqual(strengths('ollama run llama3 hello'), [undefined, undefined, 'strong', undefined]);
    assert.deepEqual(strengths('/usr/bin/ollama pull --insecure x'), [undefined, undefined, undefined, undefined]);
    assert.deepEqual(strengths('llm -m o1 hi'), [undefined, undefined, 'strong', undefined]);
    assert.deepEqual(strengths('python -m json'), [undefined, undefined, undefined]);
  });

  it('names the program whose names for models are its own', () => {
    const command = new CommandLine();
    const places = 'whisperx a.wav --model large-v2'.split(' ').map((word) => command.next(word));
    assert.deepEqual(places.at(-1), { strength: 'strong', key: 'model', callee: 'whisperx' });
  });

  it('knows what installers take', () => {
    assert.deepEqual(strengths('pip install openai'), [undefined, undefined, 'negative']);
  });
});
