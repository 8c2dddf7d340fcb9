import assert from 'node:assert/strict';
import { expectMentions, expectOne } from '../marked';

describe('readers/markdown', () => {
  it('reads code blocks with the reader of their language', () => {
    expectMentions('a.md', '# gpt-4o\n\n```python\nllm = ChatOpenAI(model="«o1»")\n```\n\n~~~yaml\nmodel: «o3»\n~~~\n');
    expectMentions('a.md', '```bash\n$ aider --model «o1»\n```\n');
    expectMentions('a.md', '```\nmodel: «o1»\n```\nclaude-3 in prose\n');
    expectMentions('a.mdx', '```ts\nconst model = "«o1»";\n');
  });

  it('takes code spans as text, and prose and links not', () => {
    const mention = expectOne('a.md', 'Use `‹gpt-4o›`, or gpt-4, or [x](https://huggingface.co/org/gpt-4).\n');
    assert.deepEqual([mention.place, mention.role], ['text', 'test']);
  });

  it('reads sessions, patches and interpreters without their prompts', () => {
    expectMentions('a.md', '```console\n$ ollama pull «mistral»\npulling manifest\n```\n```diff\n-model: «gpt-4»\n+model: «gpt-4o»\n```\n```pycon\n>>> f(model="«o1»")\n```\n');
  });

  it('reads fences in lists, with attributes and of four marks', () => {
    expectMentions('a.md', '1. ```yaml\n   model: «o1»\n   ```\n````md\n```\nmodel: «o3»\n```\n````\n```{code-cell} python\nf(model="«o1»")\n```\n```{.yaml #x}\nmodel: «o3»\n```\n');
    expectMentions('a.md', '- ```2025/03/04```: claude-3 is out\n\nclaude-3\n');
  });

  it('reads front matter, code in tags, spans with two marks and addresses of downloads', () => {
    expectMentions('a.md', '---\nmodel: «o1»\ndescription: Compares gpt-4 with others\n---\n<code>‹o3-mini›</code> and ``‹gpt-4o›``, [get](https://huggingface.co/‹a/b›/resolve/main/‹c-7b.gguf›), [see](https://huggingface.co/a/b)\n');
    expectMentions('a.mdx', '<Picker model="«o1»" />\nclaude-3 in prose\n');
  });

  it('reads flags in indented code', () => {
    expectMentions('a.md', 'Run:\n\n    whisperx a.wav --model «large-v2»\n');
  });
});
