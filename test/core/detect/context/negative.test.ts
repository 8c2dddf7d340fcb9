import assert from 'node:assert/strict';
import { isNegativeText, isPlaceholder } from '../../../../src/core/detect/context/negative';
import { rowsOf } from '../rows';

const IDS = `gpt-4o gpt-3.5-turbo o1 claude-3-opus-20240229 claude-3-5-sonnet@20240620 anthropic.claude-v2:1 us.amazon.nova-lite-v1:0 meta-llama/Llama-2-7b-hf @cf/meta/llama-3-8b
@hf/thebloke/x accounts/fireworks/models/llama-v3p1-405b-instruct ft:gpt-4o-mini-2024-07-18:my-org:custom:abc123 ~anthropic/claude-opus-latest llama3.1:8b deepseek/deepseek-r1:free 01-ai/yi-large
openai:gpt-4o models/gemini-1.5-pro WAV2VEC2_ASR_BASE_960H phi-3.5 qwen2.5-coder:32b-instruct-fp16 ggml-koala-7b-model-q4_0-r2.bin mudler/locate-anything.cpp-gguf large-v2
arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-v2 mlx-community/Llama-3.2-1B-Instruct-4bit MYOHM/x-7b orgs/x-7b dall-e-3 text-embedding-004 test-embedding-3 Qdrant/bm25 us-llama-3 eu-west-mistral-7b`;
const OTHERS = `application/json image/jpeg ./data/ai.pdf /opt/model-1.gguf/x tokenizer.json prompts.py:classify.py v1.2.3 1.17.0-beta27 2024-12-01-preview d1d4c43a0e854cbc9a14f9099a8afb81
550e8400-e29b-41d4-a716-446655440000 @ai-sdk/openai @anthropic-ai/sdk refs/heads/main origin/main actions/checkout@v4 anthropics/claude-code-action@v1 quay.io/go-skynet/local-ai:master github.com/mudler/LocalAI
ghcr.io/x/y dev.langchain4j.model.openai.OpenAiChatModel com.example.gpt4 sk-ant-api03-x OPENAI_API_KEY AZURE_OPENAI_DEPLOYMENT_NAME 00:0c:29:0d:11:74 12:30 127.0.0.1:11434 https://x.org/gpt-4
groq/ rungrid-nov- a...b sha256:abcdef0123456789 sha1/T5x9IXmcrQ7YuQxXnxoCmeeQ84c us-east-1 eu-central-1a ap-northeast-2 us-gov-west-1 europe-west4 us-central1-a bm25 bm25-colbert hybrid_bm25_rrf LlamaIndex.ts GPULlama3.java llama.cpp -omni- .aider.model.settings.yml
modeling_x.XModelForCausalLM mistral-7b.default.svc.cluster.local`;
const PLACEHOLDERS = `and/or your-model your_model_name azure/your-deployment my-model my_model test-model test_model_2 some-model model-name model foo bar xxx mock-gpt fake-llm dummy-model placeholder
example-model my-azure-deployment org/model MYUSERNAME/falcon-40b your-org/llama-7b YOUR_HF_USER/x-7b username/x my-username/x-7b auto default custom my-custom-model`;

describe('context/negative', () => {
  it('lets ids pass', () => {
    assert.deepEqual(IDS.split(/\s+/).filter(isNegativeText), []);
  });

  it('knows addresses, paths, packages, versions, hashes and names of variables', () => {
    assert.deepEqual(OTHERS.split(/\s+/).filter((text) => !isNegativeText(text)), []);
  });

  it('knows placeholders', () => {
    assert.deepEqual(PLACEHOLDERS.split(/\s+/).filter((text) => !isPlaceholder(text)), []);
    assert.deepEqual(['gpt-4o', 'modelscope/x', 'mymodel-7b', 'the-pile-7b', 'exampleco/llama-7b', 'o1', 'prod-chat'].filter(isPlaceholder), []);
  });

  it('takes what is asked of an API for no model', () => {
    const paths = ['chat/completions', 'v1/chat/completions', 'audio/transcriptions', 'images/generations'];
    assert.deepEqual(paths.filter((path) => !isNegativeText(path)), []);
    assert.ok(!isNegativeText('chat/completions-7b') && !isNegativeText('acme/completions'));
  });
});

describe('What is no id by its form', () => rowsOf('context/negative.tsv'));
