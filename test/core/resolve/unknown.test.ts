import assert from 'node:assert/strict';
import { admitsUnknown } from '../../../src/core/resolve/unknown';
import type { Mention } from '../../../src/core/types';

type Facts = Partial<Pick<Mention, 'strength' | 'provider' | 'role' | 'place' | 'loaded' | 'fetched' | 'key' | 'callee'>>;

/** Which of the texts would be reported as unknown models; in a model argument of product code where nothing else is said. */
function admitted(texts: readonly string[], facts: Facts = {}): readonly string[] {
  return texts.filter((text) => admitsUnknown({ text, span: { start: 0, end: text.length }, place: 'string', role: 'product', strength: 'strong', ...facts }, (name) => name === 'nvidia'));
}

describe('resolve/unknown', () => {
  it('admits what only a model is called, in a model argument', () => {
    const ids = ['acme-chat-7b', 'acme/helios-9b-chat', 'facebook/contriever', 'selecsls42b', 'ollama/wojtek/opencodeinterpreter:6.7b', 'nori-30m', 'rednote-hilab/dots.ocr', 'replit-code-v1_5-3b-q4_0.gguf'];
    assert.deepEqual(admitted(ids), ids);
  });

  it('admits without a model argument only an owner with a sized name, or a weight file', () => {
    const ids = ['facebook/nllb-200-1.3B', 'bigscience/T0_3B', 'togethercomputer/Koala-13B', 'facebook/webssl-dino2b-224', 'ghost-7b-v0.9.1-Q4_0.gguf'];
    assert.deepEqual(admitted(ids, { strength: 'weak' }), ids);
    assert.deepEqual(admitted(['acme-chat-7b', 'facebook/contriever', 'llama3/8B_lora', 'qwen2/7B_full', 'request_matrix/blocking_ministral_3b_plain', 'emu/emu1010b.fw', 'os/058d27fa-241b-445a-a386-08c04f96db43', 'draft.gguf'], { strength: 'weak' }), []);
  });

  it('takes no other thing that has a model for a language model', () => {
    assert.deepEqual(admitted([
      'Ford', 'SM-G998B', 'E1702/E1703', '902010/21B', 'ZLLCD5004M', 'SandyBridge-IBRS', 'H100-80GB', 'RTX-4090', 'logistic_regression', 'random_forest', 'resnet50-0676ba61.pth',
      'gpu_hist', 'auth.User', 'Sequential', 'gbtree',
    ]), []);
  });

  it('takes names that only spaCy, timm, PaddleOCR and TorchAudio give anywhere', () => {
    const names = ['en_core_web_sm', 'de_core_news_lg', 'resnet18.a2_in1k', 'vit_base_patch16_224.augreg_in21k', 'PP-OCRv5_server_det', 'ch_PP-OCRv4_rec_infer', 'VOXPOPULI_ASR_BASE_10K_FR'];
    assert.deepEqual(admitted(names, { strength: 'weak' }), names);
    assert.deepEqual(admitted(['en_core_web', 'my_web_sm', 'a.b_in2k', 'ocr_det', 'HUBERT_SIZE'], { strength: 'weak' }), []);
  });

  it('takes packed repositories, repositories at Cloudflare and those of users at Ollama', () => {
    const names = ['acme/Helios-APEX-GGUF', 'acme/helios-mlx-4bit', '@cf/deepgram/aura-2-en', 'ai/smollm3:latest', 'ai/qwen3-reranker-vllm:0.6B', 'ai/gemma3:270M-UD-Q4_K_XL'];
    assert.deepEqual(admitted(names, { strength: 'weak' }), names);
    assert.deepEqual(admitted(['city96/ComfyUI-GGUF', 'acme/gguf', 'acme/cipher:latest'], { strength: 'weak' }), []);
    assert.deepEqual(admitted(['acme/cipher:latest', 'acme/cipher:7b-q4_0']), ['acme/cipher:latest', 'acme/cipher:7b-q4_0']);
    assert.deepEqual([admitted(['cipher:latest'], { place: 'text' }), admitted(['cipher:latest'], { place: 'text', strength: 'weak' })], [['cipher:latest'], []]);
  });

  it('takes repositories by the words of their names, among words only what is sure or of an owner that has models', () => {
    const names = ['nm-testing/tinyllama-fp8-dynamic', 'maidalun1020/bce-reranker-base_v1', 'nvidia/nemotron-tool', 'zeta/whisper-large'];
    assert.deepEqual(admitted(names, { strength: 'weak' }), names);
    assert.deepEqual(admitted([...names, 'nvidia/nemotron-v9'], { strength: 'weak', place: 'text' }), ['nm-testing/tinyllama-fp8-dynamic', 'zeta/whisper-large', 'nvidia/nemotron-v9']);
    assert.deepEqual([...admitted(names.slice(0, 3), { strength: 'weak', key: 'experiment_name' }), ...admitted(names.slice(0, 3), { strength: 'weak', key: 'out_dir' }), ...admitted(names.slice(0, 3), { strength: 'weak', callee: 'load_dataset' })], []);
  });

  it('takes repositories of owners that have models where a part that is a model is given', () => {
    assert.deepEqual(admitted(['nvidia/titanet_large', 'acme/titanet_large', 'nvidia/data_corpus'], { strength: 'weak', key: 'embedding' }), ['nvidia/titanet_large']);
    assert.deepEqual(admitted(['nvidia/titanet_large'], { strength: 'weak', callee: 'PretrainedSpeakerEmbedding' }), ['nvidia/titanet_large']);
    assert.deepEqual([...admitted(['nvidia/titanet_large'], { strength: 'weak', key: 'name' }), ...admitted(['nvidia/titanet_large'], { strength: 'weak' })], []);
  });

  it('takes neither endpoints nor devices, whoever makes them', () => {
    assert.deepEqual(admitted(['ep-20240101120000-abcde', 'G5NZ6'], { provider: 'google' }), []);
    assert.deepEqual(admitted(['SEA801-Zigbee/SEA802-Zigbee', 'HA-ZM12/24-mw2', 'MOT-C1ZxxC/F']), []);
  });

  it('takes no part that a model plays for its name', () => {
    const parts = ['tenant-model', 'no-such-model', 'deepinfra-chat-model', 'image-deployment', 'cloud-model-name', 'remote-model:latest', 'model-b', 'model-2', 'stale-alias', 'org/generic', 'owner/avatar', 'user/my-7b', 'models/no-such-embedding-model'];
    assert.deepEqual(admitted(parts, { provider: 'openai' }), []);
    assert.deepEqual(admitted(['output/qwen3-0.6b-lora', 'home/ubuntu/weights/llama-7b', 'checkpoints/step-7b']), []);
  });

  it('takes no pair of words among keys for a repository, nor folders and benchmarks', () => {
    assert.deepEqual(admitted(['person/references', 'mlx_models/tiny_fp32', 'acme/MVBench'], { place: 'config-key' }), []);
    assert.deepEqual(admitted(['acme/long-name'], { place: 'config-key' }), ['acme/long-name']);
  });

  it('takes neither a size alone, a class of prices nor a resource\'s name for an id', () => {
    assert.deepEqual(admitted(['0.6b-q8', '330M', '7b', '8B-instruct', 'fireworks-ai-4.1b-to-16b', 'arn:aws:bedrock:us-west-2:123:application-inference-profile/p1'], { provider: 'bedrock' }), []);
    assert.deepEqual(admitted(['acme/synatra-8x7b'], { strength: 'weak' }), ['acme/synatra-8x7b']);
  });

  it('asks for less where the client is known, and for a digit where a test names it', () => {
    const ids = ['voice-enrollment', 'base-light', 'SM-1', 'photon-2'];
    assert.deepEqual(admitted(ids), []);
    assert.deepEqual(admitted(ids, { provider: 'alibaba' }), ids);
    assert.deepEqual(admitted(ids, { provider: 'alibaba', role: 'test' }), ['SM-1', 'photon-2']);
  });

  it('takes among words only what an organisation that has models calls by its size, or code that somebody commented out', () => {
    assert.deepEqual([...admitted(['acme/helios-9b-chat'], { place: 'comment' }), ...admitted(['acme/helios-9b-chat'], { place: 'text' })], []);
    assert.deepEqual(admitted(['nvidia/locate-3b', 'nvidia/apex', 'nvidia/locate-3b.py'], { place: 'comment', strength: 'weak' }), ['nvidia/locate-3b']);
    assert.deepEqual(admitted(['nvidia/parakeet'], { place: 'comment' }), ['nvidia/parakeet']);
    assert.deepEqual(admitted(['acme/helios-9b-chat', 'acme/helios', 'output/helios-9b-chat'], { place: 'comment', loaded: true }), ['acme/helios-9b-chat']);
  });

  it('takes forms of release that nothing else has', () => {
    const weak = ['en_US-lessac-medium', 'vits-piper-zh_CN-xiao_ya-x_low', 'vosk-model-small-cn-0.22'];
    assert.deepEqual(admitted(weak, { strength: 'weak' }), weak);
    assert.deepEqual(admitted(['en_US-medium', 'en-us-lessac-medium', 'vosk-model'], { strength: 'weak' }), []);
    const among = ['sherpa-onnx-whisper-tiny.en', 'icefall-asr-multidataset-pruned_transducer_stateless7-2023-05-04', 'ms-marco-MultiBERT-L-12'];
    assert.deepEqual(admitted([...among, 'sherpa-onnx-node', 'sherpa-onnx-offline', 'ms-marco-passages'], { strength: 'weak', place: 'comment' }), among);
    assert.deepEqual(admitted(['sherpa-onnx-paraformer-zh-2023-09-14', 'backup-2023-09-14']), ['sherpa-onnx-paraformer-zh-2023-09-14']);
  });

  it('takes stems of Ultimate Vocal Remover anywhere, a voice among words, and an old packing whatever its file ends in', () => {
    const ids = ['UVR-MDX-NET-Inst_HQ_4', 'UVR_MDXNET_KARA_2', 'MDX23C-8KFFT-InstVoc_HQ', 'en_US-ryan-high', 'acme-7b.ggmlv3.q2_K.bin'];
    assert.deepEqual(admitted([...ids, 'UVR-COLOR', 'acme-7b.q2.bin'], { strength: 'weak', place: 'comment' }), ids);
  });

  it('takes a packed file for its name, not for its packing', () => {
    const names = ['locate-anything-q8_0.gguf', 'phi-4-Q2_K_L.gguf', 'acme-7b-00001-of-00002.gguf'];
    assert.deepEqual(admitted([...names, 'alpha-Q4_K_M.gguf', 'Model-UD-Q4_K_M-00001-of-00002.gguf', 'base-model-Q8_0.gguf', 'big2.gguf'], { strength: 'weak', role: 'test' }), names);
  });

  it('takes neither what else lies in repositories nor a tokenizer\'s encoding', () => {
    assert.deepEqual(admitted(['acme/qnn-toolkit', 'acme/cache', 'acme/asr-corpus', 'cl100k', 'o200k_base'], { provider: 'openai' }), []);
  });

  it('takes a version pinned at Replicate anywhere', () => {
    const id = `acme/painter:${'0123abcd'.repeat(8)}`;
    assert.deepEqual(admitted([id, `acme/painter:${'0123abcd'.repeat(5)}`], { strength: 'weak' }), [id]);
  });

  it('takes no name of a deployment at Azure, which is a project\'s own', () => {
    assert.deepEqual(admitted(['contosodeployment123', 'acme-chat-4'], { provider: 'azure' }), []);
    assert.deepEqual(admitted(['acme-7b-chat'], { provider: 'azure' }), ['acme-7b-chat']);
  });

  it('admits where a model is asked for what is called after an architecture with its size, whoever it is of', () => {
    const ids = ['sbert-base-en', 'bert-base-multi', 'distiluse-base-multi', 'open-clip-xlm-roberta-large-vit-huge-14', 'acme-swin2sr-x4-v2', 'tiny-whisper-base-fr', 'my2-mpnet-base-v2', 'sk-camembert-large', 'xl-deit-base-224', 'nano-wav2vec2-base'];
    assert.deepEqual(admitted(ids.slice(0, 4)), ids.slice(0, 4));
    assert.deepEqual(admitted(['mistral-finetuned', 'tiny-llama', 'vllm_llama_multi_lora', 'bert-deployment-base', 'convex-hull-base']), []);
    assert.deepEqual(admitted(ids.slice(0, 4), { strength: 'weak' }), []);
  });

  it('admits what makers serve by its last word, of the product only, and no phone', () => {
    const ids = ['mai-1-preview', 'acme-2-turbo', 'helios-3.5-thinking-2507', 'acme-4-embed', 'acme-v2-rerank'];
    assert.deepEqual(admitted(ids), ids);
    assert.deepEqual(admitted(ids, { role: 'test' }), []);
    assert.deepEqual(admitted(['pixel-6-pro', 'iphone-12-mini', 'galaxy-s21-ultra', 'acme-preview', 'f-150']), []);
  });

  it("admits Yandex's, voices as Piper first called them, and sized names that words ask for", () => {
    assert.deepEqual(admitted(['gpt://b1g/yandexgpt/latest', 'yandexgpt-lite/rc', 'en-us-amy-low.onnx', 'en-us-page-low.json']), ['gpt://b1g/yandexgpt/latest', 'yandexgpt-lite/rc', 'en-us-amy-low.onnx']);
    assert.deepEqual(admitted(['replit-code-v1-3b', 'code-v1', 'my-test-3b'], { place: 'text' }), ['replit-code-v1-3b']);
    assert.deepEqual(admitted(['replit-code-v1-3b'], { place: 'text', strength: 'weak' }), []);
  });

  it('admits weights that are called by their hash where an address fetches them and more is said', () => {
    assert.deepEqual(admitted(['rn50-quickgelu-cc12m-f000538c.pt', 'resnet50-0676ba61.pth'], { fetched: true }), ['rn50-quickgelu-cc12m-f000538c.pt']);
    assert.deepEqual(admitted(['rn50-quickgelu-cc12m-f000538c.pt']), []);
  });

  it('admits among words a repository that is asked for as a model', () => {
    const ids = ['michaelfeil/ct2fast-flan-alpaca-base', 'acme-lab/big-vqa', 'hkunlp/instructor-xl'];
    assert.deepEqual(admitted(ids, { place: 'comment' }), ids);
    assert.deepEqual(admitted(ids, { place: 'comment', strength: 'weak' }), []);
    assert.deepEqual(admitted(['outputs/big-vqa', 'org/my-model', 'some/thing', 'acme/big-dataset', 'a/b-c.yaml'], { place: 'comment' }), []);
  });

  it('admits what Fireworks and fal run by its form, and no file of a tokenizer', () => {
    const ids = ['accounts/fireworks/models/whatever-v1', 'accounts/acme/models/helios', 'fal-ai/some/thing'];
    assert.deepEqual(admitted(ids, { strength: 'weak' }), ids);
    assert.deepEqual(admitted(['llama/tokenizer.model', 'llama2/spiece.model']), []);
  });

  it('leaves what tests tell apart by a letter', () => {
    assert.deepEqual(admitted(['lgos-a/graph-a', 'lgos-a/graph-b', 'some/thing'], { role: 'test' }), ['some/thing']);
  });

  it('admits the repository of an organisation that has models, where a call for a model is told it', () => {
    const told: Facts = { strength: 'weak', key: 'repository', callee: 'ModelBackendConfig' };
    assert.deepEqual(admitted(['nvidia/parakeet', 'acme/charts', 'nvidia/some-toolkit'], told), ['nvidia/parakeet']);
    assert.deepEqual(admitted(['nvidia/parakeet'], { ...told, place: 'comment', role: 'comment' }), ['nvidia/parakeet']);
    assert.deepEqual(admitted(['nvidia/parakeet'], { ...told, callee: 'Chart' }), []);
    assert.deepEqual(admitted(['nvidia/parakeet'], { ...told, callee: 'DataModel' }), []);
  });
});
