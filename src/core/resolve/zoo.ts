/**
 * Names by which well-known collections of weights call what is in them, with or without the ending of a file. Nobody lists them all; their
 * forms are their makers', and nothing else has them.
 */
const COLLECTIONS = anyOf([
  // ControlNet, T2I-Adapter, IP-Adapter, AnimateDiff and its camera movements.
  /control_v1\w{0,4}_sd(?:\d\ds?\d?|xl)_\w+/, /control_sd\d\d_\w+/, /control-lora-[a-z-]+-rank\d+/, /t2i-?adapter_[a-z]+_sd\d\dv\d/, /ip-adapter(?:-[a-z]+)*_sd(?:15|xl)(?:_[\w-]+)?/,
  /mm_sd(?:xl)?_v\d{2}(?:_v\d|_beta)?/, /v\d_sd15_(?:mm|adapter|sparsectrl_[a-z]+)/, /v2_lora_(?:Zoom|Pan|Tilt|Rolling)[A-Za-z]+/,
  // What makes pictures larger, and faces whole.
  /(?:Real-?)?ESR(?:GAN|Net)[-_]x\dplus(?:[-_]\w+)?/, /realesr-(?:general|animevideo)[\w-]*\d/, /[248]x[-_](?:NMKD|UltraSharp|AnimeSharp|Nomos|foolhardy|Remacri|LSDIR|Swin|RealWebPhoto|FFHQDAT)[\w.-]*/, /GFPGANv1(?:\.\d)?/, /codeformer-v\d(?:\.\d){1,2}/, /(?:Real_)?HAT(?:-[SL])?_SRx\d[\w.-]{0,40}/, /00\d_[a-zA-Z]{4,20}_\w{4,40}_SwinIR-[SML]_x\d\w{0,10}/, /rife-?v?4[._]\d{1,2}(?:-(?:lite|ensemble))?/,
  // What ControlNet's preparers and their like look with: depth, poses, edges.
  /midas_v2\d?_(?:small_)?\d{3}/, /dpt_(?:swin2?|beit|levit|next_vit|hybrid|large)_(?:(?:tiny|base|large)_)?\d{3}/, /DPT_(?:Large|Hybrid)|MiDaS_small/, /ZoeD_(?:NK?|K|M12_NK?)/, /depth_anything_(?:v2_)?(?:metric_[a-z]{3,12}_)?vit[sblg](?:14)?/,
  /dw-ll_ucoco_\d{3}/, /rtmpose-[tsmlx]_[\w-]{4,60}/, /mlsd_(?:large|tiny)_512_fp32/, /table5_pidinet/, /upernet_global_small/, /network-bsds500/, /(?:body|hand)_pose_model/, /(?:face|hand|person|deepfashion2)_yolo(?:v[89]|11)[nsmlxc](?:-seg)?(?:_v?\d)?/,
  // DINO at torch.hub.
  /dinov2_vit[sblg]14(?:_reg)?(?:_lc|_dd|_ld)?/, /dinov3_(?:vit[a-z]|convnext_[a-z])[a-z\d]{1,12}/, /dino_(?:vit[sb](?:8|16)|resnet50|xcit_[a-z\d_]{5,20})/,
  // Detectors: TensorFlow's, OpenVINO's and OpenMMLab's zoos.
  /(?:ssd|ssdlite|faster_rcnn|mask_rcnn|rfcn|centernet|efficientdet)_[a-z\d_]{3,60}_20\d\d_\d\d_\d\d/, /(?:ssd|faster_rcnn|mask_rcnn|centernet|efficientdet)_[a-z\d_]{2,50}_coco\d\d_tpu-\d{1,2}/, /(?:faster_rcnn|mask_rcnn|ssd)_(?:inception|mobilenet|resnet\d+|inception_resnet)_v\d_(?:fpn_)?coco/,
  /(?:human-pose-estimation|text-detection|text-recognition|action-recognition|person-detection|face-detection|handwritten-[a-z]{4,20}-recognition)-0\d{3}/,
  // Segment Anything and what listens to words for it.
  /sam_(?:hq_)?vit_[bhl](?:_[\da-f]{6})?(?:_quant)?/, /mobile_sam_20\d{6}/, /efficientvit_sam_x?l\d/, /(?:u2net(?:p|_human_seg|_cloth_seg)|isnet-(?:general-use|anime)|birefnet-(?:general|portrait|dis|hrsod|cod|massive)(?:-lite)?)/, /sam2(?:\.1)?_hiera_(?:tiny|small|base_plus|large)/, /FastSAM-[sx]/, /groundingdino_swin[bt]_[a-z]+/,
  // RWKV, llama2.c, GPT4All.
  /rwkv-?(?:x\d{3}|v?[4-7][ab]?)[-.](?:[a-z][\w.]*[-.]){0,4}\d[\d.]*[bm]\d?(?:-[\w.-]+)?/, /stories(?:260K|15M|42M|110M)(?:[-_][\w-]+)?/, /ggml-gpt4all-[jl][\w.-]*/, /gpt4all-(?:j-v\d|lora|13b|falcon)[\w.-]*/, /ggml-[a-z][a-z\d.]{2,20}(?:-[a-z\d.]{1,20}){0,3}-\d{1,3}b(?:-[\w.]{1,20}){0,4}/,
  // Voices and ears: Coqui, Kokoro, DeepSpeech, Silero, and Ultimate Vocal Remover's.
  /(?:tts|vocoder|voice_conversion)_models(?:--|\/)[a-z]{2,12}(?:-[a-z]{2,4})?(?:--|\/)[\w-]{2,40}(?:--|\/)[\w.-]{2,40}/, /kokoro-v\d[._]\d+(?:[._](?:fp16(?:-gpu)?|int8))?/, /deepspeech-\d+\.\d+\.\d+-models(?:-[a-zA-Z-]+)?(?:\.pbmm)?/, /silero_vad_v\d/, /htdemucs(?:_ft|_6s)?|hdemucs_mmi|mdx_extra(?:_q)?/,
  // NeMo, FunASR, fairseq.
  /(?:stt|tts|vad|diar|slu)_[a-z]{2,12}_(?:[a-z]{2,12}_){0,3}(?:conformer|quartznet|citrinet|contextnet|jasper|squeezeformer|fastconformer|fastpitch|hifigan|mixertts|marblenet|tacotron2)\w*/, /vad_marblenet|titanet_(?:large|small)|QuartzNet15x5Base-[A-Z][a-z]|diar_(?:msdd|sortformer)_\w{4,30}/,
  /paraformer-(?:zh|en)(?:-streaming|-spk)?|fsmn-vad|ct-punc(?:-c)?/, /(?:wav2vec|hubert|data2vec|unispeech|wavlm|xlsr)_(?:small|big|vox|base|large|xlarge|xtralarge|53)_(?:\w{1,20}_)?(?:\d{2,3}h(?:_pl)?|ls\d{3}|56k|ll60k)/, /(?:roberta|xlmr|bart|camembert)\.(?:base|large|xxl|xl)(?:\.(?:mnli|wsc|cnn|xsum))?/, /(?:transformer\.)?wmt19\.[a-z]{2}-[a-z]{2}(?:\.single_model|\.ensemble)?/,
  // Proteins.
  /esm(?:1[bv]|2|_msa1b?|_if1)_\w{2,20}_\d{1,3}[MB]_UR\d\d[SD]?(?:_\d)?/, /prot_(?:t5|bert|albert|electra|xlnet)_\w{2,20}/,
  // Faces: InsightFace, dlib, facexlib.
  /retinaface_(?:resnet50|mobile0\.25)/,   /inswapper_128(?:_fp16)?/, /scrfd_\d+(?:\.\d+)?g(?:_[a-z]+)?/, /shape_predictor_(?:5|68|81)_face_landmarks(?:_GTX)?(?:\.dat)?(?:\.bz2)?/, /dlib_face_recognition_resnet_model_v\d(?:\.dat)?(?:\.bz2)?/, /mmod_human_face_detector\.dat(?:\.bz2)?/,
  // OpenCLIP: an architecture and what it was trained on.
  /(?:(?:xlm-)?roberta-(?:base|large)-|mt5-base-|nllb-clip-(?:base|large)-?|coca_)?(?:ViT-(?:[BLHg]|bigG)-\d\d(?:-[a-z]+(?:-\d{3})?){0,2}|RN\d{2,3}(?:x\d{1,2})?(?:-quickgelu)?|convnext_[a-z]+(?:_[a-z\d]+)*|EVA\d\d-[A-Z]-\d\d(?:-plus)?(?:-\d{3})?)(?:::|\/)(?:openai|laion\w+|yfcc15m|cc12m|datacomp\w+|commonpool\w+|metaclip\w+|dfn\w+|merged2b\w+|webli|frozen_laion\w+)/,
  // MediaPipe, and vectors of words.
  /efficientdet_lite\d/, /pose_landmarker_(?:lite|full|heavy)/, /lid\.176/, /glove\.(?:6B|27B|42B|840B)(?:\.[\w.]+)?/, /(?:glove-(?:wiki-gigaword|twitter)|word2vec-google-news|fasttext-wiki-news-subwords)-\d{2,3}/,
  // Stable Diffusion: what its makers and the largest communities call their files.
  /v1-5-pruned(?:-emaonly)?(?:-fp16)?/, /v2-1_(?:512|768)-(?:non)?ema-pruned/, /sd-v1-[1-5](?:-full-ema|-inpainting)?/, /sd_xl_(?:base|refiner|turbo)_\d\.\d(?:_[\w.]+)?/, /sd3(?:\.\d)?_(?:medium|large)\w*/, /vae-ft-(?:mse|ema)-\d{6}(?:-ema-pruned)?/, /[a-z][a-zA-Z]{2,30}XL_v\d{1,4}[A-Za-z]*/,
  /deepdanbooru-v\d-\d{8}-sgd-e\d{1,3}/, /model_(?:base|large)_(?:caption|retrieval|vqa|nlvr)_capfilt_large/, /sac\+logos\+ava1-l14-linearMSE/, /svd_xt(?:_image_decoder|_1_1)?(?:-fp16)?/, /(?:vit|deit3?|beitv?2?|eva02|swinv?2?|cait|xcit|mixer|crossvit)_[a-z\d]{1,12}(?:_[a-z\d]{1,12}){0,2}_patch\d{1,2}(?:_[a-z\d]{1,12}){0,4}/,
  // StarDist, ClearVoice, SAP's embeddings.
  /2D_(?:versatile_(?:fluo|he)|paper_dsb2018)/, /(?:MossFormer2|MossFormerGAN|FRCRN|AV_MossFormer2)_(?:SE|SS|SR|TSE)_\d{2}K/, /SAP_(?:NEB|GXY)\.20\d{6}/,
  // BERT, as Google's first release calls its checkpoints.
  /(?:(?:multi_)?(?:un)?cased|multilingual|chinese)_L-\d{1,2}_H-\d{3,4}_A-\d{1,2}/,
  /wd-(?:v1-4-)?(?:vit|swinv2|convnext|convnextv2|moat|eva02)(?:-[a-z]+)?-tagger-v\d/,
]);

/** The same where any word may begin the name: OpenVINO's and OpenMMLab's zoos, and what is packed for llama.cpp and MLC. */
const NUMBERED = anyOf([
  /[a-z]{3,20}(?:-[a-z\d]{2,20}){0,7}-(?:adas|retail|barrier|security)-\d{4}/, /[a-z][\w.+-]{8,120}_20\d{6}(?:_\d{6})?-[\da-f]{8}/,
  /(?=[\w.-]{0,80}[-_]\d{1,3}(?:[._]\d{1,2})?b[-.])[a-z][\w.-]{3,100}[-.]I?Q\d_(?:\d|K(?:_[SML])?|X?XS|NL)(?:-GGUF)?/, /[a-z][\w.-]{3,100}-q[0-8]f(?:16|32)(?:_\d)?(?:-MLC(?:-\w{1,12})?)?/,
]);
const HAS_NUMBER = /[-.]I?Q\d[_f]|[-_]\d{4}$|_20\d{6}[-_]/i;

/** Names that are architectures elsewhere, and models as files or where a model is asked for: `yolov10n.pt`. */
const SIZED = anyOf([
  /yolo-?(?:v?(?:[3-9]|1\d)|[_-]nas|x)[-_]?(?:[nsmlxbtec]|nano|tiny|small|medium|large|spp)?u?6?(?:[-_](?:seg|cls|pose|obb|worldv?2?|oiv7|face|tiny|spp|e6e?|w6|d6))*/,
  /rt-?detr(?:v\d)?-[lxsm]/, /sam2?(?:\.1)?_[bhlst]/, /mobile_?sam/,
  /(?:swinv?2?|vit|deit3?|beitv?2?|eva02|cait|xcit|convnextv?2?)_[a-z]+_(?:patch\d|\d\d|1k)[\w.]*/, /detection_(?:Resnet50|mobilenet0\.25)_Final/,
]);

const ENDING = /\.(?:zip|tar(?:\.gz|\.bz2)?)$/;

function anyOf(forms: readonly RegExp[]): RegExp {
  return new RegExp(`^(?:${forms.map(({ source }) => source).join('|')})$`, 'i');
}

/** Whether a name, or a file's name without its ending, is of a form that only one collection of models has: `control_v11p_sd15_canny`. */
export function isOfCollection(text: string): boolean {
  const name = text.replace(ENDING, '');
  return text.length >= 6 && (COLLECTIONS.test(name) || (HAS_NUMBER.test(name) && NUMBERED.test(name)));
}

/** Whether a file's stem is a size of an architecture: `yolov10n`, `rtdetr-l`. */
export function isSizeOfArchitecture(stem: string): boolean {
  return SIZED.test(stem) && /[\d\-_]/.test(stem);
}
