import assert from 'node:assert/strict';
import { CommandLine, isModelFlag, namesOtherRepository } from '../../../../src/core/detect/context/commands';
import { expectMentions } from '../marked';
import { rowsOf } from '../rows';

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
    assert.deepEqual(strengths('/usr/bin/ollama pull --insecure x'), [undefined, undefined, undefined, 'strong']);
    assert.deepEqual(strengths('ollama run --format json x'), [undefined, undefined, undefined, 'negative', 'strong']);
    assert.deepEqual(strengths('llm -m o1 hi'), [undefined, undefined, 'strong', undefined]);
    assert.deepEqual(strengths('python -m json'), [undefined, undefined, undefined]);
    assert.deepEqual(['spacy download x', 'python -m spacy download x', 'python3.12 -m vllm serve x'].map((line) => strengths(line).at(-1)), ['strong', 'strong', 'strong']);
    assert.equal(strengths('git -m spacy download x').at(-1), undefined);
  });

  it('takes files of weights in commands of programs that install', () => {
    assert.deepEqual(strengths('docker run image-1 -m x-7b.gguf').slice(2), ['negative', undefined, undefined]);
    assert.equal(strengths('llama-bench -m x').at(-1), 'strong');
  });

  it('names the program whose names for models are its own', () => {
    const command = new CommandLine();
    const places = 'whisperx a.wav --model large-v2'.split(' ').map((word) => command.next(word));
    assert.deepEqual(places.at(-1), { strength: 'strong', key: 'model', callee: 'whisperx' });
  });

  it('follows programs that another one runs', () => {
    const last = (line: string): string | undefined => strengths(line).at(-1);
    assert.deepEqual(['docker exec -it ollama ollama pull x', 'docker compose exec ollama ollama run x', 'kubectl exec deploy/ollama -- ollama pull x', 'uv run vllm serve x', 'uvx vllm serve x', 'docker exec web git clone x'].filter((line) => last(line) !== 'strong'), []);
    assert.deepEqual(['docker run ollama/ollama x', 'docker rm ollama', 'docker compose up ollama x', 'npm install ollama x'].filter((line) => last(line) === 'strong'), []);
  });

  it('knows repositories that hold no model, whose kind may stand behind them', () => {
    assert.equal(strengths('hf download --repo-type dataset a/b').at(-1), 'negative');
    assert.equal(namesOtherRepository(' --local-dir x \\\n  --repo-type=dataset'), true);
    assert.equal(namesOtherRepository(' --local-dir x\nhf download c/d --repo-type dataset'), false);
    assert.equal(namesOtherRepository(' --repo-type model'), false);
  });

  it('knows what installers take', () => {
    assert.deepEqual(strengths('pip install openai'), [undefined, undefined, 'negative']);
  });

  it('takes what follows -m of an unknown program for what may be a model', () => {
    assert.equal(strengths('operate -m llava').at(-1), 'weak');
    assert.deepEqual(['git commit -m llava', 'python -m llava', 'pytest -m llava', '-m llava'].map((line) => strengths(line).at(-1)), [undefined, undefined, undefined, undefined]);
  });

  it('takes what a program that is made for Ollama deploys', () => {
    expectMentions('a.sh', 'kollama deploy «phi» --storage-class=standard\n');
    expectMentions('a.sh', 'my-ollama pull «mistral»\nollama-cli list mistral\n');
  });

  it('takes the arguments of what goes to folders for folders', () => {
    expectMentions('a.sh', 'cd ⟦some/sd3.5-large-turbo⟧\nmkdir ⟦llama-3-8b⟧\n');
  });
});

describe('The words of command lines', () => rowsOf('context/commands.tsv'));
