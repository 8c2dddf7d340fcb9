import assert from 'node:assert/strict';
import { expectMentions, expectOne } from './marked';

describe('literal', () => {
  it('takes only tokens without blanks, of 2 to 200 characters with a letter', () => {
    expectMentions('a.py', `x = ["a", "‹ab›", "12", "1.5", "two words", "gpt 4o", "${'a-'.repeat(120)}"]`);
    expectMentions('a.py', 'x = " ‹gpt-4o› "');
  });

  it('finds ids among other text only where they speak for themselves', () => {
    const mention = expectOne('a.py', 'raise E("Model ‹gpt-4o› is not served by command or claude")');
    assert.equal(mention.place, 'text');
    expectMentions('a.py', 'x = "- name: ‹qwen3.6-35b-a3b›\\n  url: u\\n"');
  });

  it('reads addresses: what is fetched counts, a page does not', () => {
    expectMentions('a.py', 'x = "https://huggingface.co/«TheBloke/Llama-2-7B-GGUF»/resolve/main/«llama-2-7b.Q4_K_M.gguf»?download=true"');
    expectMentions('a.py', 'x = "https://huggingface.co/⟦meta-llama/Llama-2-7b⟧"');
    expectMentions('a.py', 'x = ["hf.co/«bartowski/Llama-3.2-3B-Instruct-GGUF:Q4_K_M»", "hf://«org/x»/model.safetensors", "https://huggingface.co/api/models/«org/x»"]');
    expectMentions('a.py', 'x = ["https://huggingface.co/datasets/org/x", "https://github.com/org/llama-2", "https://huggingface.co/docs/x"]');
    expectMentions('a.yaml', 'uri: huggingface://«openbmb/MiniCPM-V-4_5-gguf»/ggml-model-Q4_K_M.gguf\n');
    assert.equal(expectOne('a.yaml', 'uri: ollama://«llama3:8b»\n').provider, 'ollama');
    assert.equal(expectOne('a.go', 'input: "ollama://«gemma2:2b»?pull=false"\n').provider, 'ollama');
    expectMentions('a.py', 'x = "https://cdn.example.org/w/«mistral-7b.Q4_K_M.gguf»"');
  });

  it('takes an archive that is fetched from a folder of models', () => {
    expectMentions('a.sh', 'curl -O https://x.test/download/asr-models/«zh-small-2023-09-14».tar.bz2\nwget https://x.test/models/en/«vosk-en-0.15».zip?a=b\n');
    expectMentions('a.sh', 'curl -O https://x.test/download/v1.2/app-1.2.tar.gz\ncurl -O https://x.test/models/model-1.zip\n');
  });

  it('takes a page for the id where a key asks for the model and not for its address', () => {
    expectMentions('a.ts', 'x = { model: "https://huggingface.co/«org/x-7b»", model_url: "https://huggingface.co/⟦org/x-8b⟧" };');
  });

  it("takes a provider's value that goes on to the model", () => {
    expectMentions('a.py', 'x(provider="‹openai/gpt-4o-mini›")\nx(provider="⟦openai⟧")\nx(provider="⟦acme/widget-2⟧")');
  });

  it('keeps the place of a file of weights in a folder that only the running program knows', () => {
    expectMentions('a.sh', 'export MODEL_PATH=${DIR}/«stories15M.pt»\nexport MODEL_NAME=${ORG}/‹gpt-4o›\n');
  });

  it('takes what a gateway calls a provider for no package, where a model is asked for', () => {
    expectMentions('a.py', 'x(model="«@openai-prod/gpt-4.1-mini»")\nx(model="⟦@scope/name⟧")\nx(y="⟦@scope/name-2⟧")');
  });

  it('reads the page of a file where a program holds its address or a document sends to it', () => {
    expectMentions('a.py', 'x = f("https://huggingface.co/«stabilityai/sdxl»/blob/main/«sd_xl_base_1.0.safetensors»")\n# https://huggingface.co/⟦a/b⟧/blob/main/‹c-7b.gguf›\ny = "https://huggingface.co/⟦a/b⟧/blob/main/README.md"');
    expectMentions('a.yaml', 'version: https://huggingface.co/«org/x-7b»/commit/0e9e39f249a1\ntree: https://huggingface.co/«org/x-8b»/tree/main\nlicence: https://huggingface.co/⟦org/x-9b⟧/blob/main/LICENSE\nall: https://huggingface.co/⟦org/x⟧/tree\n# https://huggingface.co/⟦org/x-7b⟧/tree/main\n');
    expectMentions('a.md', 'See [it](https://huggingface.co/org/x-7b/commit/0e9e39f249a1).\n');
    expectMentions('a.md', 'Get <https://huggingface.co/«org/x-7b»/blob/main/model.safetensors> or <https://huggingface.co/⟦org/x-comfy⟧/blob/main/«x-9b_fp8.safetensors»>, not <https://huggingface.co/org/x-7b/blob/main/LICENSE>.\n');
  });

  it('reads the repository of a path whose file says nothing', () => {
    expectMentions('a.rs', 'let x = "‹stabilityai/stable-diffusion-2-1›/unet/diffusion_pytorch_model.safetensors";\nlet y = "‹openai/clip-vit-base-patch32›/tokenizer.json";\nlet z = "checkpoints/llama-7b/⟦pytorch_model.bin⟧";\nlet v = "org/x-7b/‹x-7b-q4_0.gguf›";');
  });

  it('reads addresses that call a model', () => {
    const [called] = expectMentions('a.py', 'x = ["https://router.huggingface.co/hf-inference/models/«microsoft/speecht5_tts»/v1/chat", "https://api-inference.huggingface.co/models/«a/b»"]');
    assert.equal(called?.provider, 'huggingface');
  });

  it('takes a repository whose tag only the running program knows', () => {
    expectMentions('a.sh', 'llama-server -hf «org/name-GGUF»:${QUANT}\n');
  });

  it('takes the name of a weight file and not its folder', () => {
    expectMentions('a.py', 'x = ["/models/‹llama-2-7b.Q4_K_M.gguf›", "models/⟦model.gguf⟧", "./⟦pytorch_model-00001-of-00002.bin⟧", "‹yolov8n.pt›", "dit_model:‹acestep-v15-Q8_0.gguf›"]');
  });

  it('reads assignments and flags in one word', () => {
    expectMentions('a.py', 'x = ["--model=«o1»", "OPENAI_MODEL=«o1»", "temperature=‹high-1›", "a=b=c"]');
  });

  it('reads lists under a model key, and no other lists', () => {
    expectMentions('a.py', 'models = "«o1», «gpt-4o»"\ncolours = "red,green,light-blue"');
  });

  it('marks placeholders as negative, also under a model key', () => {
    expectMentions('a.py', 'x(model="⟦your-model⟧")\nx(model="⟦auto⟧")\nx(model="⟦my_model⟧")');
  });

  it('reads texts of any length', () => {
    expectMentions('a.py', `x = "${'some words. '.repeat(20_000)} --model «gpt-4o»"`);
  });

  it('reads the model that an API address calls, with its provider', () => {
    const host = 'https://api.test';
    const called = [
      [`${host}/model/«us.anthropic.claude-3-5-sonnet-20241022-v2%3A0»/converse-stream`, 'bedrock'], [`${host}/v1beta/models/«gemini-2.0-flash»:generateContent?key=1`, 'google'],
      ['https://us-central1-aiplatform.googleapis.com/v1/projects/p/locations/l/publishers/google/models/«gemini-1.5-pro-002»:predict', 'vertex'],
      [`${host}/openai/deployments/«openai»/chat/completions?api-version=1`, 'azure'], ['/openai/deployments/«gpt-4o»/chat', 'azure'], ['wss://api.openai.com/v1/realtime?model=«gpt-4o-realtime-preview»', 'openai'],
      ['https://api.replicate.com/v1/models/«meta/meta-llama-3-70b-instruct»/predictions', 'replicate'], [`${host}/accounts/1/ai/run/«@cf/meta/llama-3.1-8b-instruct»`, 'cloudflare'],
    ] as const;
    for (const [address, provider] of called) {
      assert.equal(expectOne('a.json', `{ "u": "${address}" }`).provider, provider);
    }
    assert.equal(expectOne('a.py', 'x = "https://x.test/model/«anthropic.claude-v2%3A1»/invoke"').text, 'anthropic.claude-v2:1');
  });

  it('reads paths that name a model by their own form, at whoever answers', () => {
    const [engine, model, method] = expectMentions('a.go', 's("/v1/engines/‹text-davinci-003›"); s("https://api.openai.com/v1/models/‹gpt-4o›"); s("v1/models/«gemini-2.5-flash»:generateContent"); s("/v1/models/{id}"); s("⟦/v1/models⟧")');
    assert.deepEqual([engine?.provider, model?.provider, method?.provider], [undefined, 'openai', 'google']);
  });

  it('reads a repository that is written as a path, where a model stands', () => {
    expectMentions('a.py', 'MODEL_PATH = "«org/name-7b»/"\nFOLDER = "⟦org/name-7b/⟧"\n');
  });

  it('takes no other path for a call, and of unknown servers only what looks like an id', () => {
    expectMentions('a.json', '{ "u": ["https://cars.test/?model=corolla", "https://x.test/listen?model=‹nova-2›", "https://x.test/model/a/invoke", "https://x.openai.azure.com/openai/deployments/⟦YOUR_DEPLOYMENT⟧/chat", "https://x.test/v1beta/models/{model}:generateContent"] }');
  });

  it('takes the model of a Modelfile in a string', () => {
    const [model] = expectMentions('a.rb', 'create(modelfile: "FROM «llama2»\\nSYSTEM You are x.", other: "FROM node\\nRUN x")\n');
    assert.equal(model?.provider, 'ollama');
  });

  it("reads the address of a model in an API's beta version", () => {
    expectMentions('a.yaml', 'url: https://generativelanguage.googleapis.com/v1beta/models/‹gemini-2.0-flash›\n');
  });

  it('takes what is counted behind a colon for no part of an id', () => {
    expectMentions('a.py', 'COSTS = "‹gpt-4o›:2.50"\nLIMITS = ["‹gpt-4o-mini›:128000", "‹qwen2.5:0.5b›", "‹gpt-3.5-turbo:20230327›", "‹acme/image-v2:0.1›"]');
    assert.equal(expectOne('a.py', 'model = "«anthropic.claude-v2:1»"').text, 'anthropic.claude-v2:1');
  });

  it('takes a model that something is given for, and no other setting of that form', () => {
    expectMentions('a.env', 'X=gpt-3.5-turbo=chat\n'.replace('gpt-3.5-turbo', '‹gpt-3.5-turbo›').replace('=chat', '=‹chat›'));
    expectMentions('a.py', 'x = ["‹claude-3-haiku›=‹fast-1›", "gpt=‹fast-1›", "mode-3=‹fast-1›", "«o1»=x y"]'.replace(', "«o1»=x y"', ''));
  });

  it('takes the schemes of providers, and of no host', () => {
    for (const scheme of ['openai', 'anthropic', 'groq', 'gemini', 'mistral', 'openrouter', 'deepseek', 'azure-openai']) {
      expectMentions('a.py', `x = "${scheme}://«some-model-1»"`);
    }
    expectMentions('a.py', 'x = ["openai://api.acme.com/some-model-1", "redis://some-model-1", "openai://8080"]');
  });

  it("takes Yandex's, whole or behind the folder that is put in", () => {
    expectMentions('a.py', 'x = "«gpt://b1gclqm3lu4itq271tvj/yandexgpt/latest»"\ny = f"gpt://{folder}/«yandexgpt-lite/rc»"\nz = ["«emb://b1g/text-search-doc/latest»", "gpt://b1g", "git://b1g/a/b"]');
  });

  it("takes Whisper's weights at OpenAI's address by their size, in comments too", () => {
    const address = (name: string): string => `https://openaipublic.azureedge.net/main/whisper/models/${'65147644'.repeat(8)}/${name}`;
    const [file] = expectMentions('get.sh', `# curl -o x ${address('«tiny.pt»')}\n`);
    assert.equal(file?.key, 'whisper');
    expectMentions('get.py', `x = "https://acme.org/whisper/models/‹x›"`.replace('/‹x›', ''));
  });

  it("takes the model of a router's address of what serves it", () => {
    expectMentions('a.json', '{"links": {"details": "/api/v1/models/«anthropic/claude-4-sonnet-20250522»/endpoints", "page": "⟦/api/v2/users/acme/x-1/endpoints⟧"}}');
  });

  it('takes the words of a variable that holds several, wherever it is set', () => {
    expectMentions('compose.yaml', 'environment:\n  TTS_MODELS: "«en-us-amy-low.onnx» «tts-1»"\n  models: "a b"\n');
  });

  it('takes the repository of a file that says nothing by itself', () => {
    expectMentions('a.py', 'x = f(ref="«some/thing»:s2a-q4-tiny-en+pl.model")\ny = f(ref="«some/thing»:config.json")\nz = f(ref="http://x/y:z.json")\n');
  });

  it("takes one of OpenAI's that a text is counted for, and no encoding", () => {
    expectMentions('a.py', 'def f(encoding_name="‹gpt-4›", encoding="‹text-embedding-3-small›"): pass\n');
    expectMentions('a.py', 'def f(encoding_name="⟦cl100k_base⟧", encoding="⟦utf-8⟧", b=1): pass\nf(encoding_name="⟦gpt2⟧", c=1)\n');
  });

  it("takes what an address's query asks for as a model, in comments too", () => {
    expectMentions('a.js', "x = 'https://chat.test/?model=«gpt-4-code-interpreter»&a=1'; // https://chat.test/?a=1&modelId=«gpt-4o-mini»\n");
    expectMentions('a.js', "x = 'https://chat.test/?model_name=«deepseek-chat»'; y = 'https://chat.test/?model=‹audi-a4›';\n");
    expectMentions('a.js', "x = 'https://shop.test/?model=golf'; y = 'https://shop.test/?remodel=gpt-4o'; z = 'https://shop.test/?model_year=2024-01';\n");
  });

  it('takes the repository that a call for a model is told, commented out too', () => {
    expectMentions('a.py', 'ModelBackendConfig(repository="‹bigscience/bloomz›")\n#   ModelBackendConfig(repository="‹bigscience/bloomz›"),\n');
    expectMentions('a.py', 'Chart(repository="⟦bigscience/bloomz⟧")\nModelBackendConfig(repository="⟦bloomz⟧")\n');
  });
});
