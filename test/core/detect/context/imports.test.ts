import assert from 'node:assert/strict';
import { providerOfAddress, providerOfKey, providerOfModule } from '../../../../src/core/detect/context/imports';
import { rowsOf } from '../rows';

describe('context/imports', () => {
  it('knows clients by module, also by a part of one', () => {
    assert.deepEqual(
      ['openai', 'openai.types.chat', '@ai-sdk/groq', 'google.generativeai', 'github.com/ollama/ollama/api', '@anthropic-ai/sdk/resources', 'os', '@ai-sdk', 'openaix'].map(providerOfModule),
      ['openai', 'openai', 'groq', 'google', 'ollama', 'anthropic', undefined, undefined, undefined],
    );
  });

  it('knows APIs by host', () => {
    assert.deepEqual(
      ['https://api.groq.com/openai/v1', 'https://my.openai.azure.com/', 'http://localhost:11434', 'https://bedrock-runtime.us-east-1.amazonaws.com', 'https://us-central1-aiplatform.googleapis.com/v1', 'https://example.org', 'api.groq.com'].map(providerOfAddress),
      ['groq', 'azure', 'ollama', 'bedrock', 'vertex', undefined, undefined],
    );
  });

  it('takes the pages of a host for no API', () => {
    assert.deepEqual(
      ['https://openrouter.ai/api/v1', 'https://openrouter.ai/docs', 'https://openrouter.ai', 'https://open.bigmodel.cn/api/paas/v4/', 'https://open.bigmodel.cn/usercenter'].map(providerOfAddress),
      ['openrouter', undefined, undefined, 'zhipu', undefined],
    );
  });

  it('knows providers by two first words of a variable, and by none that as often name weights', () => {
    assert.deepEqual(
      ['AZURE_AI_MODEL', 'azureAiModel', 'GOOGLE_VERTEX_MODEL', 'GOOGLE_MODEL', 'NANO_GPT_MODEL', 'AI21_MODEL', 'LITELLM_PROXY_MODEL', 'LITELLM_MODEL', 'LLAMA_MODEL', 'HUGGINGFACE_MODEL', 'ARK_MODEL'].map(providerOfKey),
      ['azure-ai', 'azure-ai', 'vertex', undefined, 'nano-gpt', 'ai21', 'litellm-proxy', undefined, undefined, undefined, 'volcengine'],
    );
  });

  it('knows providers whose names are written as two words', () => {
    assert.deepEqual(['DeepInfraChatModelId', 'OpenRouterModel', 'AmazonBedrockModelId', 'LMStudioModel', 'deepModel', 'OpenModelId', 'OpenAICompatibleModelId'].map(providerOfKey), ['deepinfra', 'openrouter', 'bedrock', 'lmstudio', undefined, undefined, undefined]);
  });

  it('knows providers by the first word of a variable', () => {
    assert.deepEqual(['GROQ_MODEL', 'AZURE_OPENAI_DEPLOYMENT', 'openaiModel', 'geminiModel', 'MODEL', 'openai', 'TOGETHERNESS_MODEL'].map(providerOfKey), ['groq', 'azure', 'openai', 'google', undefined, undefined, undefined]);
  });
});

describe('The modules, addresses and variables of providers', () => rowsOf('context/imports.tsv'));
