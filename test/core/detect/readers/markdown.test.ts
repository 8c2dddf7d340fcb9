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

  it('reads flags in indented code', () => {
    expectMentions('a.md', 'Run:\n\n    whisperx a.wav --model «large-v2»\n');
  });
});
