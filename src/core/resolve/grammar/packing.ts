import { rewritten, type Rewrite } from '../reading';
import { readSize } from '../whisper';

const QUANTISATION =
  /[-_.](?:gguf|ggml(?:v\d)?|awq|gptq|exl2|exl3|mlx|marlin|hqq|aqlm|qat|w4a16|w8a8|w8a16|nf4|mxfp[48]|nvfp4|fp4|fp8(?:-dynamic|-fast|-kv)?|fp16|bf16|f16|f32|int[48]|[2-8]\.?\d*bpw|[3468]-?bits?|bnb-4bit|unsloth|(?:i?q|tq)[1-8](?:_[01kmslx]+)*(?:_(?:xxs|xs|nl))?|imatrix|imx|i1|onnx(?:-web)?|openvino|(?:int[48]|fp16)-ov|mlc|q[48]f(?:16|32)(?:_\d)?|coreml|autoround|litert(?:-lm)?(?:-preview)?)$/i;
const WEIGHT_FILE = /\.(?:gguf|ggml|safetensors|onnx|ort|ckpt|pth?|bin|tflite|nemo|mlmodel|mlpackage|llamafile|litertlm|caffemodel|rknn|pte|ptl|pdparams|pb|h5|hdf5|keras|engine|trt|task|weights|mnn|param|ftz)$/i;

/** Ollama's hosted tags: `gpt-oss:20b-cloud`. `:cloud` alone names a size that nobody lists. */
export const cloudTag: Rewrite = (reading) => {
  const [, tail] = /:[\w.-]+(-cloud)$/i.exec(reading.text) ?? [];
  return tail ? rewritten(reading, reading.text.slice(0, -tail.length), 'tag', tail, { provider: 'ollama' }) : undefined;
};

/**
 * A packing within a tag: `llama3.1:8b-instruct-q4_K_M` is listed as `llama3.1:8b-instruct`. Where the bare tag was pointed to another
 * model and its packings were not, those are listed as `qwen3:4b-*`, or nobody knows them.
 */
export const packedTag: Rewrite = (reading, index) => {
  const [, stem = '', name = ''] = /^([\w./-]+:)([\w.-]+)$/.exec(reading.text) ?? [];
  const [tail] = QUANTISATION.exec(name) ?? [];
  if (!tail || tail.length >= name.length) {
    return undefined;
  }
  const bare = stem + name.slice(0, -tail.length);
  if (index.lookUp(`${bare}-*`, 'ollama')) {
    return rewritten(reading, `${bare}-*`, 'quantisation', tail, { quantised: true, provider: 'ollama' });
  }
  const moved = index.lookUp(bare, 'ollama')?.offer?.floating;
  return rewritten(reading, bare, 'quantisation', tail, { quantised: true, ...(moved ? { moved } : {}) });
};

/** Ollama's and the Hub's tags: the size joins the name; at the Hub `latest`, and everywhere a bare quantisation (`:Q4_K_M`), falls away. */
export const tag: Rewrite = (reading) => {
  const [tail, name] = /:([\w.-]+)$/.exec(reading.text) ?? [];
  if (!tail || !name) {
    return undefined;
  }
  const stem = reading.text.slice(0, -tail.length);
  if (QUANTISATION.test(`-${name}`) && !/\db/i.test(name)) {
    return rewritten(reading, stem, 'quantisation', tail, { quantised: true });
  }
  if (/^(?:latest|cloud)$/i.test(name)) {
    // `deepseek-r1:latest` is not what `deepseek-r1` names elsewhere.
    return stem.includes('/') ? rewritten(reading, stem, 'tag', tail) : undefined;
  }
  return rewritten(reading, `${stem}-${name}`, 'tag', tail);
};

/** Formats in which weights are made; others are made of them. */
const ORIGINAL = /\.(?:safetensors|ckpt|pth?|task|nemo)$/i;

/** Weight files: folder, ending and shard number fall away. */
export const weightFile: Rewrite = (reading) => {
  const [ending] = WEIGHT_FILE.exec(reading.text) ?? [];
  if (!ending) {
    return undefined;
  }
  const name = reading.text.slice(reading.text.lastIndexOf('/') + 1, -ending.length).replace(/-\d{5}-of-\d{5}$/, '');
  return rewritten(reading, name, 'file', ending, ORIGINAL.test(ending) ? {} : { quantised: true });
};

/** What Lemonade puts before the name of a model that its user added: `extra.Qwen3-8B-Q4_K_M`. */
export const addedByUser: Rewrite = (reading) => {
  const [head] = ADDED.exec(reading.text) ?? [];
  const rest = reading.text.slice(head?.length);
  return head !== undefined && (QUANTISATION.test(rest) || WEIGHT_FILE.test(rest)) ? rewritten(reading, rest, 'route', head) : undefined;
};

const ADDED = /^(?:extra|user)\.(?=[a-z][\w.]*-)/i;

/** One quantisation mark: `-GGUF`, `-AWQ`, `-q4_K_M`, `-GPTQ-Int4` takes two steps. */
export const quantisation: Rewrite = (reading) => {
  const [tail] = QUANTISATION.exec(reading.text) ?? [];
  return tail && tail.length < reading.text.length
    ? rewritten(reading, reading.text.slice(0, -tail.length), 'quantisation', tail, { quantised: true })
    : undefined;
};

/** What it was converted to, before the name: `acme/onnx-sd-turbo`. */
export const converted: Rewrite = (reading, index) => {
  const [head = ''] = /^(?:onnx|mlx|gguf|openvino|coreml)[-_]/i.exec(reading.text) ?? [];
  const name = reading.text.slice(head.length);
  return head !== '' && (index.lookUp(name) ?? index.lookUpSquashed(name)) ? rewritten(reading, name, 'quantisation', head, { quantised: true }) : undefined;
};

/** One of the files that a model is cut into: `tiny.en-encoder.onnx`. */
export const filePart: Rewrite = (reading) => {
  const [tail] = reading.steps.some(({ kind }) => kind === 'file') ? (/(?<=\w)[-_.](?:encoder|decoder|joiner|encode|decode|vision|visual|textual)$/i.exec(reading.text) ?? []) : [];
  return tail ? rewritten(reading, reading.text.slice(0, -tail.length), 'file', tail) : undefined;
};

/** whisper.cpp's files and those made of them: `ggml-base.en.bin`, `ggml-large-v3-turbo-q5_0.bin`, `tiny.en-encoder.onnx`. */
export const whisperFile: Rewrite = (reading, index) => {
  const [, head = '', name = ''] = /^((?:ggml-)?(?:model-)?(?:whisper-)?)([a-z][\w.-]*)$/i.exec(reading.text) ?? [];
  const isFile = reading.steps.some(({ kind }) => kind === 'file');
  const size = head.startsWith('ggml') || isFile ? readSize(head.startsWith('ggml') && isFile ? name.replace(/(?<=[a-z\d])\.(?!en)[a-z]{2}$/, '') : name, index) : undefined;
  return size && (head !== '' || size.distinctive) ? rewritten(reading, size.model.id, 'file', head || name, { quantised: true }) : undefined;
};

/** How Coqui calls the archive of what its library knows by a path: `tts_models--it--mai_female--vits.zip`. */
export const archived: Rewrite = (reading) => {
  const [, kind, name] = /^(tts_models|vocoder_models|voice_conversion_models)--([\w.-]{1,120}?)(?:\.zip)?$/.exec(reading.text) ?? [];
  return kind === undefined || name === undefined ? undefined : rewritten(reading, [kind, ...name.split('--')].join('/'), 'separators', reading.text);
};

/** How Useful Sensors' package calls its models: `moonshine/tiny`. */
export const moonshine: Rewrite = (reading) => {
  const [, name] = /^moonshine\/((?:tiny|base)(?:-[a-z]{2})?)$/.exec(reading.text) ?? [];
  return name === undefined ? undefined : rewritten(reading, `UsefulSensors/moonshine-${name}`, 'separators', reading.text);
};

/** What whisper.cpp puts before the name of any model: `ggml-parakeet-tdt-0.6b-v3.bin`. */
export const ggmlFile: Rewrite = (reading) => {
  const head = 'ggml-';
  return reading.text.startsWith(head) && reading.steps.some(({ kind }) => kind === 'file') ? rewritten(reading, reading.text.slice(head.length), 'file', head) : undefined;
};
