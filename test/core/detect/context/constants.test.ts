import assert from 'node:assert/strict';
import type { Mention } from '../../../../src/core/types';
import { expectMentions } from '../marked';

function classes(mentions: readonly Mention[]): readonly string[] {
  return mentions.filter(({ place }) => place === 'constant').map(({ constant, provider = '' }) => `${constant?.sdk ?? ''} ${constant?.class ?? ''} ${provider}`.trim());
}

describe('Constants of SDKs in code', () => {
  it('are members, without what stands before them', () => {
    const mention = expectMentions('src/a.go', 'package a\n\nimport "⟦github.com/sashabaranov/go-openai⟧"\n\nvar request = openai.ChatCompletionRequest{Model: openai.‹GPT4oMini›}\n')[1];
    assert.deepEqual(mention, {
      text: 'GPT4oMini', span: mention?.span, place: 'constant', role: 'product', strength: 'weak', constant: { sdk: 'go-openai', class: 'openai' }, provider: 'openai',
    });
  });

  it('are told apart by the package that Go imports', () => {
    assert.deepEqual(classes(expectMentions('a.go', 'import (\n\toai "⟦github.com/openai/openai-go/v2⟧"\n\t"⟦github.com/openai/openai-go/v2/shared⟧"\n)\nvar a, b = oai.«ChatModelGPT4o», shared.«ChatModelGPT5»\n')),
      ['openai-go openai openai', 'openai-go shared openai']);
    assert.deepEqual(classes(expectMentions('a.go', 'import "⟦github.com/anthropics/anthropic-sdk-go⟧"\nvar a = anthropic.«ModelClaude3_5SonnetLatest»\n')), ['anthropic-sdk-go anthropic anthropic']);
    assert.deepEqual(classes(expectMentions('a.go', 'import . "⟦github.com/sashabaranov/go-openai⟧"\nvar a = ‹GPT4o›\n')), ['go-openai openai openai']);
  });

  it('are nothing in Go without the import, and no calls, types or options', () => {
    expectMentions('a.go', 'import "⟦example.com/openai⟧"\nvar a = openai.GPT4o\n');
    expectMentions('a.go', 'import openai "⟦github.com/sashabaranov/go-openai⟧"\nfunc f(c *openai.Client, r openai.ChatCompletionRequest) { openai.NewClient(t); openai.F64(1); x.openai.GPT4(2) }\n');
    expectMentions('a.go', 'import "⟦github.com/anthropics/anthropic-sdk-go⟧"\nvar c = anthropic.NewClient()\nvar m anthropic.Model = anthropic.F(x)\n');
  });

  it('are found by class in Java, with and without an import', () => {
    assert.deepEqual(classes(expectMentions('A.java', 'class A { Object m = model(OpenAiChatModelName.«GPT_4_O_MINI»); }')), ['langchain4j OpenAiChatModelName openai']);
    assert.deepEqual(classes(expectMentions('A.java', 'import com.openai.models.ChatModel;\nclass A { Object m = ChatModel.«GPT_4O».toString(); ChatModel b = ChatModel.of(x); ChatModel.Value v; }')), ['openai-java ChatModel openai']);
    assert.deepEqual(classes(expectMentions('A.java', 'class A { Object m = dev.langchain4j.model.openai.OpenAiChatModelName.«GPT_4_O»; }')), ['langchain4j OpenAiChatModelName openai']);
  });

  it('are nothing in Java where another class has the name', () => {
    expectMentions('A.java', 'import org.springframework.ui.Model;\nimport com.acme.ChatModel;\nclass A { Object a = Model.GPT_4O; Object b = ChatModel.GPT_4O; Object c = Model.objects; }');
    expectMentions('A.java', 'import com.openai.client.OpenAIClient;\nimport dev.langchain4j.model.chat.ChatModel;\nclass A { Object b = ChatModel.builder(); Object c = ChatModel.TIMEOUT_30; }');
  });

  it('are found where they are imported by name', () => {
    assert.deepEqual(classes(expectMentions('A.java', 'import static dev.langchain4j.model.openai.OpenAiChatModelName.GPT_4_O_MINI;\nclass A { Object m = model(«GPT_4_O_MINI»); }')), ['langchain4j OpenAiChatModelName openai']);
    assert.deepEqual(classes(expectMentions('A.java', 'import static dev.langchain4j.model.openai.OpenAiChatModelName.*;\nclass A { Object m = model(«GPT_4_O_MINI»); }')), ['langchain4j OpenAiChatModelName openai']);
    assert.deepEqual(classes(expectMentions('a.kt', 'import com.anthropic.models.messages.Model as Claude\n\nval m = Claude.«CLAUDE_SONNET_4_6»\n')), ['anthropic-sdk-java Model anthropic']);
  });

  it('are found in C# by namespace, alias and static import', () => {
    assert.deepEqual(classes(expectMentions('A.cs', 'using OpenAI.ObjectModels;\nvar m = Models.‹Gpt_4o›; var u = Models.User; var f = Models.IsGpt4(m);\n')), ['Betalgo.OpenAI Models openai']);
    assert.deepEqual(classes(expectMentions('A.cs', 'using M = OpenAI_API.Models.Model;\nvar m = M.‹GPT4_Turbo›;\n')), ['OpenAI-API-dotnet Model openai']);
    assert.deepEqual(classes(expectMentions('A.cs', 'using static OpenAI.ObjectModels.Models;\nvar m = ‹Gpt_4o›;\n')), ['Betalgo.OpenAI Models openai']);
    assert.deepEqual(classes(expectMentions('A.cs', 'using OpenAI.ObjectModels;\nusing var reply = await Ask(Models.‹Gpt_4o›);\n')), ['Betalgo.OpenAI Models openai']);
    expectMentions('A.cs', 'using Acme.Data;\nvar m = Models.User_2; var k = Model.Kind1;\n');
  });

  it('are found in Rust by path and by use', () => {
    assert.deepEqual(classes(expectMentions('a.rs', 'use rig::providers::openai::{self, GPT_4O};\nfn f() { a(openai::‹GPT_4›); b(‹GPT_4O›); c(openai::Client::new(k)); d(rig::providers::groq::completion::‹GEMMA2_9B_IT›); }')),
      ['rig openai openai', 'rig openai openai', 'rig groq groq']);
    assert.deepEqual(classes(expectMentions('a.rs', '#[cfg(test)]\npub use rig_bedrock::completion::{AMAZON_NOVA_LITE, AMAZON_NOVA_PRO as PRO};\nfn f() { a(‹AMAZON_NOVA_LITE›); b(‹PRO›); }')),
      ['rig rig_bedrock bedrock', 'rig rig_bedrock bedrock']);
    assert.equal(expectMentions('a.rs', 'use rig::providers::openai::GPT_4O as FAST;\nfn f() { b(‹FAST›); }')[0]?.text, 'GPT_4O');
    expectMentions('a.rs', 'use async_openai::types::GPT_4O;\nfn f() { a(openai::GPT_4O); b(GPT_4O); std::i32::MAX_2; }');
  });

  it('are found in Swift where a model is asked for', () => {
    assert.deepEqual(classes(expectMentions('a.swift', 'import OpenAI\nlet q = ChatQuery(messages: [], model: .«gpt4_o», size: .big2)\nlet m: Model = .«gpt4_o_mini»\nlet n = Model.‹gpt4_1›\n')),
      ['MacPaw/OpenAI Model openai', 'MacPaw/OpenAI Model openai', 'MacPaw/OpenAI Model openai']);
    expectMentions('a.swift', 'import UIKit\nlet q = Car(model: .s2)\n');
  });

  it('are found in PHP and TypeScript', () => {
    assert.deepEqual(classes(expectMentions('a.php', "<?php\nuse LLPhant\\AnthropicConfig;\nuse LLPhant\\Chat\\Enums\\MistralAIChatModel;\n$a = AnthropicConfig::‹CLAUDE_3_5_SONNET›; $b = MistralAIChatModel::«codestral»->value; $c = MistralAIChatModel::class; $d = User::MODEL_2;\n")),
      ['LLPhant AnthropicConfig anthropic', 'LLPhant MistralAIChatModel mistral']);
    assert.deepEqual(classes(expectMentions('a.ts', 'const m = new Gemini({ model: GEMINI_MODEL.«GEMINI_2_0_FLASH» }); const e = models.GPT_4O;')), ['LlamaIndexTS GEMINI_MODEL google']);
  });

  it('are nothing where they are defined, beside the id', () => {
    expectMentions('a.go', 'package openai\n\nconst (\n\tGPT4o = "‹gpt-4o›"\n)\n');
    expectMentions('A.java', 'public enum OpenAiChatModelName { GPT_4_O("«gpt-4o»"); }');
  });

  it('keep their place in code blocks', () => {
    const [mention] = expectMentions('README.md', 'Use\n```java\nmodelName(OpenAiChatModelName.«GPT_4_O»)\n```\n');
    assert.equal(mention?.role, 'test');
  });
});
