import assert from 'node:assert/strict';
import { expectMentions, expectOne } from '../marked';

describe('readers/markdown', () => {
  it('reads code blocks with the reader of their language', () => {
    expectMentions('a.md', '# GPT-4o\n\n```python\nllm = ChatOpenAI(model="«o1»")\n```\n\n~~~yaml\nmodel: «o3»\n~~~\n');
    expectMentions('a.md', '```bash\n$ aider --model «o1»\n```\n');
    expectMentions('a.md', '```\nmodel: «o1»\n```\nClaude-3 in prose\n');
    expectMentions('a.mdx', '```ts\nconst model = "«o1»";\n');
  });

  it('takes code spans as text, and names and links not', () => {
    const mention = expectOne('a.md', 'Use `‹gpt-4o›`, or GPT-4, or [x](https://huggingface.co/org/gpt-4).\n');
    assert.deepEqual([mention.place, mention.role], ['text', 'test']);
  });

  it('reads sessions, patches and interpreters without their prompts', () => {
    expectMentions('a.md', '```console\n$ ollama pull «mistral»\npulling manifest\n```\n```diff\n-model: «gpt-4»\n+model: «gpt-4o»\n```\n```pycon\n>>> f(model="«o1»")\n```\n');
  });

  it('reads fences in lists, with attributes and of four marks', () => {
    expectMentions('a.md', '1. ```yaml\n   model: «o1»\n   ```\n````md\n```\nmodel: «o3»\n```\n````\n```{code-cell} python\nf(model="«o1»")\n```\n```{.yaml #x}\nmodel: «o3»\n```\n');
    expectMentions('a.md', '- ```2025/03/04```: Claude-3 is out\n\nClaude-3\n');
  });

  it('reads front matter, code in tags, spans with two marks and addresses of downloads', () => {
    expectMentions('a.md', '---\nmodel: «o1»\ndescription: Compares gpt-4 with others\n---\n<code>‹o3-mini›</code> and ``‹gpt-4o›``, [get](https://huggingface.co/«a/b»/resolve/main/«c-7b.gguf»), [see](https://huggingface.co/a/b)\n');
    expectMentions('a.mdx', '<Picker model="«o1»" />\nClaude-3 in prose\n');
  });

  it('reads what a fence says is to be marked', () => {
    expectMentions('a.mdx', '```js title="a.js" "‹openai:whisper-1›"\nf();\n```\n');
  });

  it('takes a first mark before a blank line for a close where the next one is none', () => {
    expectMentions('a.md', '  -p P [models/‹ggml-base.en.bin›] path\n```\n\nThen:\n```\nmodel: «o1»\n```\n');
  });

  it('reads listings between tags, and a block that says shell and is Python', () => {
    expectMentions('a.md', 'So: <pre><code>f("llm", {"model": "«o1»"})</code></pre> does.\n');
    expectMentions('a.md', '<pre>\nexport OPENAI_MODEL=«o1»\n</pre>\n');
    expectMentions('a.md', '```bash\nfrom x import AutoModel\nm = AutoModel.from_pretrained("«o/x»")\npip install ⟦gpt-4all⟧\n```\n');
    expectMentions('a.md', '```bash\npython - <<EOF\nimport x\nEOF\nollama pull «mistral»\n```\n');
  });

  it('reads flags in indented code', () => {
    expectMentions('a.md', 'Run:\n\n    whisperx a.wav --model «large-v2»\n');
  });

  it('reads ids in prose where they are written as programs write them', () => {
    expectMentions('a.md', 'Set it to "‹gpt-4o-mini›" (‹claude-3-opus›), as ‹o3-mini›. GPT-4o, gpt-4o-like?x, v1-2/x, a/gpt-4\\b and 2024-01-02 are none.\n'.replace('gpt-4o-like?x, v1-2/x, a/gpt-4\\b', 'x=gpt-4o'));
  });

  it('takes the cells of a column of models, with the provider that its row names', () => {
    const [first, , second] = expectMentions('a.md', '| Provider | Model ID | Size |\n|---|:--|--:|\n| [Mistral](/x) | `«voxtral-tts»` | `‹x-7b›` |\n| Groq | «o1» | 7b |\n| Groq | Claude | GPT-4 |\n| Groq | `«a-1»`, `«b-2»` | ‹gpt-4o› |\n\n| a | b |\n');
    assert.deepEqual([first?.provider, first?.place, second?.provider, second?.place], ['mistral', 'config-value', 'groq', 'text']);
    expectMentions('a.md', 'Model | Notes\n--- | ---\n«llama3.2» | `‹gpt-4o›` is better\n');
    expectMentions('a.md', '| Device model | Model type |\n|---|---|\n| `‹e-1702›` | ⟦x⟧ |\n'.replace('⟦x⟧', 'x'));
  });

  it('takes items that are one code span after a line that announces models', () => {
    expectMentions('a.md', 'Supported models:\n\n- `«eleven-v3»`: fast\n- `user`\n- other `‹b-2›`\n\nData models:\n- `‹user-1›`\n\n## Embedding models\n1. **`«a/b»`**\n\nOthers:\n- `‹c-3›`\n- ‹o3-mini› on OpenAI\n'.replace('`user`', '`x y`'));
  });

  it('knows a fence that closes what is not there', () => {
    expectMentions('a.md', 'model: «voyage-code-3»\n```\ntext\n```python\nf(model="«o1»")\n```\n```\nmodel: «o3»\n```\n');
  });

  it('takes a fence that is the only one and never closed for a close where a blank line follows', () => {
    expectMentions('a.md', 'model: «voyage-code-3»\n```\n\nText about a model (e.g. `«mistral»`).\n');
    expectMentions('a.md', 'Prints:\n```\nUsing it (model=«mistral»)\n');
  });

  it('puts the items of a list into one group, and takes the words of one that is announced', () => {
    const [first, second, third] = expectMentions('a.md', 'Try:\n- `‹gemma2:2b›`: small\n- ‹mistral›\n\n- **‹phi3›**: new\n- other things\n\n- Models:\n  - «llava»\n');
    assert.ok(first?.group);
    assert.deepEqual([second?.group, third?.group], [first.group, first.group]);
  });

  it('reads commands and exports in indented code', () => {
    expectMentions('a.md', 'Run:\n\n    ollama pull «mistral»\n    export MODEL=«o1»\n');
  });

  it('reads bare blocks that are Modelfiles, and indented code', () => {
    expectMentions('a.md', '```\nFROM «llama3.2»\nPARAMETER temperature 1\n```\n\n    f(model="«o1»")\n');
  });

  it('reads tags of components over several lines, and programs between them', () => {
    expectMentions('a.mdx', 'import x from "x";\nexport const model = "«o1»";\n\n<Picker\n  model="«o3»"\n/>\n');
  });

  it('reads ids in quotes of prose, also in long lines', () => {
    expectMentions('a.md', `${'Words. '.repeat(1000)} \u201c‹gpt-4o-mini›\u201d, "‹llama3-8b-8192›" (aka ‹mistral-tiny-2312›).\n`);
  });

  it('reads properties of components as programs', () => {
    expectMentions('a.mdx', `<Table\n  content={[\n    { description: "${'Text. '.repeat(500)}" },\n    { description: "E.g. openai.embeddingModel('«text-embedding-3-small»')" },\n  ]}\n/>\n`);
  });

  it('takes code spans after words for models, and those that go on with them', () => {
    expectMentions('a.md', 'For models like `«o1»` or `«o3-mini»` add `reasoning`.\n- `model_name` (str): Ollama model name (e.g., `«llama2»`, `«mistral»`, `«nomic-embed-text»`)\n');
  });

  it('takes a code span behind the key of a model for its value', () => {
    expectMentions('a.md', '- `--model`: `«mistral»`\n- `LLM_MODEL` (default: `«o1»`)\n| `LLM_MODEL` | `«o3»` |\n');
  });

  it('takes repositories among words, and ids whose last word says so', () => {
    expectMentions('a.md', 'We need access to ‹meta-llama/Meta-Llama-3-8B› or ‹mistral-large-latest›, not GPT-4/Claude-3 and/or state-of-the-art.\n');
  });

  it('takes the example in brackets of a model, where the line speaks of one', () => {
    expectMentions('a.md', 'Set `INFERENCE_MODEL` to the model you want to use for inference in ollama (for example: `«mistral»`)\nModel name for OCR (e.g. `«minicpm-v»`).\nThe data model to use (for example: `user`), a name (e.g. `mistral`)\n');
  });

  it('reads rows of names with what is said of each as a list', () => {
    const groups = expectMentions('a.md', '```\nText:\n‹gpt-4o› (Base)\n‹GigaChat:latest› (Premium)\n\n‹whisper-1› (Base)\n```\n').map(({ group }) => group);
    assert.ok(groups[0] !== undefined && groups[0] === groups[1] && groups[1] !== groups[2]);
    expectMentions('a.md', '```\nrun x (Base) now\n```\n');
  });
});
