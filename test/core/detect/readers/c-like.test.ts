import assert from 'node:assert/strict';
import { expectMentions, expectOne } from '../marked';

describe('readers/c-like', () => {
  it('reads Go: struct fields, constants, raw strings, lists, imports', () => {
    expectMentions('a.go', 'import (\n\t"⟦context⟧"\n\toa "⟦github.com/openai/openai-go⟧"\n)\n');
    expectMentions('a.go', 'r := Req{Model: "«o1»", Stream: true}\nconst Model = "«o3»"\nvar model string = `«o1»`\n');
    expectMentions('a.go', 'models := []string{"«o1»", "«o3»"}\nc := \'"\'\n// model: "«o1»"\n');
    assert.equal(expectMentions('a.go', 'import "⟦github.com/ollama/ollama/api⟧"\nx := api.Req{Model: "«llama3»"}').at(-1)?.provider, 'ollama');
  });

  it('reads Java builders, constants and annotations', () => {
    assert.equal(expectOne('A.java', 'Model m = OpenAiChatModel.builder().modelName("«o1»").build();').callee, 'modelName');
    expectMentions('A.java', 'private static final String MODEL = "«o1»"; char c = \'"\';');
    expectMentions('A.java', '@Value("${openai.chat.model:«o1»}") String m;');
    expectMentions('A.java', 'String s = """\n  {"model": "«o1»"}\n  """;');
  });

  it('reads Kotlin, Scala and Groovy, with holes', () => {
    expectMentions('a.kt', 'val model: String = "«o1»"\nval s = "openai/$model"');
    expectMentions('a.scala', 'val model = "«o1»"\nval x = s"gpt-$size"\n');
    expectMentions('a.gradle', "def model = '«o1»'\ndef u = \"gpt-${size}\"\n");
  });

  it('reads C#: plain, verbatim and interpolated strings', () => {
    expectMentions('a.cs', 'string Model = "«o1»"; var p = @"c:\\x"; var model = $"gpt-{size}"; var deploymentModel = @"«o3»";');
  });

  it('reads Rust: raw strings, lifetimes, doc comments', () => {
    expectMentions('a.rs', "fn f<'a>(x: &'a str) {}\npub const MODEL: &str = \"«o1»\";\nlet model = r\"«o3»\";\n/// The `‹gpt-4o›` model.\nlet a = client.agent(\"«qwen3:4b»\");");
  });

  it('reads Swift, Objective-C and Dart', () => {
    expectMentions('a.swift', 'let model = "«o1»"\nlet x = "gpt-\\(size)"\n');
    expectMentions('a.m', 'NSString *model = @"«o1»";');
    expectMentions('a.dart', "final model = '«o1»'; final x = 'gpt-$size';");
  });

  it('reads PHP: arrays, properties, enum cases', () => {
    expectMentions('a.php', "<?php\n$config->model = '«o1»';\n$a = ['model' => '«o3»', '‹gpt-4o›' => 1];\nenum M { case Gpt4 = '‹gpt-4›'; }\n# model: \"«o1»\"\n");
  });

  it('reads Ruby: symbols, interpolation, comments', () => {
    expectMentions('a.rb', "client.chat(model: '«o1»')\nx = \"gpt-#{size}\"\nh = { :model => \"«o3»\" }\n# model: '«o1»'\nrequire '⟦ruby-openai⟧'\n");
  });

  it('reads C++, R, Julia, Lua, Elixir, PowerShell and SQL', () => {
    expectMentions('a.cpp', '#include "⟦llama-2.h⟧"\nstd::string model = "«o1»"; const char *m = R"(‹gpt-4o›)";');
    expectMentions('a.r', 'model <- "«gpt-4o»"\nchat(model = "«o1»")\n# model = "«o3»"\n');
    expectMentions('a.jl', 'model = "«o1»" # model: "«o3»"\n');
    expectMentions('a.lua', 'local model = "«o1»" -- model: "«o3»"\n');
    expectMentions('a.ex', 'chat(model: "«o1»")\n');
    expectMentions('a.ps1', '$env:OPENAI_MODEL = "«o1»"\n');
    expectMentions('a.sql', "UPDATE bots SET model = '«o1»' WHERE id = 1; -- model: '«o3»'\n");
  });
});
