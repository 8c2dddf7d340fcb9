import assert from 'node:assert/strict';
import { expectMentions } from '../marked';
import { rowsOf } from '../rows';

describe('readers/markdown-spans', () => {
  it('puts spans that are joined into one group, words among them', () => {
    const [first, second, third, other] = expectMentions('a.md', 'Try `‹gemma2:2b›`, `‹mistral›` or `‹llama3.2›`. Then `‹gpt-4o›`, which is `fast`.\n');
    assert.deepEqual([second?.group, third?.group, other?.group], [first?.group, first?.group, undefined]);
    assert.ok(first?.group);
  });

  it('takes what stands before the word model, and an example after a comma', () => {
    expectMentions('a.md', 'Pull the `«mistral»` model, or the model you have, e.g. `«llama2»`.\nThe nested model `whisper` and the `tts` models are code.\n'.replace('`whisper`', '`‹whisper-1›`').replace('nested model', 'nested'));
    expectMentions('a.md', 'The model `whisper` has fields.\n');
  });

  it('takes what a flag with a placeholder has for its default', () => {
    expectMentions('a.md', '- `--model <NAME>`: defaults to `«mistral»`\n');
  });

  it('takes a word of a line that speaks of models at Ollama for one of them', () => {
    const [first] = expectMentions('a.md', 'We take `«mistral»` as the model of Ollama.\n');
    assert.equal(first?.provider, 'ollama');
    expectMentions('a.md', 'We take `mistral` for this.\n');
  });

  it('takes a size in a list of sizes', () => {
    const mentions = expectMentions('a.md', 'One of `«tiny»`, `«base»` and `«small»`, not `base`.\n');
    assert.deepEqual(mentions.map(({ key }) => key), ['model_size', 'model_size', 'model_size']);
  });

  it('takes a repository and a file of weights that are introduced for values', () => {
    const mentions = expectMentions('a.md', 'A model such as `«acme/bert-x»` or a model (e.g. `«yolov8n-cls.pt»`).\n');
    assert.deepEqual(mentions.map(({ place }) => place), ['config-value', 'config-value']);
  });

  it('reads the name of a link of reStructuredText', () => {
    expectMentions('a.rst', 'See `‹BAAI/bge-code-v1› <https://huggingface.co/BAAI/bge-code-v1>`_ and `owner/tool-2 <https://github.com/owner/tool-2>`_.\n');
  });

  it('takes what is said behind the last of a list for all of it', () => {
    expectMentions('a.md', '- Support for `«o1»` and `«o3»` models\n- Support for `x1` and `y3` keys\n'.replace('`x1`', '`‹x1›`').replace('`y3`', '`‹y3›`'));
    expectMentions('a.md', 'Choose `«distiluse-base-multi»` or `«bert-base-multi»` as the backbone embedding model.\n');
  });

  it("takes a link's whole text for a model whose page of the Hub it is", () => {
    expectMentions('a.md', 'Take [`«acme/resnet18-random»`](https://huggingface.co/acme/resnet18-random) or [`‹acme/net-2›`](https://huggingface.co/datasets/acme/net-2).\n');
  });

  it('reads the ids of a span that commas join', () => {
    expectMentions('a.md', 'Example: `‹dall-e-3›,‹dalle-3x›,‹dall-e›`, or `‹x-3.2›, ‹y-3.2›`, not `a, b`\n');
  });

  it('takes a span of three words with a version for an id in other case, which a list has to have', () => {
    const places = (text: string) => expectMentions('a.md', text).map(({ place }) => place);
    assert.deepEqual(places('an LLM (`‹GPT-3.5-turbo›`) and `‹Claude-3-Opus›`\n'), ['config-value', 'config-value']);
    assert.deepEqual(places('`‹GPT-4›` and not `‹gpt-4-turbo›`, `‹Llama-3-8B-Chat›`\n'), ['text', 'text', 'text']);
  });
});

describe('What sentences say of their code spans', () => rowsOf('readers/markdown-spans.tsv'));
