import { rewritten, type Rewrite } from '../reading';

const VARIANT = /:(free|thinking|extended|nitro|floor|online|beta|exacto|batch|self-moderated|fastest|cheapest|preferred)$/i;
const QUANTISATION =
  /[-_.](?:gguf|ggml|awq|gptq|exl2|exl3|mlx|marlin|hqq|aqlm|w4a16|w8a8|w8a16|nf4|mxfp4|nvfp4|fp4|fp8(?:-dynamic|-fast|-kv)?|fp16|bf16|f16|f32|int[48]|[2-8]\.?\d*bpw|[3468]-?bits?|bnb-4bit|unsloth|(?:i?q|tq)[1-8](?:_[01kmslx]+)*(?:_(?:xxs|xs|nl))?|imatrix|i1|4bits?)$/i;
const WEIGHT_FILE = /\.(?:gguf|ggml|safetensors|onnx|ckpt|pth?|bin)$/i;

/** `-v1:0` and `:0:200k` at Bedrock. `titan-embed-text-v2` keeps its number: there it is the name. */
export const versionTag: Rewrite = (reading) => {
  const [tail] = /(?:-v1)?:\d+(?::\d+k|:mm)?$|-v1$/i.exec(reading.text) ?? [];
  return tail && reading.provider === 'bedrock'
    ? rewritten(reading, reading.text.slice(0, -tail.length), 'version-tag', tail)
    : undefined;
};

/** OpenRouter's `:free`, and the Hub router's `:cerebras`. */
export const variant: Rewrite = (reading, index) => {
  const [tail, name] = VARIANT.exec(reading.text) ?? /:([a-z][\w-]*)$/i.exec(reading.text) ?? [];
  if (!tail || !name) {
    return undefined;
  }
  const host = index.providerOfRoute(name.toLowerCase());
  const isVariant = VARIANT.test(tail);
  return isVariant || (host !== undefined && reading.text.includes('/'))
    ? rewritten(reading, reading.text.slice(0, -tail.length), isVariant ? 'variant' : 'host', tail, host !== undefined && !isVariant ? { provider: host } : {})
    : undefined;
};

/** Vertex: `claude-3-5-sonnet@20240620` names the dated id, `@default` the moving one. */
export const atVersion: Rewrite = (reading) => {
  const [tail, version] = /@([\w-]+)$/.exec(reading.text) ?? [];
  if (!tail || !version) {
    return undefined;
  }
  const stem = reading.text.slice(0, -tail.length);
  const provider = reading.provider ?? 'vertex';
  return /^\d/.test(version)
    ? rewritten(reading, `${stem}-${version}`, 'date-rejoined', tail, { provider })
    : rewritten(reading, stem, 'tag', tail, { provider });
};

/** Replicate's `owner/name:sha` pins a version of its own. */
export const replicateSha: Rewrite = (reading) => {
  const [tail] = /:[0-9a-f]{40,64}$/.exec(reading.text) ?? [];
  return tail ? rewritten(reading, reading.text.slice(0, -tail.length), 'version-tag', tail, { provider: reading.provider ?? 'replicate' }) : undefined;
};

/** Ollama's and the Hub's tags: the size joins the name, `latest` and a bare quantisation (`:Q4_K_M`) fall away. */
export const tag: Rewrite = (reading) => {
  const [tail, name] = /:([\w.-]+)$/.exec(reading.text) ?? [];
  if (!tail || !name) {
    return undefined;
  }
  const stem = reading.text.slice(0, -tail.length);
  if (QUANTISATION.test(`-${name}`) && !/\d+b/i.test(name)) {
    return rewritten(reading, stem, 'quantisation', tail, { quantised: true });
  }
  return name.toLowerCase() === 'latest'
    ? rewritten(reading, stem, 'tag', tail)
    : rewritten(reading, `${stem}-${name}`, 'tag', tail);
};

/** Weight files: folder, ending and shard number fall away. */
export const weightFile: Rewrite = (reading) => {
  const [ending] = WEIGHT_FILE.exec(reading.text) ?? [];
  if (!ending) {
    return undefined;
  }
  const name = reading.text.slice(reading.text.lastIndexOf('/') + 1, -ending.length).replace(/-\d{5}-of-\d{5}$/, '');
  return rewritten(reading, name, 'file', ending, { quantised: true });
};

/** One quantisation mark: `-GGUF`, `-AWQ`, `-q4_K_M`, `-GPTQ-Int4` takes two steps. */
export const quantisation: Rewrite = (reading) => {
  const [tail] = QUANTISATION.exec(reading.text) ?? [];
  return tail && tail.length < reading.text.length
    ? rewritten(reading, reading.text.slice(0, -tail.length), 'quantisation', tail, { quantised: true })
    : undefined;
};

/** Ids that a host writes with a suffix of its own: `-maas`, `-versatile`, `-Turbo` (FP8 at Together). */
export const hostSuffix: Rewrite = (reading) => {
  const [tail] = /-(?:maas|versatile|instant|turbo|tput|lite|fast|hf|context-\d+k?|\d{4,5}$)$/i.exec(reading.text) ?? [];
  const known = reading.provider !== undefined && ['together', 'groq', 'vertex', 'cloudflare', 'deepinfra', 'fireworks', 'sambanova'].includes(reading.provider);
  return tail && known ? rewritten(reading, reading.text.slice(0, -tail.length), 'host', tail) : undefined;
};
