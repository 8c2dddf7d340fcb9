import assert from 'node:assert/strict';
import { hasFamilyName, isNamedAfterFamily, isRepositoryName, readHubName } from '../../../src/core/resolve/hub-names';

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

describe('What repositories hold that is no model', () => {
  const isOne = (text: string): boolean => isRepositoryName(text);

  it('is said by every word of data and code in a name', () => {
    const words = `dataset datasets data corpus corpora mix mixture mixin preference preferences pairs triplets feedback ultrafeedback ultrachat tokens pajama redpajama slimpajama laion5b coyo fineweb fineweb2 refinedweb pile eval evals benchmark bench
      result results log logs demo recipe recipes cookbook example examples webui server api app ui cpp rs python doc docs space finetune finetuning training trainer toolkit studio gui manager loader node nodes inference sdk cli plugin extension docker nightly`.split(/\s+/);
    assert.deepEqual(words.filter((word) => isOne(`someone9/llama-${word}`) || isOne(`someone9/${word}.llama`) || isOne(`someone9/a_${word}_llama`)), []);
    assert.deepEqual('llama-datas llama-appx llama-mixtral llama-demos llama-documents'.split(' ').filter((name) => !isOne(`someone9/${name}`)), []);
  });

  it('is said by every name of a folder, and of whoever the reader is', () => {
    const owners = `ai api app apps asset assets backend backends bin bins build builds cache caches checkpoint checkpoints ckpt ckpts component components config configs conf confs core data dataset datasets demo demos dist doc docs download downloads eval
      evals evaluation evaluations evaluation-results evaluation_results example examples experiment experiments exp exps families feature features file files fixture fixtures guide guides home hub image images img inference integration integrations lib libs local
      log logs me mnt model models modelzoo model-zoo model_hub model-card model-cards model-garden module modules my my-llm myorg myname myuser1 mycompany myaccount myrepo myhf notebook notebooks opt org output1 out owner package packages path paths pipeline pipelines
      pred preds prediction predictions pretrained pretrained-model pretrained_models project projects prompt prompts provider providers public recipe recipes registry repo repos research result results root run runs save saved saves saved-model saved_models schema schemas
      script scripts server service services some some-one someone somebody src static task tasks template templates test tests tmp tool tools train training trainer trained tutorial tutorials user users username userid user-1 usr var vendor weight weights work workspace
      workflow workflows your1 acme foo bar author namespace upstream publisher company v1 v12`.replace(/ weight | work /g, ' ').split(/\s+/);
    assert.deepEqual(owners.filter((owner) => isOne(`${owner}/llama-tuned-9`)), []);
    assert.deepEqual('apix myllama homer outer savesx trainable v1x unsome datalab awesome-me foobar'.split(' ').filter((owner) => !isOne(`${owner}/llama-tuned-9`)), []);
  });
});
