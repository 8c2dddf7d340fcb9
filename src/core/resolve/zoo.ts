/**
 * Names by which well-known collections of weights call what is in them, with or without the ending of a file. Nobody lists them all; their
 * forms are their makers', and nothing else has them.
 */
const COLLECTIONS = anyOf([
  // ControlNet, T2I-Adapter, IP-Adapter, AnimateDiff and its camera movements.
  /control_v1\w{0,4}_sd(?:\d\ds?\d?|xl)_\w+/, /control_sd\d\d_\w+/, /control-lora-[a-z-]+-rank\d+/, /t2i-?adapter_[a-z]+_sd\d\dv\d/, /ip-adapter(?:-[a-z]+)*_sd(?:15|xl)(?:_[\w-]+)?/,
  /mm_sd(?:xl)?_v\d{2}(?:_v\d|_beta)?/, /v\d_sd15_(?:mm|adapter|sparsectrl_[a-z]+)/, /v2_lora_(?:Zoom|Pan|Tilt|Rolling)[A-Za-z]+/,
  // What makes pictures larger, and faces whole.
  /(?:Real-?)?ESR(?:GAN|Net)_x\dplus(?:_\w+)?/, /realesr-(?:general|animevideo)[\w-]*\d/, /[248]x[-_](?:NMKD|UltraSharp|AnimeSharp|Nomos|foolhardy|Remacri|LSDIR|Swin|RealWebPhoto|FFHQDAT)[\w.-]*/, /GFPGANv1(?:\.\d)?/, /codeformer-v\d(?:\.\d){1,2}/,
  // Segment Anything and what listens to words for it.
  /sam_(?:hq_)?vit_[bhl](?:_[\da-f]{6})?/, /sam2(?:\.1)?_hiera_(?:tiny|small|base_plus|large)/, /FastSAM-[sx]/, /groundingdino_swin[bt]_[a-z]+/,
  // RWKV, llama2.c, GPT4All.
  /rwkv-?(?:x\d{3}|v?[4-7][ab]?)[-.](?:[a-z][\w.]*[-.]){0,4}\d[\d.]*[bm]\d?(?:-[\w.-]+)?/, /stories(?:260K|15M|42M|110M)(?:[-_][\w-]+)?/, /ggml-gpt4all-[jl][\w.-]*/,
  // Voices and ears: Coqui, Kokoro, DeepSpeech, Silero, and Ultimate Vocal Remover's.
  /(?:tts|vocoder|voice_conversion)_models(?:--|\/)[a-z]{2,12}(?:-[a-z]{2,4})?(?:--|\/)[\w-]{2,40}(?:--|\/)[\w.-]{2,40}/, /kokoro-v\d[._]\d+(?:[._](?:fp16(?:-gpu)?|int8))?/, /deepspeech-\d+\.\d+\.\d+-models(?:-[a-zA-Z-]+)?(?:\.pbmm)?/, /silero_vad_v\d/,
  // Faces: InsightFace, dlib, facexlib.
  /retinaface_(?:resnet50|mobile0\.25)/,   /inswapper_128(?:_fp16)?/, /scrfd_\d+(?:\.\d+)?g(?:_[a-z]+)?/, /shape_predictor_(?:5|68|81)_face_landmarks(?:_GTX)?(?:\.dat)?(?:\.bz2)?/, /dlib_face_recognition_resnet_model_v\d(?:\.dat)?(?:\.bz2)?/, /mmod_human_face_detector\.dat(?:\.bz2)?/,
  // OpenCLIP: an architecture and what it was trained on.
  /(?:(?:xlm-)?roberta-(?:base|large)-|mt5-base-|nllb-clip-(?:base|large)-?|coca_)?(?:ViT-(?:[BLHg]|bigG)-\d\d(?:-[a-z]+(?:-\d{3})?){0,2}|RN\d{2,3}(?:x\d{1,2})?(?:-quickgelu)?|convnext_[a-z]+(?:_[a-z\d]+)*|EVA\d\d-[A-Z]-\d\d(?:-plus)?(?:-\d{3})?)(?:::|\/)(?:openai|laion\w+|yfcc15m|cc12m|datacomp\w+|commonpool\w+|metaclip\w+|dfn\w+|merged2b\w+|webli|frozen_laion\w+)/,
  // MediaPipe, and vectors of words.
  /efficientdet_lite\d/, /pose_landmarker_(?:lite|full|heavy)/, /lid\.176/, /glove\.(?:6B|27B|42B|840B)(?:\.[\w.]+)?/, /(?:glove-(?:wiki-gigaword|twitter)|word2vec-google-news|fasttext-wiki-news-subwords)-\d{2,3}/,
  // Stable Diffusion: what its makers and the largest communities call their files.
  /v1-5-pruned(?:-emaonly)?(?:-fp16)?/, /v2-1_(?:512|768)-(?:non)?ema-pruned/, /sd-v1-[1-5](?:-full-ema|-inpainting)?/, /sd_xl_(?:base|refiner|turbo)_\d\.\d(?:_[\w.]+)?/, /sd3(?:\.\d)?_(?:medium|large)\w*/, /vae-ft-(?:mse|ema)-\d{6}(?:-ema-pruned)?/, /[a-z][a-zA-Z]{2,30}XL_v\d{1,4}[A-Za-z]*/,
  /wd-(?:v1-4-)?(?:vit|swinv2|convnext|convnextv2|moat|eva02)(?:-[a-z]+)?-tagger-v\d/,
]);

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
  return text.length >= 6 && COLLECTIONS.test(text.replace(ENDING, ''));
}

/** Whether a file's stem is a size of an architecture: `yolov10n`, `rtdetr-l`. */
export function isSizeOfArchitecture(stem: string): boolean {
  return SIZED.test(stem) && /[\d\-_]/.test(stem);
}
