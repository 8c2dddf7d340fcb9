import assert from 'node:assert/strict';
import { pack } from '../../scripts/data/pack.mjs';
import { CatalogueIndex } from '../../src/core/catalogue/catalogue';
import type { Access } from '../../src/core/catalogue/types';
import { createResolver, type Resolve } from '../../src/core/resolve/resolve';
import { compiledCatalogue } from './catalogue';

const LLAMA_1 = 'LicenseRef-llama-1-research';
const LLAMA_2 = 'LicenseRef-llama-2-community';
const LLAMA_3 = 'LicenseRef-llama-3-community';

/** Ids from the years when the Hub had no organisation for them, with today's. */
const BARE: readonly (readonly [old: string, today: string])[] = [
  ['gpt2', 'openai-community/gpt2'], ['all-MiniLM-L6-v2', 'sentence-transformers/all-MiniLM-L6-v2'],
  ['bert-base-uncased', 'google-bert/bert-base-uncased'], ['bert-base-cased', 'google-bert/bert-base-cased'],
  ['camembert-base', 'almanach/camembert-base'], ['distilbert-base-uncased', 'distilbert/distilbert-base-uncased'],
  ['distilbert-base-uncased-finetuned-sst-2-english', 'distilbert/distilbert-base-uncased-finetuned-sst-2-english'], ['all-mpnet-base-v2', 'sentence-transformers/all-mpnet-base-v2'],
  ['roberta-base', 'FacebookAI/roberta-base'], ['t5-small', 'google-t5/t5-small'],
  ['t5-base', 'google-t5/t5-base'], ['distilgpt2', 'distilbert/distilgpt2'],
  ['bert-base-multilingual-cased', 'google-bert/bert-base-multilingual-cased'], ['bert-large-uncased', 'google-bert/bert-large-uncased'],
  ['bert-base-chinese', 'google-bert/bert-base-chinese'], ['xlnet-base-cased', 'xlnet/xlnet-base-cased'],
  ['xlm-roberta-base', 'FacebookAI/xlm-roberta-base'], ['t5-large', 'google-t5/t5-large'],
  ['distilroberta-base', 'distilbert/distilroberta-base'], ['gpt2-large', 'openai-community/gpt2-large'],
  ['multi-qa-mpnet-base-dot-v1', 'sentence-transformers/multi-qa-mpnet-base-dot-v1'], ['albert-base-v2', 'albert/albert-base-v2'],
  ['roberta-large', 'FacebookAI/roberta-large'], ['gpt2-xl', 'openai-community/gpt2-xl'],
  ['xlm-roberta-large', 'FacebookAI/xlm-roberta-large'], ['gpt2-medium', 'openai-community/gpt2-medium'],
  ['paraphrase-MiniLM-L6-v2', 'sentence-transformers/paraphrase-MiniLM-L6-v2'],
];

/** Texts with the shape of a repository that no repository has: what answers instead. */
const HOSTED: readonly (readonly [text: string, model: string])[] = [
  ['openai/gpt-4o', 'openai/gpt-4o'],
  ['openai/gpt-4o-mini', 'openai/gpt-4o-mini'],
  ['openai/o4-mini', 'openai/o4-mini'],
  ['openai/text-embedding-3-small', 'openai/text-embedding-3-small'],
  ['anthropic/claude-sonnet-4.5', 'anthropic/claude-sonnet-4-5'],
  ['anthropic/claude-3-7-sonnet-20250219', 'anthropic/claude-3-7-sonnet-20250219'],
  ['deepseek/deepseek-r1', 'deepseek-ai/DeepSeek-R1'],
  ['deepseek/deepseek-chat-v3-0324', 'deepseek-ai/DeepSeek-V3-0324'],
  ['meta/llama-3.1-8b-instruct', 'meta-llama/Llama-3.1-8B-Instruct'],
  ['meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo', 'meta-llama/Llama-3.1-8B-Instruct'],
  ['meta-llama/Llama-3-8b-chat-hf', 'meta-llama/Meta-Llama-3-8B-Instruct'],
  ['meta-llama/llama-3-8b-instruct', 'meta-llama/Meta-Llama-3-8B-Instruct'],
  ['qwen/qwen-2.5-72b-instruct', 'Qwen/Qwen2.5-72B-Instruct'],
  ['Qwen/Qwen2.5-72B-Instruct-Turbo', 'Qwen/Qwen2.5-72B-Instruct'],
  ['z-ai/glm-4.6', 'zai-org/GLM-4.6'],
  ['moonshotai/kimi-k2', 'moonshotai/Kimi-K2-Instruct'],
  ['MiniMax/MiniMax-M2.7', 'MiniMaxAI/MiniMax-M2.7'],
  ['01-ai/yi-large', '01-ai/yi-large'],
  ['ibm/granite-3.0-8b-instruct', 'ibm-granite/granite-3.0-8b-instruct'],
  ['ibm/granite-3-3-8b-instruct', 'ibm-granite/granite-3.3-8b-instruct'],
  ['sao10k/l3-euryale-70b', 'Sao10K/L3-70B-Euryale-v2.1'],
  ['neversleep/noromaid-20b', 'NeverSleep/Noromaid-20b-v0.1.1'],
];

/** Repositories with random or tiny weights, kept for tests. */
const FIXTURES = [
  'hf-internal-testing/tiny-random-t5', 'hf-internal-testing/tiny-random-LlamaForCausalLM', 'trl-internal-testing/tiny-Qwen2ForCausalLM-2.5',
  'peft-internal-testing/opt-125m',
];

/** Close to a listed name, yet no name of it: nothing is said of the licence. */
const NOT_LISTED = [
  'openai/gpt-4o-2024-05-13-dspy-zs-predict', 'openai/o3-mini-2025-01-31-dspy-fs-bfrs', 'ibm/granite-13b-chat-v2', 'ibm/slate-30m-english-rtrvr',
  'sentence-transformers/all-MiniLM-L9-v2', 'NeverSleep/Noromaid-34b-v9', 'jondurbin/airoboros-99b-9.9', 'cognitivecomputations/dolphin-9.9-qwen-1b',
];

/** Text as code writes it, how the weights may be had, licence expression (`undefined`: none is known for this very repository). */
type Row = readonly [text: string, access: Access, licence: string | undefined];

const TOP: Readonly<Record<string, readonly Row[]>> = {
  'Sentence Transformers and cross-encoders': [
    ['sentence-transformers/all-MiniLM-L6-v2', 'open', 'Apache-2.0'], ['sentence-transformers/all-mpnet-base-v2', 'open', 'Apache-2.0'],
    ['sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2', 'open', 'Apache-2.0'], ['sentence-transformers/multi-qa-mpnet-base-dot-v1', 'open', 'NOASSERTION'],
    ['sentence-transformers/LaBSE', 'open', 'Apache-2.0'], ['sentence-transformers/gtr-t5-base', 'open', 'Apache-2.0'],
    ['cross-encoder/ms-marco-MiniLM-L6-v2', 'open', 'Apache-2.0'], ['cross-encoder/ms-marco-MiniLM-L12-v2', 'open', 'Apache-2.0'],
    ['cross-encoder/ms-marco-MiniLM-L-6-v2', 'open', 'Apache-2.0'],
  ],
  'Other embeddings': [
    ['intfloat/e5-large-v2', 'open', 'MIT'], ['intfloat/multilingual-e5-large', 'open', 'MIT'],
    ['intfloat/e5-mistral-7b-instruct', 'open', 'MIT'], ['hkunlp/instructor-large', 'unknown', undefined],
    ['minishlab/potion-base-8M', 'open', 'MIT'], ['naver/splade-cocondenser-ensembledistil', 'open', 'CC-BY-NC-SA-4.0'],
    ['colbert-ir/colbertv2.0', 'open', 'MIT'],
  ],
  'CLIP and CLAP of LAION': [
    ['laion/CLIP-ViT-B-32-laion2B-s34B-b79K', 'open', 'MIT'], ['laion/CLIP-ViT-H-14-laion2B-s32B-b79K', 'open', 'MIT'],
    ['laion/clap-htsat-unfused', 'open', 'MIT'],
  ],
  'BERT, its language variants and descendants': [
    ['distilbert/distilbert-base-uncased', 'open', 'Apache-2.0'], ['distilbert/distilgpt2', 'open', 'Apache-2.0'],
    ['almanach/camembert-base', 'open', 'MIT'], ['xlnet/xlnet-base-cased', 'open', 'MIT'],
    ['deepset/roberta-base-squad2', 'open', 'CC-BY-4.0'], ['dslim/bert-base-NER', 'open', 'MIT'],
    ['Helsinki-NLP/opus-mt-en-fr', 'open', 'Apache-2.0'], ['answerdotai/ModernBERT-base', 'open', 'Apache-2.0'],
  ],
  'Hugging Face': [
    ['HuggingFaceH4/zephyr-7b-beta', 'open', 'MIT'], ['HuggingFaceTB/SmolLM2-1.7B-Instruct', 'open', 'Apache-2.0'],
    ['HuggingFaceTB/SmolLM3-3B', 'open', 'Apache-2.0'], ['HuggingFaceTB/SmolVLM-Instruct', 'open', 'Apache-2.0'],
    ['HuggingFaceM4/idefics2-8b', 'open', 'Apache-2.0'], ['HuggingFaceM4/idefics-80b-instruct', 'open', 'MIT AND LicenseRef-llama-1-research'],
  ],
  'EleutherAI, BigScience, BigCode': [
    ['EleutherAI/gpt-j-6b', 'open', 'Apache-2.0'], ['EleutherAI/gpt-neox-20b', 'open', 'Apache-2.0'],
    ['EleutherAI/gpt-neo-1.3B', 'open', 'MIT'], ['EleutherAI/pythia-6.9b', 'open', 'Apache-2.0'],
    ['EleutherAI/pythia-1.4b-deduped', 'open', 'Apache-2.0'], ['EleutherAI/llemma_7b', 'open', LLAMA_2],
    ['bigscience/bloom-560m', 'open', 'LicenseRef-bigscience-rail-1.0'], ['bigscience/bloomz-7b1', 'open', 'LicenseRef-bigscience-rail-1.0'],
    ['bigcode/starcoder', 'open', 'LicenseRef-bigcode-openrail-m-1.0'], ['bigcode/starcoder2-15b', 'open', 'LicenseRef-bigcode-openrail-m-1.0'],
  ],
  'Children of LLaMA 1 and Llama 2': [
    ['lmsys/vicuna-7b-v1.5', 'open', LLAMA_2], ['lmsys/vicuna-13b-v1.3', 'open', LLAMA_1],
    ['lmsys/vicuna-13b-delta-v0', 'restricted', LLAMA_1], ['huggyllama/llama-7b', 'restricted', LLAMA_1],
    ['tatsu-lab/alpaca-7b-wdiff', 'restricted', `${LLAMA_1} AND CC-BY-NC-4.0`], ['TinyLlama/TinyLlama-1.1B-Chat-v1.0', 'open', 'Apache-2.0'],
    ['jondurbin/airoboros-l2-70b-2.1', 'open', LLAMA_2], ['jondurbin/airoboros-13b-gpt4', 'open', 'CC-BY-NC-4.0'],
    ['Phind/Phind-CodeLlama-34B-v2', 'open', LLAMA_2], ['garage-bAInd/Platypus2-70B-instruct', 'open', 'CC-BY-NC-4.0'],
    ['Gryphe/MythoMax-L2-13b', 'open', `${LLAMA_2} AND LicenseRef-mythos-merge-unknown`], ['alpindale/goliath-120b', 'open', LLAMA_2],
  ],
  'WizardLM': [
    ['WizardLMTeam/WizardLM-70B-V1.0', 'open', LLAMA_2], ['WizardLMTeam/WizardCoder-Python-34B-V1.0', 'open', LLAMA_2],
    ['WizardLMTeam/WizardCoder-15B-V1.0', 'open', 'LicenseRef-bigscience-openrail-m'], ['WizardLM/WizardMath-70B-V1.0', 'open', LLAMA_2],
  ],
  'Hermes and other tunes of Mistral and Llama': [
    ['NousResearch/Hermes-3-Llama-3.1-8B', 'open', LLAMA_3], ['NousResearch/Hermes-2-Pro-Mistral-7B', 'open', 'Apache-2.0'],
    ['NousResearch/Nous-Hermes-2-Mixtral-8x7B-DPO', 'open', 'Apache-2.0'], ['NousResearch/Nous-Hermes-Llama2-13b', 'open', 'MIT'],
    ['teknium/OpenHermes-2.5-Mistral-7B', 'open', 'Apache-2.0'], ['Open-Orca/Mistral-7B-OpenOrca', 'open', 'Apache-2.0'],
    ['openchat/openchat_3.5', 'open', 'Apache-2.0'], ['berkeley-nest/Starling-LM-7B-alpha', 'open', undefined],
    ['Intel/neural-chat-7b-v3-1', 'open', 'Apache-2.0'],
  ],
  'Dolphin': [
    ['cognitivecomputations/dolphin-2.9.1-llama-3-70b', 'open', LLAMA_3], ['cognitivecomputations/dolphin-2.9-llama3-8b', 'open', undefined],
    ['cognitivecomputations/Dolphin3.0-Mistral-24B', 'open', 'Apache-2.0'], ['ehartford/dolphin-2.2.1-mistral-7b', 'open', 'Apache-2.0'],
  ],
  'Stories and role play': [
    ['NeverSleep/Noromaid-20b-v0.1.1', 'open', 'CC-BY-NC-4.0'], ['PygmalionAI/pygmalion-6b', 'open', 'LicenseRef-creativeml-openrail-m'],
    ['Sao10K/L3-8B-Stheno-v3.2', 'open', 'CC-BY-NC-4.0'], ['Sao10K/L3.1-70B-Euryale-v2.2', 'open', 'CC-BY-NC-4.0'],
    ['Sao10K/L3.3-70B-Euryale-v2.3', 'open', LLAMA_3], ['anthracite-org/magnum-v1-72b', 'open', undefined],
    ['TheDrummer/Rocinante-12B-v1.1', 'open', undefined],
  ],
  'Speech': [
    ['coqui/XTTS-v2', 'open', 'LicenseRef-coqui-cpml'], ['hexgrad/Kokoro-82M', 'open', 'Apache-2.0'],
    ['suno/bark', 'open', 'MIT'], ['Systran/faster-whisper-large-v3', 'open', 'MIT'],
    ['Systran/faster-whisper-small', 'open', 'MIT'], ['distil-whisper/distil-large-v3', 'open', 'MIT'],
    ['jonatasgrosman/wav2vec2-large-xlsr-53-english', 'open', 'Apache-2.0'], ['pyannote/speaker-diarization-3.1', 'gated', undefined],
    ['tts_models/en/ljspeech/vits', 'open', 'Apache-2.0'], ['tts_models/en/vctk/fast_pitch', 'open', 'CC-BY-NC-ND-4.0'],
    ['tts_models/multilingual/multi-dataset/xtts_v2', 'open', 'LicenseRef-coqui-cpml'],
  ],
  'Pictures': [
    ['liuhaotian/llava-v1.5-7b', 'open', 'LicenseRef-llama-2-community'], ['liuhaotian/llava-v1.6-mistral-7b', 'open', 'Apache-2.0'],
    ['llava-hf/llava-1.5-7b-hf', 'open', undefined], ['lllyasviel/sd-controlnet-canny', 'open', 'LicenseRef-creativeml-openrail-m'],
    ['h94/IP-Adapter', 'open', 'Apache-2.0'], ['HiDream-ai/HiDream-I1-Full', 'open', 'MIT'],
    ['yolov8n.pt', 'open', 'AGPL-3.0-only'],
  ],
  'Copies': [
    ['TheBloke/Llama-2-7b-Chat-GGUF', 'open', undefined], ['unsloth/Llama-3.2-1B-Instruct', 'open', 'LicenseRef-llama-3.2-community'],
  ],
};

describe('Ids of repositories that code names', () => {
  let resolve: Resolve;
  before(async () => {
    resolve = createResolver(new CatalogueIndex(pack((await compiledCatalogue()).catalogue)));
  });

  const answer = (text: string): ReturnType<Resolve> =>
    resolve({ text, span: { start: 0, end: text.length }, place: 'string', role: 'product', strength: 'strong', key: 'model' });
  const model = (text: string): string | undefined => {
    const resolution = answer(text)?.resolution;
    return resolution && 'model' in resolution ? resolution.model.id : undefined;
  };

  it('an id without an organisation is today\'s repository', () => {
    assert.deepEqual(BARE.map(([old]) => [old, model(old)]), BARE);
  });

  it('a router\'s or host\'s spelling is the hosted model, whatever repository it looks like', () => {
    assert.deepEqual(HOSTED.map(([text]) => [text, model(text)]), HOSTED);
  });

  it('a repository kept for tests is an unknown model where it is a small one, else none; it has nobody\'s licence', () => {
    assert.deepEqual(FIXTURES.map((text) => answer(text)?.resolution.kind), ['unknown', 'unknown', 'unknown', undefined]);
  });

  it('a name that nobody lists is not read as the nearest one', () => {
    assert.deepEqual(NOT_LISTED.map((text) => [text, model(text)]), NOT_LISTED.map((text) => [text, undefined]));
  });

  for (const [family, rows] of Object.entries(TOP)) {
    it(`${family}: access and licence are those of each repository`, () => {
      const read = rows.map(([text]) => {
        const resolution = answer(text)?.resolution;
        return resolution && 'model' in resolution ? [text, resolution.model.access, resolution.model.licence?.expression] : [text];
      });
      assert.deepEqual(read, rows);
    });
  }
});
