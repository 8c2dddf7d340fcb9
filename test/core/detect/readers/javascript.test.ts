import assert from 'node:assert/strict';
import { expectMentions, expectOne } from '../marked';

describe('readers/javascript', () => {
  it('reads clients of the AI SDK and fixes their provider', () => {
    const mention = expectOne('a.ts', "const r = await generateText({ model: openai('«gpt-4o»'), prompt });");
    assert.deepEqual([mention.provider, mention.callee], ['openai', 'openai']);
    assert.equal(expectOne('a.ts', "model: xai.responses('«grok-4»')").provider, 'xai');
    assert.equal(expectOne('a.ts', "registry.languageModel('«openai:gpt-4o»')").callee, 'languageModel');
    assert.equal(expectOne('a.ts', "const m = amazonBedrock.embedding('«amazon.titan-embed-text-v2:0»');").provider, 'bedrock');
  });

  it('reads options objects with the constructor around them', () => {
    const mention = expectOne('a.ts', 'const llm = new ChatAnthropic({\n  model: "«claude-3-haiku-20240307»",\n});');
    assert.deepEqual([mention.key, mention.callee, mention.provider], ['model', 'ChatAnthropic', 'anthropic']);
  });

  it('reads fall-backs, defaults and conditions', () => {
    expectMentions('a.ts', 'const model = process.env.OPENAI_MODEL || "«o1»";');
    expectMentions('a.ts', 'this.model = init?.model ?? "«o1»";');
    expectMentions('a.ts', 'call(process.env.OPENAI_MODEL ?? "«o1»");');
    expectMentions('a.ts', 'constructor(model: string = "«o1»") {}');
    expectMentions('a.ts', 'const model = fast ? "«o1-mini»" : "«o1»";');
    expectMentions('a.ts', 'const s = z.object({ model: z.string().default("«o1»") });');
    expectMentions('a.ts', "const chart = rows.map(row => row.model === '«o1»' ? '‹dark-red›' : '‹light-blue›');");
  });

  it('takes object keys as weak ids and other keys not', () => {
    const [key] = expectMentions('a.ts', "const limits = { '‹gpt-4o›': 128_000, name: 1 };");
    assert.equal(key?.place, 'config-key');
    expectMentions('a.ts', "const e = { modelType: '⟦llama⟧', modelVersion: '‹stable›', dataModel: '‹o1›' };");
  });

  it('does not take module names and packages', () => {
    expectMentions('a.ts', "import { openai } from '⟦@ai-sdk/openai⟧';\nimport '⟦./gpt-4o⟧';\nconst x = require('⟦gpt-tokenizer⟧');\nexport * from '⟦gpt-3-encoder⟧';");
    expectMentions('a.ts', "const p = ['⟦@anthropic-ai/sdk⟧', '‹@cf/meta/llama-3-8b-instruct›'];");
  });

  it('learns the provider from the only client that is imported', () => {
    assert.equal(expectMentions('a.ts', "import Groq from '⟦groq-sdk⟧';\nclient.chat.completions.create({ model: '«llama3-8b-8192»' });").at(-1)?.provider, 'groq');
  });

  it('reads plain templates, and code in the holes of the others', () => {
    expectMentions('a.ts', 'const model = `«o1»`;');
    expectMentions('a.ts', 'const url = `openai/${model}`;');
    expectMentions('a.ts', 'const s = `uses ${model ?? "«o1»"} now`;');
  });

  it('reads JSX attributes and survives text with apostrophes', () => {
    expectMentions('a.tsx', '<p>Don\'t</p>;\n<Chat model="«o1»" className="⟦big-box⟧" />');
  });

  it('reads the text between tags, as words and commands', () => {
    expectMentions('a.tsx', '<div>\n  <p>It\'s fine:</p> <li>ollama pull «x3.2:3b»</li>\n  <p>Use <code>‹x-4o›</code> or <code>‹y-3-mini›</code></p>\n</div>;\nconst model = "«o1»";');
    expectMentions('a.tsx', '<pre>\n  vllm serve «Org/X-8B»\n</pre>; const m = "‹x-1›";');
  });

  it('does not take comparisons and types for tags', () => {
    expectMentions('a.tsx', 'const f = useState<string>("‹x-1›"); const g = a > b ? "‹x-2›" : "‹x-3›"; const h = <T,>(m = "‹x-4›") => { return m < 3; };');
    expectMentions('a.ts', 'function id<T>(x: T, model = "«x-5»") { return x > 1 && x < 2 ? "‹x-6›" : 1; }');
  });

  it('does not read quotes inside regular expressions', () => {
    expectMentions('a.js', 'const r = /["\']/; const model = "«o1»"; const half = a / b; model = "«o3»";');
  });

  it('reads commented-out code', () => {
    expectMentions('a.ts', '// model: "«o1»",\n/* openai("«o3»") */');
  });

  it('reads the scripts and attributes of components', () => {
    expectMentions('a.vue', '<template>\n<option value="‹gpt-4o›">x</option>\n<Chat :model="\'«o1»\'" :x="o1" class="gpt-9"/>\n</template>\n<script setup>\nconst model = "«o3»";\n</script>');
    expectMentions('a.svelte', '<script>let model = "«o1»";</script><p>{model}</p>');
  });

  it('takes the version of a model for its id where it is one', () => {
    expectMentions('a.ts', "const r = { modelVersion: '«gemini-2.0-flash»' };");
  });
});
