import assert from 'node:assert/strict';
import { createResolver } from '../../../src/core/resolve/resolve';
import { isOfCollection, isSizeOfArchitecture } from '../../../src/core/resolve/zoo';
import type { Mention } from '../../../src/core/types';
import { realCatalogue } from '../assess/real-catalogue';

function mention(text: string, rest: Partial<Mention> = {}): Mention {
  return { text, span: { start: 0, end: text.length }, place: 'string', role: 'product', strength: 'weak', ...rest };
}

describe('A collection of weights', () => {
  it('is known by how its maker writes names', () => {
    const names = [
      'control_v11p_sd15_inpaint', 'control_sd15_canny', 'control-lora-canny-rank256', 't2iadapter_canny_sd15v2', 'ip-adapter-plus_sd15', 'mm_sd_v15_v2', 'v3_sd15_mm', 'v2_lora_ZoomIn',
      'RealESRGAN_x4plus_anime_6B', 'realesr-animevideov3', '4x-UltraSharp', 'GFPGANv1.4', 'codeformer-v0.1.0', 'sam_vit_h_4b8939', 'sam2.1_hiera_base_plus', 'FastSAM-s', 'groundingdino_swint_ogc',
      'RWKV-4-Pile-430M-20220808-8066', 'rwkv-6-world-1b6', 'stories15M', 'stories15M_q80', 'ggml-gpt4all-j-v1.3-groovy', 'tts_models--it--mai_female--vits', 'tts_models--it--mai_female--vits.zip', 'kokoro-v1_0', 'deepspeech-0.9.3-models', 'silero_vad_v4',
      'retinaface_resnet50', 'ViT-B-32::laion2b_e16', 'xlm-roberta-base-ViT-B-32::laion5b_s13b_b90k', 'RN50x4-quickgelu::openai', 'inswapper_128', 'scrfd_10g_bnkps', 'shape_predictor_68_face_landmarks.dat', 'dlib_face_recognition_resnet_model_v1.dat', 'mmod_human_face_detector.dat', 'efficientdet_lite0', 'pose_landmarker_heavy', 'lid.176', 'glove.6B', 'glove-wiki-gigaword-100',
      'v1-5-pruned-emaonly', 'v2-1_768-ema-pruned', 'sd-v1-4', 'sd_xl_base_1.0_0.9vae', 'sd3.5_large_turbo', 'vae-ft-mse-840000-ema-pruned', 'animaPencilXL_v310', 'wd-v1-4-swinv2-tagger-v2', 'deepdanbooru-v3-20211112-sgd-e28', 'model_base_caption_capfilt_large', 'sac+logos+ava1-l14-linearMSE',
      'RealESRGAN-x4plus-anime', 'HAT_SRx4_ImageNet-pretrain', '003_realSR_BSRGAN_DFO_s64w8_SwinIR-M_x4_GAN', 'rife-v4.6', 'midas_v21_small_256', 'dpt_swin2_tiny_256', 'DPT_Large', 'ZoeD_M12_N', 'depth_anything_v2_vits', 'dw-ll_ucoco_384', 'rtmpose-m_simcc-body7_pt-body7',
      'mlsd_large_512_fp32', 'table5_pidinet', 'upernet_global_small', 'network-bsds500', 'body_pose_model', 'face_yolov8n_v2', 'dinov2_vitl14_reg', 'dinov3_vitl16', 'dino_vitb16', 'ssd_mobilenet_v2_coco_2018_03_29', 'centernet_resnet50_v1_fpn_512x512_coco17_tpu-8',
      'faster_rcnn_inception_v2_coco', 'vehicle-license-plate-detection-barrier-0106', 'text-detection-0004', 'faster_rcnn_r50_fpn_1x_coco_20200130-047c8118', 'sam_vit_b_01ec64_quant', 'mobile_sam_20230629', 'efficientvit_sam_l0', 'isnet-general-use', 'birefnet-general-lite',
      'gpt4all-falcon-newbpe-q4_0', 'ggml-vicuna-13b-1.1', 'wizardlm-13b-v1.2.Q4_0', 'Qwen2.5-Coder-1.5B-Q8_0-GGUF', 'Llama-3.2-1B-Instruct-q4f16_1-MLC', 'htdemucs_ft', 'stt_en_conformer_ctc_large', 'titanet_large', 'paraformer-zh-streaming', 'wav2vec_small_960h', 'xlsr_53_56k',
      'roberta.large.mnli', 'transformer.wmt19.en-de', 'esm1b_t33_650M_UR50S', 'esm_msa1b_t12_100M_UR50S', 'prot_t5_xl_uniref50',
      'svd_xt', 'svd_xt_image_decoder', 'vit_small_patch16_224', 'beitv2_base_patch16_224', 'multi_cased_L-12_H-768_A-12', '2D_versatile_fluo', '2D_paper_dsb2018', 'MossFormer2_SE_48K', 'FRCRN_SE_16K', 'SAP_NEB.20240715',
    ];
    assert.deepEqual(names.filter((name) => !isOfCollection(name)), []);
  });

  it('has no names that other things have', () => {
    const names = ['control_v1', 'control_plane_v11', 'mm_v15', '4x-large', '2x_speed', 'sam_user', 'rwkv-7', 'RWKV-LM', 'stories', 'stories15', 'tts_models', 'tts_models--', 'kokoro-v1', 'glove', 'sd-v1', 'XL_v1', 'ip-adapter', 'efficientdet', 'v1-5', 'wd-tagger', 'scrfd', 'shape_predictor', 'ggml-model-q4_0', 'extra.model-Q4_K_M', 'fetch-whisper-base-q5_1', 'dino_runner', 'retail-0001', 'ssd_mobilenet', 'tts_en_us', 'roberta.encoder', 'wmt19', 'build_20240102-1a2b3c4d', 'body_model', 'htdemo_ft', 'svd_x', 'vit_small_patch', 'uncased_L-12', '2D_versatile', 'MossFormer2_SE', 'SAP_NEB'];
    assert.deepEqual(names.filter((name) => isOfCollection(name)), []);
  });

  it('has sizes of architectures as files', () => {
    const names = ['yolov10n', 'yolo12x-seg', 'yolov8s-worldv2', 'yolov4-tiny', 'yolo_nas_s', 'yolov9e', 'rtdetr-l', 'sam_b', 'mobile_sam', 'swin_tiny_patch4_window7_224_22kto1k_finetune', 'detection_Resnet50_Final'];
    assert.deepEqual(names.filter((name) => !isSizeOfArchitecture(name)), []);
    assert.deepEqual(['yolo', 'yolox', 'sam', 'vit', 'swin_tiny', 'rtdetr', 'detection_final'].filter(isSizeOfArchitecture), []);
  });
});

describe('What nobody lists of a collection', () => {
  const resolve = createResolver(realCatalogue());
  const kind = (text: string, rest: Partial<Mention> = {}): string | undefined => resolve(mention(text, rest))?.resolution.kind;

  it('is reported as unknown, wherever it stands', () => {
    for (const place of ['string', 'config-value', 'comment', 'text'] as const) {
      assert.deepEqual(['control_v11f1e_sd15_tile', 'yolov9e.pt', 'control-lora-canny-rank256.safetensors'].map((text) => kind(text, { place })), ['unknown', 'unknown', 'unknown']);
    }
    assert.equal(kind('yolov9e'), undefined);
  });

  it('is told from its kin: GPT4All is no GPT-4', () => {
    assert.equal(kind('ggml-gpt4all-l13b-snoozy.bin', { strength: 'strong' }), 'unknown');
  });

  it('counts where it is downloaded, by a word that not every file has', () => {
    const at = { fetched: true, strength: 'strong', role: 'product' } as const;
    assert.deepEqual(['RestoreFormer.pth', 'isnetis.pth', 'papercut.safetensors'].map((text) => kind(text, at)), ['unknown', 'unknown', 'unknown']);
    assert.deepEqual(['best_model.pt', 'original-model.bin', 'diffusion_pytorch_model.bin', 'model_encoder.onnx', 'firmware.bin'].map((text) => kind(text, at)), [undefined, undefined, 'unknown', undefined, undefined]);
    assert.deepEqual(['RestoreFormer.pth', 'isnetis.pth'].map((text) => kind(text)), [undefined, undefined]);
  });

  it('of the format before GGUF needs more than its packing', () => {
    assert.deepEqual(['ggml-vicuna-unfiltered-13b-4bit.bin', 'baichuan-ggml.bin'].map((text) => kind(text, { place: 'text' })), ['unknown', 'unknown']);
    assert.deepEqual(['ggml-model-q4_0.bin', 'ggml-model-f16.bin'].map((text) => kind(text, { place: 'text' })), [undefined, undefined]);
  });
});

describe('Other orders of a name', () => {
  const resolve = createResolver(realCatalogue());
  const id = (text: string): string | undefined => {
    const { resolution } = resolve(mention(text, { strength: 'strong' })) ?? {};
    return resolution && ('model' in resolution ? resolution.model.id : 'base' in resolution ? resolution.base.id : resolution.kind);
  };

  it('are read: the version behind the size, an archive for a path, a language behind a size', () => {
    assert.equal(id('gemini-flash-2.0'), 'google/gemini-2.0-flash');
    assert.equal(id('tts_models--it--mai_female--vits.zip'), id('tts_models/it/mai_female/vits'));
    assert.equal(id('moonshine/tiny'), 'UsefulSensors/moonshine-tiny');
    assert.equal(id('ggml-medium.uk.bin'), 'openai/whisper-medium');
  });

  it('and at Ollama the name of an API\'s model is a family alone: a project may call its own copy of another model so', () => {
    assert.equal(resolve(mention('gpt-4o-mini', { provider: 'ollama', strength: 'strong' }))?.resolution.kind, 'family');
  });

  it('but for a provider that only the rest of the file speaks to: who else lists the very id is meant', () => {
    const asked = (text: string): string | undefined => {
      const use = resolve(mention(text, { provider: 'ollama', assumed: true, strength: 'strong' }));
      return use && `${use.resolution.kind} ${use.provider ?? '-'}`;
    };
    assert.deepEqual(['gpt-4o-mini', 'llama3.1', 'llama-3.3-70b-versatile', 'gpt-4o-acme', 'command', 'mistral-large-latest'].map(asked), ['exact openai', 'exact ollama', 'exact -', 'family ollama', undefined, 'family ollama']);
  });

  it('and a model of its library by its maker\'s name is that', () => {
    assert.equal(resolve(mention('gpt-oss-20b', { provider: 'ollama', strength: 'strong' }))?.resolution.kind, 'grammar');
  });
});
