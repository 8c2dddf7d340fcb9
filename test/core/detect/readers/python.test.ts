import assert from 'node:assert/strict';
import { expectMentions, expectOne } from '../marked';

describe('readers/python', () => {
  it('takes a keyword argument, its call and the provider that the constructor fixes', () => {
    const mention = expectOne('a.py', 'llm = ChatOpenAI(model="«gpt-4o»", temperature=0)');
    assert.equal(mention.key, 'model');
    assert.equal(mention.callee, 'ChatOpenAI');
    assert.equal(mention.provider, 'openai');
    assert.equal(mention.place, 'string');
  });

  it('takes the positional argument that names the model, and no other', () => {
    expectMentions('a.py', 'm = AutoModelForCausalLM.from_pretrained("«meta-llama/Llama-2-7b-hf»", "‹main-branch›")');
    expectMentions('a.py', 'p = pipeline("‹text-generation›", "«gpt2»")');
    expectMentions('a.py', "p = pipeline('‹text-generation›', model='«gpt2»')");
  });

  it('reads the default of an environment variable', () => {
    expectMentions('a.py', 'x = os.getenv("‹CHAT_CHOICE›", "‹gpt-4o›")');
    expectMentions('a.py', 'x = os.getenv("⟦OPENAI_MODEL⟧", "«o1»")');
    expectMentions('a.py', 'model = os.environ.get("‹LLM_CHOICE›", "«o1»")');
    expectMentions('a.py', 'model = os.environ["‹LLM_CHOICE›"]\nmodel = MODELS["«o1»"]');
    expectMentions('a.py', 'os.environ["⟦OPENAI_MODEL⟧"] = "«o1»"');
    expectMentions('a.py', 'model = args.model or "«o1»"');
  });

  it('reads annotated names, comparisons and lists', () => {
    expectMentions('a.py', 'class S(BaseModel):\n    model: str = "«o1»"\n    other: Optional[str] = "‹o1›"');
    expectMentions('a.py', 'if model == "«o1»":\n    pass');
    expectMentions('a.py', 'if model in ("«o1»", "«o3»"):\n    pass');
    expectMentions('a.py', 'MODELS = ["«o1»", "«gpt-4o»"]');
    expectMentions('a.py', 'model: Literal["«o1»", "«o3»"] = "«o1»"');
    expectMentions('a.py', 'model: str = Field(default="«o1»", description="the model to use")');
    expectMentions('a.py', 'parser.add_argument("--model", default="«o1»", help="the word")');
  });

  it('reads command line lists', () => {
    expectMentions('a.py', 'run(["‹vllm›", "‹serve›", "--model", "«org/x»", "--port"])');
  });

  it('takes dict keys as weak ids', () => {
    const [key] = expectMentions('a.py', 'LIMITS = {"‹gpt-4o›": 128000, "‹o1›": 1}');
    assert.equal(key?.place, 'config-key');
  });

  it('does not take data sets, imports and prefixes', () => {
    expectMentions('a.py', 'd = load_dataset("⟦openai/gsm8k⟧", "⟦main-set⟧")');
    expectMentions('a.py', 'if name.startswith("⟦gpt-4⟧"):\n    pass');
    expectMentions('a.py', 'from transformers import AutoModel\nimport openai.types.gpt_4o');
    expectMentions('a.py', 'config = {"model_type": "⟦llama⟧"}');
  });

  it('reads f-strings only where the whole id stands in a literal part', () => {
    expectMentions('a.py', 'x = f"openai/{model}"');
    expectMentions('a.py', 'x = f"gpt-{size}-turbo"');
    expectMentions('a.py', 'x = f"aider --model «gpt-4o» --x {y}"');
  });

  it('keeps the whole source span of an escaped literal', () => {
    assert.equal(expectOne('a.py', 'model = "«gpt\\x2d4o»"').text, 'gpt-4o');
  });

  it('reads comments and docstrings as comments', () => {
    const [quoted, named, prose] = expectMentions('a.py', '# model = "«gpt-4o»"\n# "‹gpt-4-0314›", and ‹claude-3-opus-20240229›.');
    assert.deepEqual([quoted?.place, quoted?.role, named?.role, prose?.role], ['comment', 'comment', 'comment', 'comment']);
    assert.equal(expectOne('a.py', 'def f():\n    """Uses ‹gpt-4o› here."""\n').role, 'comment');
  });

  it('does not take words of a sentence for the value of a key', () => {
    expectMentions('a.py', '# model: the one to use\n# model: required by the server\nx = 1');
  });

  it('finds the provider of the file in its only client', () => {
    assert.equal(expectOne('a.py', 'from groq import Groq\nx = dict(model="«llama-3.1-8b-instant»")').provider, 'groq');
    assert.equal(expectOne('a.py', 'import openai\nc = openai.OpenAI(base_url="https://openrouter.ai/api/v1")\nx = dict(model="«o1»")').provider, 'openrouter');
    assert.equal(expectOne('a.py', 'import openai\nx = SentenceTransformer("«all-MiniLM-L6-v2»")').provider, undefined);
    assert.equal(expectOne('a.py', 'import openai\nx = dict(model="«BAAI/bge-m3»")').provider, undefined);
    assert.equal(expectOne('a.py', 'import openai\nimport anthropic\nx = dict(model="«o1»")').provider, undefined);
    assert.equal(expectOne('a.py', 'import openai\nx = complete(engine="«davinci»")').strength, 'strong');
    expectMentions('a.py', 'df = read_csv(path, engine="‹python›")');
  });

  it('is not thrown off by unclosed quotes', () => {
    expectMentions('a.py', 'x = "unclosed\nmodel = "«o1»"\n');
    expectMentions('a.py', '# it\'s\nmodel = "«o1»"\n');
  });

  it('reads the beginning of documentation that a part of a file ends in', () => {
    expectMentions('a.py', 'model = "«o1»"\ndef f():\n    """Asks `‹x-4o›`.\n\n    model: `«y-3-mini»`\n');
  });

  it('leaves a documentation in one word', () => {
    expectMentions('a.py', 'class A:\n    """IP-Adapter"""\n\nclass B:\n    """‹gpt-4o›"""\n    x = "‹IP-Adapter›"\n');
  });
});
