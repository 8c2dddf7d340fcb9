import assert from 'node:assert/strict';
import { expectMentions } from '../marked';

describe('readers/markdown-named', () => {
  it('reads the default of a parameter for a model', () => {
    expectMentions('a.md', '- .model:\n\n  The one to use (default: "«all-minilm»").\n\n- .style:\n\n  The look (default: "‹all-minilm›").\n');
    expectMentions('a.md', '`model` (string, default `«sonar»`): what to ask\n\n`sonar`\n');
    expectMentions('a.md', '### model_name\n\nText.\n\n  Defaults to "«sonar»".\n');
  });

  it('forgets the parameter where other text begins', () => {
    expectMentions('a.md', '- model:\n\nThe colour, default: "sonar".\n');
  });

  it('takes what a provider is said to serve for models, if there are two or more', () => {
    const [first, second] = expectMentions('a.md', '- Perplexity: "«sonar»" (default), "«sonar-deep-research»", etc.\n- Perplexity: "sonar"\n- Colours: "sonar", "sonar"\n');
    assert.deepEqual([first?.provider, second?.provider], ['perplexity', 'perplexity']);
  });

  it('goes on behind brackets, and to the second of two', () => {
    expectMentions('a.md', 'The models are: `«large-v3»` (or `«large»`), `«turbo»` (default), `«o3»`.\n');
    expectMentions('a.md', 'The model is now `«o3»`.\nChange the default model from `«gpt-4o»` to `«o3»`.\n');
  });

  it('reads addresses in code marks whose own form pulls a model', () => {
    expectMentions('a.md', 'Model url: `hf://«org/name»`, `ollama://«gemma2:2b»`, `https://huggingface.co/org/name`.\n');
  });
});
