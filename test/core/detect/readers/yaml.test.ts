import assert from 'node:assert/strict';
import { detect } from '../../../../src/core/detect/detect';
import { expectMentions, expectOne } from '../marked';

describe('readers/yaml', () => {
  it('takes values with their key, quoted or not', () => {
    assert.equal(expectOne('a.yaml', 'chat:\n  model: «o1»\n').key, 'model');
    expectMentions('a.yaml', 'model: "«o1»" # the best\nfallback_model: \'«o3»\'\nname: ‹gpt-4o›\n');
    assert.equal(expectOne('a.yaml', 'llm:\n  openai_model: «o1»\n').provider, 'openai');
  });

  it('takes lists under a model key, and names of entries in them', () => {
    expectMentions('a.yaml', 'models:\n  - «o1»\n  - «o3»\n');
    expectMentions('a.yaml', 'models: [«o1», "«o3»"]\n');
    expectMentions('a.yaml', 'models:\n  - name: «prod-chat»\n    provider: ⟦openai⟧\n    title: ‹best-one›\n');
    expectMentions('a.yaml', 'model_list:\n  - model_name: «prod-chat»\n    litellm_params:\n      model: «azure/gpt-4o»\n      api_base: https://x.openai.azure.com/\n');
  });

  it('takes keys as weak ids', () => {
    const [key] = expectMentions('a.yaml', 'limits:\n  ‹gpt-4o›: 10\n');
    assert.equal(key?.place, 'config-key');
  });

  it('reads environment lists of compose files and of Kubernetes', () => {
    expectMentions('compose.yaml', 'services:\n  app:\n    image: ⟦ollama/ollama⟧\n    environment:\n      - OPENAI_MODEL=«o1»\n      - MODELS=«o1»,«gpt-4o»\n');
    expectMentions('k.yaml', 'env:\n  - name: ⟦OPENAI_MODEL⟧\n    value: "«o1»"\n');
    expectMentions('compose.yaml', 'environment:\n  MODEL: ${OPENAI_MODEL:-«o1»}\n');
  });

  it('reads command lines, split or whole', () => {
    expectMentions('a.yaml', 'command: aider --model «deepseek/deepseek-chat» --editor-model «o1» --edit-format whole\n');
    expectMentions('a.yaml', 'args:\n  - --model\n  - «org/x»\n  - --model=«o1»\n');
    expectMentions('a.yaml', 'run: |\n  ollama pull «llama3»\n  pip install ⟦llama-2⟧\n  export OPENAI_MODEL=«o1»\n');
  });

  it('reads comments, and commented-out settings', () => {
    const mentions = expectMentions('a.yaml', '# model: «gpt-4o»\nx: 1 # like ‹claude-3-opus-20240229›\n#  - DEFAULT_MODEL=«hermes-3-llama3.1-8b»\n');
    assert.ok(mentions.every((each) => each.role === 'comment'));
  });

  it('does not take images, actions, types and versions', () => {
    expectMentions('a.yml', 'steps:\n  - uses: ⟦actions/checkout@v4⟧\n  - image: ⟦vllm/vllm-openai:v0.6⟧\nmodel_type: ⟦llama⟧\napi_version: ⟦2024-12-01-preview⟧\n');
  });

  it('resolves quotes and escapes', () => {
    assert.equal(expectOne('a.yaml', 'model: "«gpt\\x2d4o»"\n').text, 'gpt-4o');
  });

  it('reads anchors and aliases once', () => {
    expectMentions('a.yaml', 'a: &m\n  model: «o1»\nb: *m\n');
  });

  it('lets an entry say its provider, before or after the model', () => {
    const [name, , local, served] = expectMentions('a.yaml', 'models:\n  - name: «fast-1»\n    provider: ⟦ollama⟧\n    model: «llama3.1»\n  - model: «mistral»\n    provider: ⟦openai⟧\n    base_url: http://localhost:8000/v1\n');
    assert.deepEqual([name?.provider, local?.provider, served?.provider], ['ollama', 'ollama', undefined]);
    const [, groq, openai] = expectMentions('a.yaml', 'a: { provider: ⟦groq⟧, params: { model: «o1» } }\nopenai:\n  model: «o3»\n  embedding: { provider: ⟦ollama⟧ }\n');
    assert.deepEqual([groq?.provider, openai?.provider], ['groq', 'openai']);
    assert.equal(expectOne('a.yaml', 'model: «o1»\napi_base: https://api.groq.com/openai/v1\n').provider, 'groq');
  });

  it('takes the name of the one model that an entry with a provider holds', () => {
    expectMentions('a.yaml', 'llm:\n  provider: ⟦openai⟧\n  model:\n    name: «o1»\n');
    expectMentions('a.yaml', 'model:\n  name: ‹mpt_causal_lm›\n');
  });

  it('takes providers of promptfoo with the model after the colon', () => {
    expectMentions('a.yaml', 'providers:\n  - «openai:o1»\n  - id: «ollama:chat:mistral»\n  - ‹file:x›\nprovider: «openai:gpt-4o»\n');
  });

  it('reads scripts and files in block scalars with their readers', () => {
    expectMentions('w.yml', 'jobs:\n  x:\n    steps:\n      - run: |\n          LLM_MODEL="${M:-«o1»}"\n');
    expectMentions('k.yaml', 'data:\n  ⟦config.json⟧: |\n    {"model": "«o1»"}\n  ⟦.env⟧: |\n    OPENAI_MODEL=«o3»\n  ⟦a.yaml⟧: |\n    llm:\n      model: «o1»\n');
    expectMentions('w.yml', 'run: |\n  #!/usr/bin/env python\n  llm = ChatOpenAI("«o1»")\n');
  });

  it('reads tags, anchors, explicit keys, documents and scalars over several lines', () => {
    expectMentions('a.yaml', '--- # one\nModelId: !Ref "«o1»"\nm: &m\n  ? model\n  : «o3»\n  <<: *m\n...\n---\nllm_model:\n  «mistral»\nnote: >-\n  some\n  text\nx: "over\n  lines"\nlast_model: «o1»\n');
    expectMentions('a.yaml', 'models: [\n  «o1», # ‹gpt-4o›\n  { id: "«o3»" }\n]\nlist:\n- model: «o1»\n- model: «o3»\n');
    assert.equal(expectOne('a.yaml', 'model: !Sub "arn:aws:bedrock:${AWS::Region}::foundation-model/«anthropic.claude-3-haiku-20240307-v1:0»"\n').provider, 'bedrock');
    assert.equal(detect({ path: 'a.yaml', text: 'a: b\r\n\r\nmodel: o1\r\n' }).partial, undefined);
  });

  it('reads templates line by line and without complaint', () => {
    const text = 'model: {{ .Values.model | default "gpt-4o" }}\nother_model: o1 # x\n';
    const { mentions, partial } = detect({ path: 'deploy.tpl', text });
    assert.deepEqual(mentions.map((each) => `${each.text} ${each.strength}`), ['gpt-4o strong', 'o1 strong']);
    assert.equal(partial, undefined);
  });

  it('reads a broken file line by line and says where it broke', () => {
    const { mentions, partial } = detect({ path: 'a.yaml', text: 'model: o1\nother: "unclosed\nmodels:\n  - o3\n' });
    assert.deepEqual(mentions.map((each) => `${each.text} ${each.strength}`), ['o1 strong', 'o3 strong']);
    assert.equal(partial?.reason, 'not valid YAML at line 2; read line by line');
    assert.deepEqual(partial?.span, { start: 17, end: 18 });
  });

  it('reads long files like short ones', () => {
    const filler = 'key: some text here\n'.repeat(3000);
    const { mentions, partial } = detect({ path: 'a.yaml', text: `${filler}chat:\n  model: "o1" # o2\n  models: [o3, gpt-4o]\n` });
    assert.deepEqual(mentions.map((each) => `${each.text} ${each.strength}`), ['o1 strong', 'o3 strong', 'gpt-4o strong']);
    assert.equal(partial, undefined);
  });

  it('lets the address of a recorded request speak for its own entry', () => {
    const entry = (uri: string, id: string): string => `- request:\n    body: null\n    uri: ${uri}\n  response:\n    headers: { a: [b] }\n    body:\n      string: '{"model": "${id}"}'\n`;
    const mentions = detect({ path: 'a.yaml', text: `interactions:\n${entry('https://api.openai.com/v1/models', 'x')}${entry('https://proxy.test/v1', 'gpt-4o')}${entry('https://api.groq.com/openai/v1', 'llama3-8b-8192')}` }).mentions;
    assert.deepEqual(mentions.filter(({ key }) => key === 'model').map(({ text, provider }) => [text, provider]), [['gpt-4o', undefined], ['llama3-8b-8192', 'groq']]);
  });

  it('reads settings that somebody commented out below the key that they would stand under', () => {
    const mentions = expectMentions('a.yaml', 'ollama:\n  models:\n    # The more you add, the longer it takes\n    # pull:\n    #  - «llama2»\n    #  - «mistral»\n    pull: []\nmodels:\n# - «o1»\n- «o3»\n# - «o4-mini»\nproviders:\n  # - id: «openai:o1»\n  - id: «openai:o3»\n');
    assert.deepEqual(mentions.map(({ role }) => role), ['comment', 'comment', 'comment', 'product', 'comment', 'comment', 'product']);
    expectMentions('a.yaml', '# llm:\n#   model: «mistral»\n#   tags: [‹fast›]\n\nx: 1\n');
  });

  it('takes words of a comment for words', () => {
    expectMentions('a.yaml', '# Note: this is for the model\n# model: the one to use\n# see: other things\nx: 1\n');
  });

  it('takes what models are there for as keys of models', () => {
    expectMentions('a.yaml', 'models:\n  pull: [«moondream»]\n  embedding: «nomic-embed-text»\n  tags: [‹fast›]\n');
  });

  it('takes the model of a thing that somebody makes for none', () => {
    expectMentions('a.yaml', 'expect:\n  vendor: ⟦Nvidia⟧\n  model: ‹Note-P1640›\n  type: ‹tablet›\nchat:\n  vendor: ⟦Nvidia⟧\n  model: «note-1»\n  type: ‹chat›\n');
    expectMentions('a.yaml', 'device:\n  kind: ‹smartphone›\n  brand: ‹Wiko›\n  model: ‹Fusion›\ndisplay:\n  model: ‹SSD1306_128X64›\nchat:\n  manufacturer: ‹OpenAI›\n  model: «o1»\n');
  });

  it('tells the items of a list, and the names of its entries, as one of them', () => {
    const groups = (text: string): readonly unknown[] => detect({ path: 'a.yaml', text }).mentions.map(({ group }) => group);
    const [a, b, c, d] = groups('x:\n  - a-1\n  - b-2\ny: [c-1]\nz: d-1\n');
    assert.ok(a !== undefined && a === b && c !== undefined && c !== a && d === undefined);
    const [name, cost, next] = groups('- name: a-1\n  cost: e-1\n- name: b-1\n');
    assert.ok(name !== undefined && name === next && cost === undefined);
  });

  it('reads the program of a function that CloudFormation holds', () => {
    expectMentions('a.yaml', 'Code:\n  ZipFile: |\n    import json\n    def f():\n      g(model="«o1»")\n');
  });
});
