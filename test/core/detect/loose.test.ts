import assert from 'node:assert/strict';
import { expectMentions, expectOne } from './marked';

describe('loose', () => {
  it('takes the value of a model key, quoted or at the end of the line', () => {
    expectMentions('a.txt', 'model: «o1»\n"model": "«o3»",\nmodel = «mistral»\nMODEL=«claude»; x\n');
    expectMentions('a.txt', 'the model: one that is large\n');
  });

  it('takes quoted arguments of known calls', () => {
    const mention = expectOne('a.txt', 'llm = ChatOpenAI("«o1»")\nprint(x)\n');
    assert.deepEqual([mention.callee, mention.provider], ['ChatOpenAI', 'openai']);
  });

  it('leaves the pieces of ids that are put together', () => {
    expectMentions('a.txt', 'azure/<your-deployment-1> gpt-{size}-turbo-1 $X/llama-2-7b %s-gpt-4o x*-4o\n');
  });

  it('leaves sentence marks out, and a list of ids is no key', () => {
    expectMentions('a.txt', 'Use ‹gpt-4o›. Or (‹org/llama-2-7b›), or ‹o1-mini›: it is small. {@code a.b=‹gpt-4-turbo›}\n');
  });

  it('follows commands within one line', () => {
    expectMentions('a.txt', 'ollama pull «llama3» && echo run mistral\nrun mistral\n');
  });

  it('takes a repository whose tag is put in later, and no id of which a part is', () => {
    expectMentions('a.ts', 'x = `llama serve -hf «org/name-2b-GGUF»:{{TAG}}`; y = `llama serve -hf «org/name-2b-GGUF»:${tag}`; z = `--model org/name-${size}`;');
  });

  it('knows the argument that names the model', () => {
    expectMentions('a.py', "# c = pipeline('‹text-classification›', '«Xenova/toxic-bert»')\n# f(x, 'a', '‹b/c›')\n");
  });
});
