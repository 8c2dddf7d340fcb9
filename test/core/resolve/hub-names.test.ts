import assert from 'node:assert/strict';
import { hasFamilyName, isNamedAfterFamily, readHubName } from '../../../src/core/resolve/hub-names';

describe('resolve/hub-names', () => {
  it('knows a repository by its size, or by a family with a tuning or a packing, whoever owns it', () => {
    for (const id of [
      'tloen/alpaca-lora-7b', 'moreh/MoMo-72B-lora-1.8.7-DPO', 'fireballoon/baichuan-vicuna-chinese-7b', 'zeta/Wan2.1-Fun-1.3B-InP', 'nm-testing/tinyllama-fp8-dynamic', 'zeta/BioMistral-legal-AWQ',
      'myshell-ai/opus-mt-xx-finetuned', 'zeta/wav2vec2-large-960h', 'zeta/Helios2-Preview-FP8', 'AIDC-AI/Marco-Nano-Instruct', 'zeta/mt0-a3b-x', 'zeta/clip-vit-base-patch16',
    ]) {
      assert.equal(readHubName(id), 'sure', id);
    }
  });

  it('says perhaps where only a version or an everyday size stands with the family', () => {
    for (const id of ['maidalun1020/bce-reranker-base_v1', 'lightonai/modernbert-embed-large', 'zeta/stable-diffusion-v1', 'zeta/qwen-instruct', 'zeta/gte-large', 'zeta/flux.1-schnell', 'zeta/Phi-4-mini']) {
      assert.equal(readHubName(id), 'perhaps', id);
    }
  });

  it('leaves folders, code, data and whatever has a family alone', () => {
    for (const id of [
      'models/llama-7b', 'saves/qwen2-7b-sft', 'outputs/gemma-2-9b-it', 'llama3/8B_lora', 'skywork-13b-models/skywork-13b-base', 'DeepSeek-OCR2-master/DeepSeek-OCR2-fp8', 'Phi-4/Phi-4-mini', 'musicgen/musicgen_base_32khz', 'request_matrix/ministral_3b_plain',
      'zeta/llama-recipes-7b', 'zeta/alpaca-7b-data', 'swift/Qwen3-SFT-Mixin', 'laion/laion2B-en', 'cerebras/SlimPajama-627B', 'craigahobbs/ollama-chat', 'zeta/llama-2-7b.md', 'facebookresearch/llama', 'QwenLM/Qwen-VL',
      'your-name/llama-7b', 'my-org/llama-7b', 'zeta/robot-base', 'llama-7b', 'a/b/llama-7b',
    ]) {
      assert.equal(readHubName(id), undefined, id);
    }
  });

  it('knows files by the same words, and repositories of known owners by a family alone', () => {
    assert.deepEqual(['umt5-xxl-enc-bf16', 'models_t5_umt5-xxl-enc', 'sdxl-vae-fp16', 'weights-large', 'llama_helper'].filter(isNamedAfterFamily), ['umt5-xxl-enc-bf16', 'models_t5_umt5-xxl-enc', 'sdxl-vae-fp16']);
    assert.deepEqual(['black-forest-labs/flux-pulid', 'stability-ai/sdxl-inpaint', 'Qwen/qwen', 'meta-llama/llama-recipes', 'zeta/robot-arm'].filter(hasFamilyName), ['black-forest-labs/flux-pulid', 'stability-ai/sdxl-inpaint']);
  });
});
