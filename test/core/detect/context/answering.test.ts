import assert from 'node:assert/strict';
import { detect } from '../../../../src/core/detect/detect';
import { expectMentions } from '../marked';

/** The providers of the strong mentions of a text; `?` for somebody unknown, `-` where nothing is said. */
function providers(path: string, text: string): readonly string[] {
  return detect({ path, text }).mentions.filter(({ strength }) => strength === 'strong').map(({ provider, elsewhere }) => provider ?? (elsewhere ? '?' : '-'));
}

describe('context/answering', () => {
  it('knows a client by the module that its name is imported from', () => {
    assert.deepEqual(providers('a.ts', "import { blackForestLabs as bfl } from '@ai-sdk/black-forest-labs';\nbfl.video('x-1'); bfl('x-2');"), ['black-forest-labs', 'black-forest-labs']);
    assert.deepEqual(providers('a.ts', "import {\n  createFal,\n} from '@ai-sdk/fal';\nconst images = createFal({ apiKey: 'k' });\nimages.image('x-1');"), ['fal-ai']);
    assert.deepEqual(providers('a.ts', "const p = createAlibaba({});\np.video('x-1');\nelevenLabs.speech('x-2');\ndeepInfra('x-3');"), ['alibaba', 'elevenlabs', 'deepinfra']);
    assert.deepEqual(providers('a.py', 'from openai import AsyncOpenAI as O\nfrom anthropic import Anthropic\nc = O()\nd = Anthropic()\nc.chat.completions.create(model="x-1")\nd.messages.create(model="x-2")\n'), ['openai', 'anthropic']);
    assert.deepEqual(providers('a.js', "const OpenAI = require('openai');\nconst Groq = require('groq-sdk');\nthis.client = new OpenAI();\nthis.client.chat.completions.create({ model: 'x-1' });"), ['openai']);
  });

  it('names nobody for a client of a provider that the catalogue does not list', () => {
    assert.deepEqual(providers('a.ts', "import { openai } from '@ai-sdk/openai';\nimport { acme } from '@ai-sdk/acme';\nimport { useChat } from '@ai-sdk/react';\nacme('x-1'); lmnt.speech('x-2'); klingAI.video('x-3'); openai('x-4'); useChat('x-5');"), ['?', '?', '?', 'openai']);
    assert.deepEqual(providers('a.ts', "const box = createOpenAICompatible({ name: 'box', baseURL: 'https://llm.example.org/v1' });\nbox('x-1'); box.chatModel('x-2');"), ['?', '?']);
  });

  it('takes the provider that a constructor is given before its own', () => {
    assert.deepEqual(providers('a.py', "OpenAIChatModel('x-1', provider=AzureProvider(api_key='k'))\nOpenAIChatModel('x-2', provider='openrouter')\nOpenAIChatModel('x-3', provider=somebody)\nOpenAIChatModel('x-4', provider=None)\nAzureChatOpenAI('x-5', provider=somebody)"), ['azure', 'openrouter', '?', 'openai', 'azure']);
    assert.deepEqual(providers('a.py', "provider = DeepSeekProvider(api_key='k')\nmodel = OpenAIChatModel('x-1', provider=provider)"), ['deepseek']);
  });

  it('takes the address that a client is given before its own provider', () => {
    assert.deepEqual(providers('a.ts', "const c = new OpenAI({ baseURL: `${ENDPOINT}/openai/deployments/${ID}` });\nc.chat.completions.create({ model: 'x-1' });"), ['azure']);
    assert.deepEqual(providers('a.py', 'from openai import OpenAI\nc = OpenAI(base_url="http://box:8000/v1")\nc.chat.completions.create(model="x-1")\nd = OpenAI(base_url=os.getenv("DEEPSEEK_BASE_URL"))\nd.chat.completions.create(model="x-2")\n'), ['?', 'deepseek']);
    assert.deepEqual(providers('a.ts', "new ChatOpenAI({ model: 'x-1', configuration: { baseURL: url } }); new ChatOllama({ model: 'x-2', baseUrl: url });"), ['?', 'ollama']);
  });

  it('takes what a call is made on before what the file imports', () => {
    const go = 'import (\n\t"github.com/tmc/langchaingo/llms/ollama"\n\tai "github.com/sashabaranov/go-openai"\n)\n';
    assert.deepEqual(providers('a.go', `${go}a, err := ollama.New(ollama.WithModel("x-1"))\nb := openai.WithEmbeddingModel("x-2")\nc := vertex.New(ctx, googleai.WithDefaultModel("x-3"))\nd := ai.ChatCompletionRequest{Model: "x-4"}`), ['ollama', 'openai', 'vertex', 'openai']);
    assert.deepEqual(providers('A.java', 'AnthropicChatModel.builder().apiKey(k).modelName("x-1").build();'), ['anthropic']);
    assert.deepEqual(providers('A.java', 'OpenAiChatModel.builder().baseUrl("https://api.cerebras.ai/v1").modelName("x-1").build();'), ['cerebras']);
  });

  it('takes the provider that stands beside the model, before or after it', () => {
    assert.deepEqual(providers('a.ts', 'const M: LLM = { modelId: "x-1", name: "n", provider: "groq" };\nconst N = { provider: name, modelId: "x-2" };'), ['groq', '-']);
    assert.deepEqual(providers('a.rb', "chat(model: 'x-1', provider: :openrouter)\n"), ['openrouter']);
    assert.deepEqual(providers('a.go', 'c := Config{Model: "x-1", Provider: "groq"}\n'), ['groq']);
    assert.deepEqual(providers('a.ts', "const a = { provider: 'openai', model: 'org/name' };"), ['-']);
  });

  it('takes neither of two meanings of a name between which it is not used', () => {
    assert.deepEqual(providers('a.py', 'if azure:\n  client = AzureOpenAI()\nelse:\n  client = OpenAI()\nclient.chat.completions.create(model="x-1")\n'), ['?']);
    assert.deepEqual(providers('a.py', 'c = Groq()\nc.chat(model="x-1")\nc = OpenAI()\nc.chat(model="x-2")\n'), ['groq', 'openai']);
  });

  it('takes the client that another is made with before its own provider', () => {
    assert.deepEqual(providers('a.py', "AnthropicModel('x-1', provider=AnthropicProvider(anthropic_client=AsyncAnthropicBedrock()))\nAnthropicModel('x-2', provider=AnthropicProvider(anthropic_client=mock))"), ['bedrock', 'anthropic']);
    assert.deepEqual(providers('a.py', "c = AsyncAzureOpenAI()\nOpenAIChatModel('x-1', provider=OpenAIProvider(openai_client=c))\nOpenAIChatCompletionsModel(model='x-2', openai_client=AsyncOpenAI(base_url=BASE))"), ['azure', '?']);
    assert.deepEqual(providers('a.py', "c = AsyncOpenAI()\nOpenAIChatModel('x-1', provider=TogetherProvider(openai_client=c))\nOpenAIChatModel('x-2', provider=TogetherProvider(openai_client=AsyncOpenAI(base_url=BASE)))\nOpenAIChatModel('x-3', provider=AcmeProvider(openai_client=c))"), ['together', 'together', '?']);
  });

  it('takes the address that an option gives, before or after the model', () => {
    assert.deepEqual(providers('a.go', 'a := openai.New(openai.WithBaseURL("https://api.groq.com/openai/v1"), openai.WithModel("x-1"))\n'), ['groq']);
    assert.deepEqual(providers('a.go', 'a := openai.New(openai.WithModel("x-1"), openai.WithBaseURL(url))\nb := openai.New(openai.WithModel("x-2"))\n'), ['?', 'openai']);
  });

  it("takes a text that the AI SDK is given as its gateway's, and no model of a client", () => {
    const ai = "import { anthropic } from '@ai-sdk/anthropic';\nimport {\n  streamText,\n  ToolLoopAgent as Loop,\n} from 'ai';\n";
    assert.deepEqual(providers('a.ts', `${ai}streamText({ model: 'acme/x-1' }); new Loop({ model: anthropic('x-2'), tools }); streamText({ model: 'x-3' });`), ['vercel', 'anthropic', 'anthropic']);
    assert.deepEqual(providers('a.ts', "import { streamText } from './mine';\nstreamText({ model: 'acme/x-1' });"), ['-']);
  });

  it("takes what a file's client speaks to before the module it comes from", () => {
    assert.deepEqual(providers('a.py', 'from openai import AzureOpenAI\nMODEL = "gpt-x-1"\nclient = AzureOpenAI()\n'), ['azure']);
    assert.deepEqual(providers('a.ts', "import OpenAI from 'openai';\nswitch (model) { case 'x-1': break }\nconst c = new OpenAI({ baseURL: `${URL}/openai/deployments/${ID}` });"), ['azure']);
    assert.deepEqual(providers('a.py', 'from openai import AzureOpenAI, OpenAI\nMODEL = "gpt-x-1"\na = AzureOpenAI()\nb = OpenAI()\n'), ['-']);
  });

  it('takes the address that the environment gives a client, whatever it was imported from', () => {
    assert.deepEqual(providers('a.ts', 'const c = new OpenAI({ baseURL: Deno.env.get("OLLAMA_BASE_URL"), apiKey: "x" });\nmodel = "x-1";'), ['ollama']);
  });

  it('knows how Bedrock writes ids whatever the constructor', () => {
    assert.deepEqual(providers('a.py', "AnthropicModel('anthropic.claude-x')\nAnthropicModel('us.anthropic.claude-x')\nAnthropicModel('claude-x')"), ['bedrock', 'bedrock', 'anthropic']);
  });

  it('takes no piece of a name for a name', () => {
    expectMentions('a.py', "is_new_model = '⟦gpt-2.5⟧' in name\nok = '⟦gpt-4⟧' not in self.model_name.lower()\nx = model.startswith(('⟦gpt-5⟧', '⟦o1⟧'))\nif m in ['‹gpt-4›', '‹o3›']: pass\nold_model = '‹gpt-4› here' in names\n".replace("‹gpt-4› here", '‹gpt-4›'));
    expectMentions('a.go', 'a := strings.Contains(model, "⟦gpt-4⟧") || strings.Contains(strings.ToLower(modelName), "⟦o1⟧") || strings.HasPrefix(model, "⟦o3⟧") || strings.Contains(view, "‹o4›")');
    expectMentions('a.ts', "if (model.includes('⟦gpt-4⟧') || this.modelId.toLowerCase().includes('⟦o1⟧') || seen.includes('‹o3›')) {}");
    expectMentions('a.rb', "x if model.start_with?('⟦gpt-4⟧')\n");
  });
});
