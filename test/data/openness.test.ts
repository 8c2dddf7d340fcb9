import assert from 'node:assert/strict';
import type { Model, OpennessMatch } from '../../src/core/catalogue/types';
import { compiledCatalogue } from './catalogue';

/** Model and record, by kind. Traps: a record's other links, dates, roles, copies, sizes that a name says in a word. */
const JOINED: Readonly<Record<OpennessMatch, string>> = {
  exact: `
    allenai/Olmo-3.1-32B-Think osai:olmo
    yulan-team/YuLan-Mini-Instruct osai:yulan
    bigscience/bloomz-p3 osai:bloomz
    swiss-ai/Apertus-70B-Instruct-2509 osai:apertus
    togethercomputer/Pythia-Chat-Base-7B osai:pythia
    bigcode/starcoder2-15b-instruct-v0.1 osai:starcoder
    openai/gpt-oss-120b osai:gpt-oss
    ibm-granite/granite-4.0-h-small osai:granite
    meta-llama/Llama-3.1-405B-Instruct osai:llama-3.1
    openai/chatgpt ouc:chatgpt
    meta-llama/Llama-2-70b-chat osai:llama-2-chat
    meta-llama/Meta-Llama-3-70B-Instruct osai:llama-3-instruct
    deepseek-ai/DeepSeek-V3 osai-old:deepseek-v3-deepseek-v3
    deepseek-ai/DeepSeek-R1 osai:deepseek-r1
    deepseek-ai/DeepSeek-V3.1 osai-old:deepseek-v3-deepseek-v3.1
    mistralai/Mistral-Nemo-Instruct-2407 osai:mistral-nemo
    meta-llama/CodeLlama-70b-Instruct-hf osai:codellama
    codellama/CodeLlama-70b-Instruct-hf osai:codellama
    tatsu-lab/alpaca-7b-wdiff osai:alpaca
    CarperAI/stable-vicuna-13b-delta osai:stablevicuna
    allenai/OLMo-2-0325-32B-Instruct osai-old:olmo-olmo-2-0325-32b-instruct
    allenai/OLMo-2-1124-13B-Instruct osai-old:olmo-olmo-2-1124-13b-instruct
    LLM360/AmberSafe osai:amber
    LLM360/AmberChat ouc:amber
    lmsys/vicuna-13b-v1.5 osai:vicuna
    lmsys/vicuna-13b-v1.3 ouc:vicuna13b-lmsys
    tencent/Tencent-Hunyuan-Large osai-old:hunyuan-hunyuan-a52b-instruct
    google/gemma-7b-it ouc:gemma-instruct
    tiiuae/falcon-40b-instruct ouc:falcon-40b-instruct
    zai-org/chatglm-6b ouc:chatglm-6b
    Qwen/QwQ-32B osai-old:qwen-qwq-32b
  `,
  family: `
    meta-llama/Llama-3.1-8B-Instruct osai:llama-3.1
    meta-llama/Llama-2-13b-chat-hf osai:llama-2-chat
    google/gemma-2-9b-it osai-old:gemma-gemma-2-27b-it
    google/gemma-3-270m-it osai:gemma
    Qwen/Qwen3-8B osai-old:qwen-qwen3-235b-a22b
    Qwen/Qwen3-8B-AWQ osai-old:qwen-qwen3-235b-a22b
    unsloth/Qwen3-8B-GGUF osai-old:qwen-qwen3-235b-a22b
    openai/gpt-oss-20b osai:gpt-oss
    databricks/dolly-v2-7b osai:dolly
    LumiOpen/Viking-7B osai:viking
    sesame/csm-1b osai:conversational-speech-model
    nvidia/Cosmos-Predict2.5-2B osai:cosmos
    Tele-AI/TeleChat2.5-115B osai:telechat
    BlinkDL/rwkv7-g1 osai:rwkv
    google-t5/t5-base osai:t5
    google-bert/bert-base-uncased osai:bert
    meta-llama/Llama-4-Scout-17B-16E-Instruct osai:llama-4
    ibm-granite/granite-4.0-h-tiny osai:granite
    CohereLabs/c4ai-command-r-plus ouc:command-r
    microsoft/Phi-3-mini-4k-instruct ouc:phi-3-instruct
    Qwen/Qwen1.5-7B-Chat ouc:qwen-1.5-chat
    bigscience/bloomz-560m ouc:bloomz
    lmsys/vicuna-7b-v1.3 ouc:vicuna13b-lmsys
    TheBloke/Llama-2-7b-Chat-GGUF osai:llama-2-chat
  `,
  repackaged: `
    meta-llama/Llama-2-70b-chat-hf osai:llama-2-chat
    Qwen/Qwen3-235B-A22B-FP8 osai-old:qwen-qwen3-235b-a22b
    mistralai/Mistral-Nemo-Instruct-FP8-2407 osai:mistral-nemo
    hunyuanvideo-community/HunyuanVideo osai-old:hunyuan-video-hunyuanvideo-t2v-720p
    mobiuslabsgmbh/faster-whisper-large-v3-turbo osai:whisper
    coqui/bark osai:bark
    unsloth/phi-4 osai-old:phi-phi-4
    city96/FLUX.1-dev-gguf osai-old:flux.1-flux.1-dev
  `,
  base: `
    nvidia/Llama-3.1-Nemotron-70B-Instruct-HF osai:llama-3.1
    nvidia/Llama-3_1-Nemotron-Ultra-253B-v1 osai:llama-3.1
    microsoft/MAI-DS-R1 osai:deepseek-r1
    liuhaotian/llava-v1.5-7b osai:vicuna
    llava-hf/llava-1.5-7b-hf osai:vicuna
    huihui-ai/Qwen3-14B-abliterated osai-old:qwen-qwen3-235b-a22b
    failspy/Phi-3-medium-4k-instruct-abliterated-v3 ouc:phi-3-instruct
  `,
  version: `
    deepseek-ai/DeepSeek-V3-0324 osai-old:deepseek-v3-deepseek-v3
    deepseek-ai/DeepSeek-V3-Base osai-old:deepseek-v3-deepseek-v3
    deepseek-ai/DeepSeek-R1-0528 osai:deepseek-r1
    deepseek-ai/DeepSeek-V3.2 osai:deepseek-v3
    meta-llama/Llama-3.1-405B osai:llama-3.1
    meta-llama/Meta-Llama-3-8B osai:llama-3-instruct
    meta-llama/Llama-2-7b osai:llama-2-chat
    meta-llama/Llama-3.2-1B-Instruct osai:llama-3.1
    mistralai/Mistral-Nemo-Base-2407 osai:mistral-nemo
    mistralai/Mistral-Large-Instruct-2407 osai-old:mistral-large-2-mistral-large-instruct-2411
    mistralai/Mistral-7B-Instruct-v0.2 ouc:mistral-7b
    mistralai/Mixtral-8x22B-Instruct-v0.1 ouc:mixtral-8x7b-instruct
    google/gemma-2-27b osai-old:gemma-gemma-2-27b-it
    google/gemma-1.1-7b-it ouc:gemma-instruct
    google/gemma-4-31B-it osai:gemma
    Qwen/Qwen2.5-72B-Instruct osai-old:qwen-qwen3-235b-a22b
    Qwen/Qwen2.5-Coder-32B-Instruct osai:qwen-coder
    Qwen/Qwen3-8B-Base osai-old:qwen-qwen3-235b-a22b
    Qwen/Qwen3-235B-A22B-Instruct-2507 osai-old:qwen-qwen3-235b-a22b
    Qwen/Qwen3.6-27B osai:qwen
    ibm-granite/granite-3.2-8b-instruct osai-old:granite-granite-3.2-8b-instruct-preview
    ibm-granite/granite-4.1-8b osai:granite
    bigcode/starcoder2-15b osai:starcoder
    tiiuae/falcon-180B ouc:falcon-180b-chat
    moonshotai/Kimi-K2-Instruct-0905 osai-old:kimik2-kimi-k2-instruct
    allenai/Llama-3.1-Tulu-3-405B-DPO osai:tulu
    LLM360/K2 osai-old:k2-k2-chat
    openai/whisper-large-v3 osai:whisper
    microsoft/phi-2 ouc:phi-3-instruct
    nvidia/Llama-3_3-Nemotron-Super-49B-v1 osai:llama-nemotron
  `,
};

/** Another line, modality or teacher; several parents; a base whose own base was not judged; a moving alias; no weights. */
const UNJOINED = `
    bigscience/bloom
    EleutherAI/pythia-12b
    HuggingFaceH4/zephyr-7b-beta
    bigscience/mt0-large
    cerebras/Cerebras-GPT-111M
    CohereLabs/aya-101
    deepseek-ai/DeepSeek-R1-Distill-Qwen-32B
    deepseek-ai/deepseek-llm-7b-chat
    akjindal53244/Llama-3.1-Storm-8B
    Gryphe/MythoMax-L2-13b
    NousResearch/Hermes-3-Llama-3.1-405B
    anthracite-org/magnum-v2-12b
    zai-org/GLM-4.5V
    google/gemma-3n-E4B-it
    microsoft/Phi-3-vision-128k-instruct
    Qwen/Qwen2.5-VL-72B-Instruct
    meta-llama/Llama-3.2-11B-Vision-Instruct
    mistralai/Mistral-Small-3.2-24B-Instruct-2506
    black-forest-labs/FLUX.1-schnell
    distil-whisper/distil-large-v3
    stabilityai/stable-diffusion-xl-base-1.0
    openai/gpt-4o-2024-08-06
    openai/chatgpt-4o-latest
    mistral/mistral-large-latest
    xai/grok-2
    xai/grok-1.5
    liquid/lfm-3b
    openbmb/Eurus-70b-nca
    togethercomputer/StripedHyena-Hessian-7B
    lmsys/vicuna-13b-delta-v0
`;

/** Record, twelve judgments, score, rank of 193; the archived one by the twelve criteria that both indexes have. */
const WORKED = `
  osai:yulan oooooooooooo 100 1
  osai:bloomz ooooooooooop 95.8 3
  osai:olmo oooooooopooo 95.8 3
  osai:apertus oooooooocooo 91.7 5
  osai:pythia oooooooppppo 83.3 9
  osai:starcoder oooooooooocc 83.3 9
  osai:gpt-oss ccooccoococp 45.8 94
  osai:granite ccooccoccoco 41.7 108
  osai:llama-3.1 ccpcpppocpcc 29.2 143
  ouc:chatgpt cccccccpcccc 4.2
`;

/** Over models whose weights are out, whoever may have them. A change of data shows here: look at what it joined, then renew the line. */
const COUNTS = [
  'exact 250',
  'family 120',
  'repackaged 17',
  'base 84',
  'version 359',
  'none 2194',
];
const WEIGHTS = new Set(['open', 'gated', 'restricted', 'leaked']);

/** OSI's result and MOF class for the very system; a later version, a fine-tune and a hidden or unfit record have none. */
const OF_OTHERS = `
  EleutherAI/pythia-12b passed I
  EleutherAI/pythia-12b-deduped passed -
  EleutherAI/pythia-14m passed -
  LLM360/Amber passed I
  LLM360/AmberChat - -
  LLM360/CrystalChat - 0
  allenai/OLMo-7B passed I
  allenai/OLMo-2-1124-13B-Instruct - -
  google-t5/t5-base passed -
  google/flan-t5-base - -
  bigscience/bloom would-pass-with-licence 0
  bigscience/bloom-560m would-pass-with-licence -
  bigscience/bloomz-560m - -
  bigcode/starcoder2-15b would-pass-with-licence -
  bigcode/starcoder2-15b-instruct-v0.1 - -
  tiiuae/falcon-180B would-pass-with-licence 0
  tiiuae/falcon-40b - -
  meta-llama/Llama-2-7b-chat-hf did-not-pass -
  meta-llama/Meta-Llama-3-8B - -
  xai-org/grok-1 did-not-pass 0
  microsoft/phi-2 did-not-pass -
  microsoft/phi-4 - -
  mistralai/Mixtral-8x7B-Instruct-v0.1 did-not-pass 0
  deepseek-ai/DeepSeek-V3 - -
  ibm-granite/granite-4.0-h-small - III
  ibm-granite/granite-4.1-8b - III
  Writer/palmyra-med-20b - -
`;

function linesOf(text: string): string[][] {
  return text.trim().split('\n').map((line) => line.trim().split(' '));
}

async function models(): Promise<ReadonlyMap<string, Model>> {
  return new Map((await compiledCatalogue()).catalogue.models.map((each) => [each.id, each]));
}

describe('Openness records', () => {
  for (const [match, text] of Object.entries(JOINED)) {
    for (const [id = '', record] of linesOf(text)) {
      it(`${record ?? ''} is joined to ${id}: ${match}`, async () => {
        assert.deepEqual((await models()).get(id)?.openness, { record, match });
      });
    }
  }

  for (const [id = ''] of linesOf(UNJOINED)) {
    it(`no record is joined to ${id}`, async () => {
      const found = (await models()).get(id);
      assert.ok(found, `${id} is not in the catalogue`);
      assert.equal(found.openness, undefined);
    });
  }

  it('are joined as often as last looked at, kind by kind', async () => {
    const released = [...(await models()).values()].filter(({ access }) => WEIGHTS.has(access));
    const count = (match: string): number => released.filter(({ openness }) => (openness?.match ?? 'none') === match).length;
    assert.deepEqual(COUNTS.map((line) => line.split(' ')[0] ?? '').map((match) => `${match} ${count(match)}`), COUNTS);
  });

  it('speak of nothing that moves or was never released, ChatGPT excepted', async () => {
    const closed = [...(await models()).values()].filter(({ access, floating }) => floating !== undefined || /^(api|service|none)$/.test(access));
    assert.deepEqual(closed.filter(({ openness }) => openness).map(({ id }) => id), ['openai/chatgpt']);
  });

  it('score and rank as the index publishes them', async () => {
    const { openness } = (await compiledCatalogue()).data;
    const shown = linesOf(WORKED).map(([id]) => openness.find((row) => row.id === id)).map((row) => row && [row.id, row.judgments, row.score, row.rank].filter((each) => each !== undefined).join(' '));
    assert.deepEqual(shown, linesOf(WORKED).map((line) => line.join(' ')));
  });

  it('are all there: current, superseded, archived; and rank among the current only', async () => {
    const { openness, mof, osi } = (await compiledCatalogue()).data;
    const count = (status: string): number => openness.filter((row) => row.status === status).length;
    assert.deepEqual([count('current'), count('superseded'), count('archived'), mof.length, osi.length], [193, 55, 46, 65, 12]);
    const current = openness.filter(({ status }) => status === 'current');
    for (const row of openness) {
      const rank = 1 + current.filter(({ score }) => score > row.score).length;
      assert.deepEqual([row.rank, row.of], row.status === 'current' ? [rank, 193] : [undefined, undefined], row.id);
    }
  });

  for (const [id = '', result, reached] of linesOf(OF_OTHERS)) {
    it(`${id} has OSI's result ${result ?? ''} and MOF class ${reached ?? ''}`, async () => {
      const found = (await models()).get(id);
      assert.ok(found, `${id} is not in the catalogue`);
      assert.deepEqual([found.osi?.result ?? '-', found.mof === undefined ? '-' : ['0', 'I', 'II', 'III'][found.mof.class]], [result, reached]);
    });
  }
});
