/** A small program in the language of an SDK that imports what it must and names one model by a constant. */
export function program(sdk: string, language: string, symbol: string): { readonly path: string; readonly text: string } {
  const [name = '', member = ''] = symbol.split(/\.|::/);
  switch (language) {
    case 'go': return { path: 'a.go', text: `package main\n\nimport (\n\t"context"\n\n\t${GO_ALIASES[sdk] ?? ''}"${goPackage(sdk, name)}"\n)\n\nvar model = ${symbol}\n` };
    case 'java': return { path: 'A.java', text: `import java.util.List;\nimport ${javaClass(sdk, name)};\n\nclass A { Object model = ${nested(sdk, name)}.${member}; }\n` };
    case 'csharp': return { path: 'A.cs', text: `using System;\nusing ${NAMESPACES[sdk] ?? sdk};\n\nvar model = ${symbol};\n` };
    case 'rust': return { path: 'a.rs', text: `use std::fmt;\n${rust(sdk, name, member)}\n` };
    case 'swift': return { path: 'a.swift', text: `import Foundation\nimport ${SWIFT[sdk] ?? sdk}\n\nlet query = Query(model: ${name === 'Model' ? '' : name}.${member})\n` };
    case 'php': return { path: 'a.php', text: `<?php\nuse LLPhant\\Chat\\Enums\\{${name}};\n\n$config->model = ${symbol}${name === 'AnthropicConfig' ? '' : '->value'};\n` };
    default: return { path: 'a.ts', text: `import { ${name} } from 'llamaindex';\n\nconst model = ${symbol};\n` };
  }
}

const GO_ALIASES: Readonly<Record<string, string>> = { lingoose: 'nomicembedder ' };
const SWIFT: Readonly<Record<string, string>> = { 'MacPaw/OpenAI': 'OpenAI' };
const NAMESPACES: Readonly<Record<string, string>> = {
  'Betalgo.OpenAI': 'OpenAI.ObjectModels', 'OpenAI-API-dotnet': 'OpenAI_API.Models', 'OpenAI-DotNet': 'OpenAI.Models', 'Anthropic.SDK': 'Anthropic.SDK.Constants',
  'anthropic-sdk-csharp': 'Anthropic.Models.Messages',
};
const GO: Readonly<Record<string, string>> = {
  'go-openai': 'github.com/sashabaranov/go-openai', 'anthropic-sdk-go': 'github.com/anthropics/anthropic-sdk-go', 'go-anthropic': 'github.com/liushuangls/go-anthropic/v2',
  lingoose: 'github.com/henomis/lingoose/embedder/nomic',
};
const JAVA: Readonly<Record<string, string>> = {
  'openai-java': 'com.openai.models.', 'anthropic-sdk-java': 'com.anthropic.models.messages.', langchain4j: 'dev.langchain4j.model.openai.', 'TheoKanning/openai-java': 'com.theokanning.openai.utils.TikTokensUtil.',
  xef: 'com.xebia.functional.tokenizer.', 'zhipuai-sdk-java-v4': 'com.zhipu.oapi.', 'dashscope-sdk-java': 'com.alibaba.dashscope.aigc.generation.Generation',
};

function goPackage(sdk: string, name: string): string {
  return sdk === 'openai-go' ? `github.com/openai/openai-go/v2${name === 'openai' ? '' : `/${name}`}` : GO[sdk] ?? sdk;
}

function javaClass(sdk: string, name: string): string {
  if (sdk === 'langchain4j' && (name === 'Types' || name === 'Model')) {
    return `dev.langchain4j.model.bedrock.${bedrock(name)}`;
  }
  return `${JAVA[sdk] ?? ''}${sdk === 'dashscope-sdk-java' ? '' : name}`;
}

function nested(sdk: string, name: string): string {
  return sdk === 'dashscope-sdk-java' ? `Generation.${name}` : sdk === 'langchain4j' && (name === 'Types' || name === 'Model') ? `${bedrock(name)}.${name}` : name;
}

function bedrock(name: string): string {
  return name === 'Types' ? 'BedrockTitanEmbeddingModel' : 'BedrockCohereEmbeddingModel';
}

function rust(sdk: string, name: string, member: string): string {
  if (sdk === 'openai-api-rs') {
    return `use openai_api_rs::v1::${name}::${member};\n\nfn main() { ask(${member}.to_string()); }`;
  }
  return name.startsWith('rig_')
    ? `fn main() { ask(${name}::completion::${member}); }`
    : `use rig::{completion::Prompt, providers::{self, ${name} as host}};\n\nfn main() { ask(host::completion::${member}); }`;
}
