import assert from 'node:assert/strict';
import { expectMentions, expectOne } from './marked';

describe('loose', () => {
  it('takes the value of a model key, quoted or at the end of the line', () => {
    expectMentions('a.txt', 'model: «o1»\n"model": "«o3»",\nmodel = «mistral»\nMODEL=«claude»; x\n');
    expectMentions('a.txt', 'the model: one that is large\n');
  });

  it('gives to a name whatever its type is', () => {
    expectMentions('a.py', '# model_name: str = "«ada»"\n# user: str = "ada"\n');
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

  it('takes no name of which a part stands behind a blank', () => {
    expectMentions('a.txt', 'GPT-4 Turbo, gpt-4o mini, Claude-3 Opus and ‹gpt-4o›; ‹gpt-4o› visions, `‹gpt-4›` Turbo\n');
    expectMentions('a.ts', "const m = { label: 'GPT-4 Vision or ‹gpt-4o-mini›' };");
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

  it('takes files of weights by their name, and what is quoted and has a dot', () => {
    expectMentions('a.txt', 'give either ‹silero_vad.onnx› or model.onnx, not silero.onnx\n');
    expectMentions('a.txt', "{ '‹base.en›': 1 } and '‹tiny.en›' or tiny.en\n");
  });

  it('takes no path of a machine for an id, but the file of weights in it', () => {
    expectMentions('a.txt', 'loading /data/models/Qwen2.5-0.5B-Instruct and ~/models/llama-2-7b, then ./models/‹llama-2-7b.Q4_0.gguf›\n');
  });

  it('takes voices of a language', () => {
    expectMentions('a.py', '# as ‹en_US-ryan-high›, not en_US or en-us-ryan\n');
  });

  it('takes slugs, and joined words that end as ids do', () => {
    expectMentions('a.py', '# use ‹deepseek/deepseek-coder› or ‹qwen-plus-latest›, state-of-the-art and/or more\n');
  });

  it('takes the model at the end of an ARN that is put together', () => {
    expectMentions('a.txt', 'arn: "arn:aws:bedrock:{}::foundation-model/«anthropic.claude-v2:1»"\n');
  });

  it('takes sizes that are listed with the smallest in a comment', () => {
    expectMentions('a.py', '# one of «tiny», «base» or «small»\n# (e.g., "«base»", "«small»", etc.)\n');
    expectMentions('a.py', '# small, medium or large\n# the base class, small\n# padding: base, small\n# tiny\n');
  });

  it('takes words that a setting of models lists with ids', () => {
    expectMentions('a.json', '{ "model_example": "e.g. «llama3.2», «llava», ‹llama3:latest›, …", "hint": "‹gpt-4o›, llava" }');
  });
});
