import assert from 'node:assert/strict';
import { entriesOf, goesByModel, holdsModels, servesTask } from '../../../../src/core/detect/context/entries';
import { expectMentions, expectOne } from '../marked';
import { rowsOf } from '../rows';

describe('context/entries', () => {
  it('lets the list around an entry say what its id is', () => {
    expectMentions('a.ts', "export default { datasets: [{ id: '⟦org/set-1⟧' }], models: [{ id: '«org/name-1»', description: '‹of-2020›' }], spaces: [{ id: '⟦org/name-2⟧' }] };");
    expectMentions('a.ts', "const OPENAI_MODELS: readonly Info[] = [{ value: '«x-1»', label: 'X-1' }];\nconst users = [{ id: '‹u-1›' }];");
    expectMentions('a.ts', "const x = { models: { chat: { id: '«x-1»' } }, users: { one: { id: '‹u-1›' } } };");
    expectMentions('a.py', 'MODELS = [\n  {"name": "«x-1»", "owner": "‹o-1›"},\n]\n');
    expectMentions('a.go', 'func f() []ModelOption {\n\treturn []ModelOption{\n\t\t{Name: "«x-1»", Description: "‹of-2020›"},\n\t}\n}\n');
    expectMentions('a.go', 'var users = []User{\n\t{Name: "‹u-1›"},\n}\n');
  });

  it('takes the id in a description of a model for one, at the provider that stands beside it', () => {
    const mention = expectOne('A.kt', 'val X: LLModel = LLModel(provider = LLMProvider.Ollama, id = "«nomic-embed-text»")');
    assert.equal(mention.provider, 'ollama');
    expectMentions('A.kt', 'val x = User(id = "‹u-1›")');
    expectMentions('A.swift', 'let x = ModelConfiguration(id: "«org/name-4bit»")');
    expectMentions('a.rs', 'let x = ModelInfo { id: "«x-1»".to_string(), owner: "‹o-1›" };');
    assert.equal(expectMentions('a.ts', "f({ provider: '⟦openai⟧', model: '«x-1»' })")[1]?.provider, 'openai');
    assert.equal(expectMentions('a.ts', "f({ provider: '⟦openai⟧', model: '«org/x-1»' })")[1]?.provider, undefined);
  });

  it('takes lists named after models for theirs, and members of an enum', () => {
    expectMentions('a.py', 'MODELS_TO_CACHE = ["«x-v2»"]\nHOSTS_TO_CACHE = ["‹x-v3›"]\nMODELS_TO_CACHE = [f"{ORG}/‹x-v4›"]\n');
    expectMentions('a.dart', "enum ChatModel { x2('«x-2»'), y('«y-2»'); const ChatModel(this.id); }\nenum Voice { x2('‹x-2›'); }");
    expectMentions('a.kt', 'enum class ChatModel(val id: String) { X2("«x-2»"), Y2("«y-2»") }\nfun ModelCard(x: Int) { Text("‹x-2›") }');
    expectMentions('a.go', 'if cfg.Model {\n\tcall("‹y-1›")\n}\n');
  });

  it('takes keys and subscripts of a table that goes by model for ids, if they look like some', () => {
    expectMentions('a.py', 'BEDROCK_PRICING = {"⟦us-east-1⟧": {"«x-v2»": {"input": 1}}}');
    expectMentions('a.ts', "const modelPricing: Record<string, Price> = { '«x-2»': 1, '‹o1_x›': 2, fields: 3 };");
    expectMentions('a.ts', "const price = modelPricing['«x-2»'] ?? routes['‹x-2›'];");
    expectMentions('a.py', 'ROUTES = {"‹x-2›": 1}');
  });

  it('does not take the id of a thing in a model for the model', () => {
    expectMentions('a.go', 'x := &LLM{\n\tCall: &openai.ToolCall{\n\t\tID: "‹call_001›",\n\t},\n}\nmodels := []T{{ID: "«x-1»"}}\n');
    expectMentions('a.py', 'models=[Option(id="«x-1»")]\nMODELS = {"a": {"name": "«x-1»"}}\n');
  });

  it('lets a provider hold what it serves', () => {
    expectMentions('a.ts', "const x = { provider: { id: '‹openai:gpt-4›' }, datasets: [{ id: '⟦org/set-1⟧' }] };");
  });

  it('takes values of a map of models for models', () => {
    expectMentions('a.py', 'DEFAULT_MODELS_HF = {"tl": "«org/name»"}\nDEFAULT_USERS = {"tl": "‹org/name›"}\n');
  });

  it('takes what a function is given that goes by model, or does a model\'s task', () => {
    expectMentions('a.ts', "if (isModelSupported('«x-1»') && isUserSupported('‹u-1›')) {}");
    expectMentions('a.go', 'x := googlegenai.ModelRef("«googleai/x-1»", nil)\n');
    expectMentions('a.sql', "select ai.ollama_embed('«nomic-embed-text»', 'some text');");
    expectMentions('a.cs', 'builder.AddOllamaChatCompletion("«x-1»", new Uri(u));');
  });

  it('knows names that go by model from those of other things', () => {
    for (const name of ['MODEL_PRICING', 'ModelInfo', 'modelContextWindows', 'LLModel', 'OPENAI_COSTS', 'MODEL_TO_ENCODING', 'supportedModels']) {
      assert.equal(goesByModel(name), true, name);
    }
    for (const name of ['dataModel', 'ViewModelInfo', 'modelState', 'COSTS', 'price', 'remodel', 'UserModel']) {
      assert.equal(goesByModel(name), false, name);
    }
    assert.deepEqual(['models', 'trainDatasets', 'spaces', 'users'].map(entriesOf), ['models', 'others', 'others', undefined]);
    assert.deepEqual(['MODELS_BY_LANGUAGE', 'MODEL_IDS', 'MODEL_CONFIG'].map(holdsModels), [true, true, false]);
    assert.deepEqual(['ollama_embed', 'embedding_openai', 'AddOllamaChatCompletion', 'generate', 'openai', 'chat_room'].map(servesTask), [true, true, true, false, false, false]);
  });
});

describe('The names of tables and of their entries', () => rowsOf('context/entries.tsv'));
