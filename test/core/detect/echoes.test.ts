import { expectMentions } from './marked';

describe('echoes', () => {
  it('takes the same id for the same model elsewhere in the document', () => {
    expectMentions('a.go', 'o := Options{Model: "«x3.2»"}\nif !strings.Contains(view, "«x3.2»") { f("‹x3.3›") }\n');
    expectMentions('a.py', '# here «x3.2-b» is the one\nmodel = "«x3.2-b»"\n');
  });

  it('leaves words alone that say other things as well, and places that say so', () => {
    expectMentions('a.py', 'model = "«claude»"\nname = "‹claude›"\nmodel = "«o1»"\nname = "‹o1›"\n');
    expectMentions('a.py', 'model = "«org/name-1»"\nload_dataset("⟦org/name-1⟧")\n');
  });

  it('takes a name with its size that underscores join for the same as well', () => {
    expectMentions('test_a.py', '@pytest.mark.parametrize("‹model_name›", ["«pajama_3b_v1»"])\ndef test(model_name): pass\ntest("«pajama_3b_v1»")\n');
    expectMentions('a.py', 'model = "«efficientnet_b0»"\nname = "‹efficientnet_b0›"\n');
  });

  it('leaves a name that is its own translation', () => {
    expectMentions('zh.json', '{ "GPT-3.5": "GPT-3.5", "‹gpt-4›": "‹gpt-4›", "‹GPT-4›": "x" }');
    expectMentions('zh.ts', 'const x = { "GPT-4o": "GPT-4o", "‹Llama-2-7b-hf›": "‹Llama-2-7b-hf›" };');
  });

  it('leaves what is shown for an id', () => {
    expectMentions('a.py', 'x = {"id": "‹gpt-4o›", "name": "GPT-4o", "label": "Claude-3", "displayName": "GPT-5.2"}');
    expectMentions('a.py', 'x = {"name": "‹Qwen-7B›", "id": "‹GPT-4o›"}');
  });
});
