import assert from 'node:assert/strict';
import { detect } from '../../../src/core/detect/detect';
import { createResolver } from '../../../src/core/resolve/resolve';
import type { Mention } from '../../../src/core/types';
import { realCatalogue } from '../assess/real-catalogue';

const resolve = createResolver(realCatalogue());

/** What each mention of a Go file is read as: `llama3.2 → meta-llama/Llama-3.2-3B-Instruct at ollama`. */
function read(text: string): readonly string[] {
  return detect({ path: 'server.go', text }).mentions.flatMap((mention) => {
    const use = resolve(mention);
    const { resolution, provider } = use ?? {};
    const what = resolution && ('model' in resolution ? resolution.model.id : 'family' in resolution ? `family ${resolution.family}` : resolution.kind);
    return what === undefined ? [] : [`${mention.text} → ${what}${provider === undefined ? '' : ` at ${provider}`}`];
  });
}

describe('The short names of a server\'s library', () => {
  const list = 'var names = []string{"qwen2.5", "mistral", "gpt-4o"}';

  it('count where the file speaks of Ollama, and say why', () => {
    assert.deepEqual(read(`// The models that Ollama has.\n${list}`), [
      'qwen2.5 → Qwen/Qwen2.5-7B-Instruct at ollama', 'gpt-4o → openai/gpt-4o at openai',
    ]);
    const mention: Mention = { text: 'qwen2.5', span: { start: 0, end: 7 }, place: 'string', role: 'product', strength: 'weak', near: ['ollama'] };
    const { resolution } = resolve(mention) ?? {};
    assert.deepEqual(resolution && 'steps' in resolution && resolution.steps, [{ kind: 'library', text: 'Ollama' }]);
  });

  it('count in its settings, everyday words too', () => {
    const weak = (text: string, provider?: string): string | undefined => resolve({ text, span: { start: 0, end: text.length }, place: 'config-value', role: 'product', strength: 'weak', key: 'pull', near: ['ollama'], ...(provider === undefined ? {} : { provider }) })?.provider;
    assert.deepEqual(['moondream', 'mistral', 'llama2'].map((text) => weak(text, 'ollama')), ['ollama', 'ollama', 'ollama']);
    assert.deepEqual(['moondream', 'mistral'].map((text) => weak(text)), [undefined, undefined]);
    assert.deepEqual(['always', 'true', 'phi'].map((text) => weak(text, 'ollama')), [undefined, undefined, undefined]);
  });

  it('are a family at most where it does not', () => {
    assert.deepEqual(read(list).filter((line) => line.startsWith('qwen')), []);
    assert.deepEqual(read('var c = Config{Model: "qwen2.5"}'), ['qwen2.5 → family Qwen2.5']);
  });

  it('leave the family where the same name is another model elsewhere', () => {
    assert.deepEqual(read('var c = Config{Model: "deepseek-r1"}'), ['deepseek-r1 → deepseek-ai/DeepSeek-R1']);
    assert.deepEqual(read('// for Ollama\nvar c = Config{Model: "deepseek-r1"}'), ['deepseek-r1 → family DeepSeek-R1']);
  });

  it('may have a hyphen before the size, and say what runs them', () => {
    assert.deepEqual(read('// for Ollama\nvar c = Config{Model: "deepseek-r1-1.5b-cpu"}'), ['deepseek-r1-1.5b-cpu → deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B at ollama']);
  });

  it('give way to what the code itself says', () => {
    assert.deepEqual(read('// not Ollama\nimport "github.com/sashabaranov/go-openai"\nvar c = Config{Model: "qwen2.5"}').filter((line) => line.includes('at ollama')), []);
  });
});

describe('A name of OpenCLIP\'s', () => {
  it('is what is listed with what it was trained on', () => {
    const found = (text: string): string | undefined => {
      const { resolution } = resolve({ text, span: { start: 0, end: text.length }, place: 'text', role: 'product', strength: 'weak' }) ?? {};
      return resolution && 'model' in resolution ? resolution.model.id : resolution?.kind;
    };
    assert.deepEqual(['ViT-B-32::openai', 'ViT-B-32::laion2b_e16', 'std::vector'].map(found), ['openai/clip-vit-base-patch32', 'unknown', undefined]);
  });
});

describe('A router\'s id without its maker\'s segment', () => {
  const row = (text: string, rest: Partial<Mention> = {}): string => {
    const { resolution } = resolve({ text, span: { start: 0, end: text.length }, place: 'string', role: 'product', strength: 'strong', ...rest }) ?? {};
    return resolution === undefined ? 'nothing' : 'model' in resolution ? resolution.model.id : 'family' in resolution ? resolution.family : resolution.kind;
  };

  it('names what its maker alone serves', () => {
    assert.equal(row('claude-3-opus'), 'anthropic/claude-3-opus-latest');
    assert.equal(row('claude-3-opus', { strength: 'weak' }), 'anthropic/claude-3-opus-latest');
    assert.equal(row('claude-v3-opus', { strength: 'weak', place: 'text' }), 'anthropic/claude-3-opus-latest');
  });

  it('is a family where a host has its own list, where it is no such id, or what people say among words', () => {
    assert.equal(row('claude-3-7-sonnet', { provider: 'heroku' }), 'Claude 3.7');
    assert.equal(row('claude-3-9-opus'), 'Claude 3');
    assert.equal(row('Claude-3-opus', { strength: 'weak', place: 'comment' }), 'nothing');
    assert.equal(row('claude-3-based', { strength: 'weak', place: 'comment' }), 'nothing');
  });
});

describe('A size in a call that says of what', () => {
  const read = (text: string, callee?: string): string | undefined => {
    const use = resolve({ text, span: { start: 0, end: text.length }, place: 'string', role: 'product', strength: 'strong', ...(callee === undefined ? {} : { callee }) });
    return use && 'model' in use.resolution ? use.resolution.model.id : use?.resolution.kind;
  };

  it('is that model\'s', () => {
    assert.equal(read('large-v2', 'WhisperModel'), 'openai/whisper-large-v2');
    assert.equal(read('base', 'whisperx'), 'openai/whisper-base');
  });

  it('is nothing elsewhere', () => {
    assert.equal(read('large-v2', 'load_weights'), undefined);
    assert.equal(read('base'), undefined);
    assert.equal(read('huge-v9', 'WhisperModel'), undefined);
  });
});

describe('The host of an id of which only the family is known', () => {
  const hostOf = (text: string, provider: string): string | undefined =>
    resolve({ text, span: { start: 0, end: text.length }, place: 'string', role: 'product', strength: 'strong', provider })?.provider;

  it('is what the code says, but OpenAI\'s client may speak to another', () => {
    assert.equal(hostOf('anthropic.claude-v9', 'bedrock'), 'bedrock');
    assert.equal(hostOf('gemini-9-pro', 'vertex'), 'vertex');
    assert.equal(hostOf('claude-9-opus', 'openai'), undefined);
    assert.equal(hostOf('gpt-4.1-huge', 'openai'), 'openai');
  });
});

describe('OpenAI\'s first engines', () => {
  it('count as the value of an engine\'s key where the file speaks of OpenAI', () => {
    const read = (key: string, near?: Mention['near']): string | undefined => resolve({ text: 'davinci', span: { start: 0, end: 7 }, place: 'string', role: 'product', strength: 'weak', key, ...(near === undefined ? {} : { near }) })?.provider;
    assert.deepEqual(['engine', '$engine_id', 'default_engine'].map((key) => read(key, ['openai-engines'])), ['openai', 'openai', 'openai']);
    assert.deepEqual([read('engine'), read('name', ['openai-engines']), read('search_engine_url', ['openai-engines'])], [undefined, undefined, undefined]);
  });
});

describe('The names of OpenAI\'s CLIP', () => {
  const named = (text: string, facts: Partial<Mention> = {}): string | undefined => {
    const { resolution } = resolve({ text, span: { start: 0, end: text.length }, place: 'string', role: 'product', strength: 'strong', ...facts }) ?? {};
    return resolution && 'model' in resolution ? resolution.model.id : undefined;
  };

  it('count where a model is asked for; elsewhere they are an architecture\'s', () => {
    assert.deepEqual(['ViT-B/32', 'ViT-L/14@336px', 'ViT-H/14'].map((text) => named(text)), ['openai/clip-vit-base-patch32', 'openai/clip-vit-large-patch14-336', undefined]);
    assert.deepEqual([named('ViT-B/32', { strength: 'weak' }), named('ViT-B/32', { place: 'comment' })], [undefined, undefined]);
  });
});

describe('The client of OpenAI', () => {
  it('is no host whose weights another\'s model is read as', () => {
    const text = 'MiniMax-M2.5-highspeed';
    const { resolution } = resolve({ text, span: { start: 0, end: text.length }, place: 'string', role: 'product', strength: 'strong', provider: 'openai' }) ?? {};
    assert.equal(resolution && 'model' in resolution && resolution.model.id, 'minimax/minimax-m2.5-highspeed');
  });
});

describe('The short names of a maker\'s sizes', () => {
  it('are the family where a model is asked for, and words elsewhere', () => {
    const told = (path: string, text: string) => detect({ path, text }).mentions.flatMap((mention) => {
      const { resolution } = resolve(mention) ?? {};
      return resolution ? [`${mention.text} ${resolution.kind === 'family' ? resolution.family : resolution.kind}`] : [];
    });
    assert.deepEqual(told('a.yaml', 'model: opus\nagents:\n  a: { model: sonnet }\n'), ['opus Claude', 'sonnet Claude']);
    assert.deepEqual(told('a.test.ts', "expect(options.model).toBe('haiku');\nrun({ model: 'opus' });\n"), ['haiku Claude', 'opus Claude']);
    assert.deepEqual(told('a.ts', "const codec = 'opus';\nconst poem = 'haiku';\nwrite({ format: 'opus', title: 'sonnet' });\n"), []);
    assert.deepEqual(told('a.py', 'x = Client(model="opus", provider="ollama")\nChatOllama(model="opus")\n'), []);
  });

  it('are no families of an id that is joined otherwise', () => {
    const read = (text: string) => resolve({ text, span: { start: 0, end: text.length }, place: 'string', role: 'product', strength: 'strong' })?.resolution.kind;
    assert.deepEqual(['opus', 'ChatGPT:gpt-4o-mini', 'opusplan'].map(read), ['family', 'grammar', undefined]);
  });

  it('a host that a hyphen joins to an id serves it', () => {
    const { resolution, provider } = resolve({ text: 'openrouter-gpt-4o-mini', span: { start: 0, end: 22 }, place: 'config-key', role: 'product', strength: 'strong' }) ?? {};
    assert.deepEqual([resolution && 'model' in resolution && resolution.model.id, provider], ['openai/gpt-4o-mini', 'openrouter']);
    for (const text of ['bedrock-claude-3-5-sonnet', 'groq-llama-3.1-8b-instant', 'vertex-gemini-2.0-flash', 'perplexity-sonar-pro', 'together-mixtral-8x7b-instruct-v0.1', 'cerebras-llama3.1-8b']) {
      assert.notEqual(resolve({ text, span: { start: 0, end: text.length }, place: 'string', role: 'product', strength: 'strong' }), undefined, text);
    }
    assert.equal(resolve({ text: 'together-we-go', span: { start: 0, end: 14 }, place: 'string', role: 'product', strength: 'weak' }), undefined);
  });

  it('no family that a key is called after without a version, which is a kind of things', () => {
    const key = (text: string): Mention => ({ text, span: { start: 0, end: text.length }, place: 'config-key', role: 'product', strength: 'strong' });
    assert.equal(resolve(key('Stable-diffusion')), undefined);
    assert.notEqual(resolve(key('stable-diffusion-3')), undefined);
  });

  it('count where what runs a model is given them, in a file that speaks of Ollama', () => {
    assert.deepEqual(read('// Ollama\nx := generate("mistral", prompt)\ny := callOllama("phi")\n'), ['mistral → mistralai/Mistral-7B-Instruct-v0.3 at ollama', 'phi → microsoft/phi-2 at ollama']);
    assert.deepEqual(read('// Ollama\nx := lookUp("mistral", prompt)\ny := generate("user")\n'), []);
    assert.deepEqual(read('x := generate("mistral", prompt)\n'), []);
  });
});
