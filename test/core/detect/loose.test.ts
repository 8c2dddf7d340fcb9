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
    expectMentions('a.txt', "{ '‹base.en›': 1 } and '«tiny.en»' or «tiny.en»\n");
  });

  it('takes what is said of the first of the choices in braces for all', () => {
    const mentions = expectMentions('a.txt', 'usage: x [-h] [--model {«tiny.en»,«base»,«o1»}] [--task {a,bc}]\n');
    assert.deepEqual(mentions.map(({ key }) => key), ['model', 'model', 'model']);
  });

  it('takes a word that is called a model, another value that would do, and ids in company', () => {
    expectMentions('a.py', '# load the ‹slim-extract-tool› model, a well-known tool\n');
    expectMentions('a.py', 'x = 1  # or "«o1»"\n');
    expectMentions('a.py', '# ‹gpt-4o›, «gpt-4-browsing», ‹gpt-4›\n');
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

  it('takes the names that ollama list prints, and the newest of a name', () => {
    expectMentions('a.txt', 'NAME ID SIZE MODIFIED\n«mistral:latest»  61e88e884507  4.1 GB  2 days ago\nmistral  61e88e884507\n');
    expectMentions('a.py', '# -m ‹ollama/mistral:latest›, not mistral\n');
  });

  it('takes names of one family that slashes join one by one', () => {
    expectMentions('a.yaml', '# ‹gpt-3.5-turbo-16k›/‹gpt-4›/<another>\n# ‹claude-3-opus›/‹claude-3-sonnet›\n');
    expectMentions('a.py', '# see ‹gpt-2/gpt-2-medium› and ‹deepseek-ai/deepseek-llm-7b›\n');
  });

  it('takes the word that a message about models joins to an id, where it has a digit', () => {
    expectMentions('a.sh', 'read -p "Model to deploy (‹llama2-7b› or «falcon7b»): " MODEL\nread -p "The model gpt-4o or more"\n'.replace('gpt-4o', '‹gpt-4o›'));
  });

  it('takes the word that -m of a command is given', () => {
    expectMentions('a.md', '```\noperate -m ‹llava›\n```\n');
  });

  it('takes what was tuned from what, and for what', () => {
    expectMentions('a.yaml', '# memo: ‹donut-base-finetuned-rvlcdip› was trained with 8 nodes, not fine-tuned-models\n');
  });

  it('takes a command among words, and none that is only spoken of', () => {
    expectMentions('a.py', 'raise E("No model. Please run: ollama pull «llava» first, or `ollama run «mistral»`")\nprint("the ollama run command")\n# ollama run «solar»\n');
    expectMentions('a.ts', 'exec(`OLLAMA_HOST=${host} ollama pull «llava»`);\n');
  });

  it('knows the client that a call in a text is a method of', () => {
    expectMentions('a.txt', 'output = replicate.run("«o/x»", input)\noutput = runner.run("‹o/y-1›")\n');
  });

  it('takes no titles of papers', () => {
    expectMentions('a.txt', 'title={DeepSeek-V3.2-Exp: Boosting it},\ntitle = {gpt-4o: a card}\n');
  });

  it('takes what a variable or a flag is given without a blank, though the command goes on', () => {
    expectMentions('a.txt', 'docker run -e VLLM_MODEL=«llama3» -e X=1 image\n');
    expectMentions('a.txt', 'session model:«gpt-4.1»\n');
  });

  it("takes Whisper's sizes of code that somebody commented out", () => {
    expectMentions('a.py', '#model_size = "«large»" if x else "«base»"\n');
  });

  it("takes Org's verbatim spans, and no assignment of a program", () => {
    expectMentions('a.org', 'Set it to =‹gpt-4o-mini›=, or (=‹ChatGPT:gpt-4o-mini›=).\n');
    expectMentions('a.org', 'x=gpt4= and a =b c= d\n'.replace('x=gpt4=', 'x=gpt='));
  });

  it('leaves packages whose version is required', () => {
    expectMentions('requirements.txt', 'f5-tts==1.0.8\nx-tts2>=1.0\ny-tts2~=1.0\n');
  });
});
