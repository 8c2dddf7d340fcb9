import assert from 'node:assert/strict';
import { expectMentions, expectOne } from '../marked';

describe('context/frames', () => {
  it('gives the cases of a switch the key of what it looks at', () => {
    expectMentions('a.ts', "switch (model) { case '«o1»': return '‹x-1›'; case '«o3»': break; }\nswitch (kind) { case '‹o1›': x(); }");
    expectMentions('a.go', 'switch req.Model {\ncase "«o1»", "«o3»":\n\tx("‹y-1›")\n}\n');
    expectMentions('a.py', 'match model:\n  case "«o1»" | "«o3»":\n    x = "‹y-1›"\nmatch kind:\n  case "‹o1›": pass\n');
    expectMentions('a.rs', 'match config.model.as_str() { "«o1»" | "«o3»" => "‹x-1›", _ => "‹y-1›" }');
    expectMentions('A.kt', 'when (model) {\n "«o1»", "«o3»" -> f("‹x-1›")\n}\n');
    expectMentions('a.scala', 'model match {\n case "«o1»" => 1\n}\n');
    expectMentions('a.cs', 'var x = model switch { "«o1»" => "‹x-1›", _ => 1 };');
    expectMentions('a.php', "<?php match ($model) { '«o1»', '«o3»' => '‹x-1›' };");
    expectMentions('a.rb', "case model\nwhen '«o1»', '«o3»' then '‹x-1›'\nend\n");
    expectMentions('a.ex', 'case model do\n  "«o1»" -> "‹x-1›"\nend\n');
  });

  it('gives a value after a name the name, where that is a call', () => {
    expectMentions('a.rb', "model '«o1»'\ncreate_model '‹Post›'\n");
    expectMentions('a.ps1', 'Invoke-Chat -Model "«o1»" -User "‹u-1›"');
    expectMentions('a.cpp', '#define MODEL "«o1»"\n');
    expectMentions('a.go', 'type T struct {\n\tModel string `json:"model"`\n}\n');
  });

  it('gives a value the name that a call was told before', () => {
    expectMentions('a.java', 'map.put("‹model›", "«o1»"); Map.of("‹model›", "«o1»", "‹user›", "‹u-1›"); log("‹model›", "‹o1›");');
    expectMentions('a.py', 'setattr(x, "‹model›", "«o1»")\np.add_argument("-m", "--model", choices=["«o1»"], default="«o3»")');
    expectMentions('a.ts', "program.option('-m, --model <name>', '‹big-one›', '«o1»'); yargs.option('‹model›', { default: '«o1»' });");
    expectMentions('a.go', 'flag.String("‹model›", "«o1»", "‹big-one›")');
  });

  it('follows lists, states and properties', () => {
    expectMentions('a.ts', "const [model, setModel] = useState('«o1»'); const [x, y] = useState('‹o1›');");
    expectMentions('a.cs', 'public string Model { get; set; } = "«o1»";');
    expectMentions('a.py', 'MODELS = frozenset(["«o1»"])\nmodel = lambda: "«o1»"');
    expectMentions('a.kt', 'val m = mapOf("‹model›" to "«o1»")');
    expectMentions('a.py', 'x = f"""{"‹sdxl›" if "⟦pg-1⟧" not in base_model else "‹Playground›"} LoRA"""');
    expectMentions('a.py', 'exe = python if name in MODELS else "‹torchrun›"');
    assert.equal(expectOne('a.ts', "const chosen = process.env.OPENAI_MODEL ?? '«o1»';").key, 'OPENAI_MODEL');
  });

  it('gives the arms of an expression what that is given to', () => {
    expectMentions('a.rs', 'let model_id = match args.which {\n  None => match x { Which::Large => "«org/name-v1»".to_string(), },\n};\nlet user_id = match w { W::A => "‹org/name-v2›" };\n');
    expectMentions('a.cs', 'var modelId = kind switch { Kind.A => "«x-1»", _ => "«x-2»" };');
  });

  it('takes a setting\'s name and default by the form of the name, whatever the function', () => {
    expectMentions('a.py', 'M = get_env_variable("⟦EMBEDDINGS_MODEL⟧", "«x-text»")\nU = get_env_variable("⟦API_URL⟧", "‹x-text›")\n');
    expectMentions('a.ts', "inputs = [{ name: '‹modelName›', type: 'x', placeholder: '«x2»' }, { name: '‹city›', placeholder: '‹x2›' }];");
  });

  it('takes what an assertion compares with a model for one', () => {
    expectMentions('A.java', 'assertEquals(options.getModel(), "«x-1»"); assertEquals(options.getUser(), "‹u-1›");');
    expectMentions('a.rs', 'assert_eq!(config.model, "«x-1»");');
    expectMentions('a.ts', 'expect(result.model).toBe("«o1»"); expect(result.user).toBe("‹o1›"); list(model).find("‹o1›");');
    expectMentions('A.java', 'assertThat(response.model()).isEqualTo("«o1»"); assertThat(response.user()).isEqualTo("‹u-1›");');
    expectMentions('a.rb', 'expect(response.model).to eq("«o1»")');
  });

  it('takes what stands before a model in an assertion for one', () => {
    expectMentions('a.rb', 'assert_equal "«sonar»", @config.valid_model\nassert_equal "‹sonar›", @config.name\nputs "‹sonar›", @config.model\n');
    expectMentions('A.java', 'assertEquals("«sonar»", config.getModel()); assertEquals("‹sonar›", config.getModelCount()); put("‹sonar›", config.getModel());');
    expectMentions('a.go', 'assert.Equal(t, "«sonar»", cfg.Model)\n');
    expectMentions('a.swift', 'XCTAssertEqual("«sonar»", config.model)\n');
  });

  it('takes each of the models that something holds for one', () => {
    expectMentions('a.ts', "settings.models.openai = '«x-main»'; settings.prompts.openai = '‹x-main›'; models.label = '«x-1»'; Models.label = '‹x-1›';");
  });

  it('gives a default the symbol before it, where names call', () => {
    expectMentions('a.ex', 'field :model, :string, default: "«x1»"\nfield :name, :string, default: "‹x1›"\n');
    expectMentions('a.rb', 'add_column :chats, :llm_model, :string, default: "«x1»"\nt.string :title, default: "‹x1›"\n');
    expectMentions('a.exs', 'field(:model, :string, default: "«x1»")\n');
  });

  it('takes what is looked for in a list of models for one', () => {
    expectMentions('a.py', 'if "«o1»" in self.supported_models and "‹u-1›" in users and "⟦gpt-4⟧" in model: ...');
  });

  it('gives rows the names of their columns, and lists in a set the name of what that is given to', () => {
    expectMentions('a.py', '@pytest.mark.parametrize("model, size", [("«o1»", "‹u-1›"), pytest.param("«o3»", "‹u-2›")])');
    expectMentions('a.ts', 'const models = new Set(["«o1»"]); const users = new Set(["‹u-1›"]); viper.Set("‹model›", "«o1»");');
    expectMentions('a.py', 'patch.object(settings, "‹MODEL›", "«o1»")\nmodel = getattr(args, "‹model›", "«o3»")');
  });

  it('ends an attribute with its tag', () => {
    expectMentions('a.tsx', 'const a = <Select model="«o1»" className="⟦p-2⟧">{["‹x-1›"].map(f)}</Select>; const model = size() > 3 ? "«o1»" : "«o3»";');
  });

  it('takes the second argument of PyTorch\'s hub for the model, and the first for code', () => {
    expectMentions('a.py', 'm = torch.hub.load("⟦acme/vision⟧", "«resnet-x1»")\nw = clip.load("«x1»")\nu = json.load("‹x-1›")');
  });

  it('takes the keys of a table that began before the text did', () => {
    const all = expectMentions('a.py', '    "‹gpt-4o›": 16385,  # more\n    "‹o1›": 16385,\n}\n');
    assert.deepEqual(all.map(({ place, group }) => [place, group]), [['config-key', all[0]?.group], ['config-key', all[0]?.group]]);
  });

  it('follows the words of a command that is a list', () => {
    assert.equal(expectMentions('a.py', 'subprocess.run(["‹ollama›", "‹pull›", "«mistral»"])\n')[2]?.provider, 'ollama');
    expectMentions('a.ts', "spawn('‹ollama›', ['‹run›', '«mistral»', '‹hi›']);\n");
    expectMentions('a.py', 'run(["‹git›", "‹clone›", "‹o/x-1›"])\n');
  });

  it("knows what C#'s collections are given to that `new` makes", () => {
    expectMentions('a.cs', 'public List<string> ModelList { get; set; } = new()\n{\n  "«some/thing»",\n  "«other/thing»",\n};\n');
    expectMentions('a.cs', 'public List<string> Models { get; set; } = new List<string>() { "«some/thing»" };\n');
    expectMentions('a.cs', 'List<string> models = new() { "«some/thing»" };\n');
    expectMentions('a.cs', 'List<string> names = new() { "‹some/thing›" };\nvoid F() { G("‹some/thing›"); }\n');
    expectMentions('A.java', 'Model m = new Model() { void f() { g("‹some/thing›"); } };\n');
  });

  it('reads what a flag is for that is no model by its name', () => {
    expectMentions('a.py', 'p.add_argument("--dataset", default="⟦some/thing⟧")\np.add_argument("--base", default="‹some/thing›")\np.add_argument("--model", default="«some/thing»")\n');
  });

  it('leaves what an architecture is compared with or told', () => {
    expectMentions('a.kt', 'assertThat(metadata.architecture).isEqualTo("⟦gemma3⟧")\n');
    expectMentions('a.kt', 'builder.string("‹general.architecture›", "⟦gemma3⟧")\n');
  });

  it("gives to RSpec's names, and to no other block's", () => {
    expectMentions('a_spec.rb', 'let(:model) { "«davinci»" }\nlet(:name) { "‹davinci›" }\nlet!(:chat_model) do\n');
    expectMentions('a.rb', 'if (model) { "‹davinci›" }\n');
  });
});
