import assert from 'node:assert/strict';
import { detect } from '../../../../src/core/detect/detect';
import { expectMentions, expectOne } from '../marked';

describe('readers/json', () => {
  it('takes values with their key', () => {
    assert.equal(expectOne('a.json', '{ "model": "«o1»", "stream": true }').key, 'model');
    expectMentions('a.json', '{ "models": ["«o1»", "«gpt-4o»"], "note": "two words" }');
    expectMentions('a.json', '{ "models": [{ "id": "«o1»", "backend": "⟦vllm⟧" }] }');
  });

  it('takes keys as weak ids', () => {
    const [key, parser] = expectMentions('a.json', '{ "‹gpt-4o›": { "tool_parser": "⟦llama3_json⟧" } }');
    assert.deepEqual([key?.place, parser?.place], ['config-key', 'config-value']);
  });

  it('reads comments, trailing commas and escapes', () => {
    const [comment, value] = expectMentions('a.jsonc', '{\n  // "model": "«gpt-4o»"\n  "model": "«gpt\\u002d4o»",\n}');
    assert.deepEqual([comment?.role, value?.text], ['comment', 'gpt-4o']);
  });

  it('reads defaults of a schema and named values', () => {
    expectMentions('a.json', '{ "properties": { "model": { "type": "‹string›", "default": "«o1»" } } }');
    expectMentions('a.json', '{ "environment": [{ "name": "⟦OPENAI_MODEL⟧", "value": "«o1»" }] }');
  });

  it('does not take packages', () => {
    expectMentions('package.json', '{ "dependencies": { "⟦gpt-3-encoder⟧": "^1.0.0-beta" }, "license": "⟦Apache-2.0⟧" }');
  });

  it('reads on after a fault and says where it was', () => {
    const { mentions, partial } = detect({ path: 'a.json', text: '{ "model": "o1",\n "x": nope,\n "model": "o3" }' });
    assert.deepEqual(mentions.map((each) => each.text), ['o1', 'o3']);
    assert.equal(partial?.reason, 'not valid JSON at line 2; read as far as possible');
  });

  it('reads names without quotes, single quotes and several values', () => {
    const { mentions } = detect({ path: 'a.json', text: "{model: 'o1', // or 'gpt-4o'\n list: [{provider: 'ollama', llm: 'mistral'}]}\n{\"model\": \"o3\"}" });
    assert.deepEqual(mentions.map((each) => each.text), ['o1', 'gpt-4o', 'ollama', 'mistral', 'o3']);
    assert.equal(detect({ path: 'a.json5', text: "{model: 'o1'}" }).partial, undefined);
  });

  it('reads JSON lines', () => {
    expectMentions('a.jsonl', '{"body": {"model": "«o1»"}}\n{"body": {"model": "«o3»"}}\n');
    assert.equal(detect({ path: 'a.jsonl', text: '{"a":1}\n{"a":\n' }).partial?.reason, 'not valid JSON at line 2; read as far as possible');
  });

  it('lets an address speak for its entry, and for the file where no entry has another', () => {
    const providers = (text: string): readonly (string | undefined)[] => detect({ path: 'a.json', text }).mentions.map(({ provider }) => provider);
    assert.deepEqual(providers('[{ "url": "https://api.openai.com/v1" }, { "url": "https://x.test/v1", "model": "gpt-4o" }, { "url": "https://api.groq.com/v1", "model": "o1" }]'), [undefined, 'groq']);
    assert.deepEqual(providers('{ "servers": [{ "url": "https://api.groq.com/v1" }], "x": { "model": "o1" } }'), ['groq']);
  });

  it('takes the provider of a model in a list, and not its maker', () => {
    const [id, , other] = expectMentions('a.json', '[{ "id": "‹gpt-4o›", "provider": "⟦azure⟧" }, { "id": "‹claude-2.1›", "provider": "⟦bedrock⟧" }]');
    assert.deepEqual([id?.provider, other?.provider], ['azure', 'bedrock']);
  });
});
