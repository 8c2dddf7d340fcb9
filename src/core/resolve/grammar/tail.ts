import { rewritten, type Rewrite } from '../reading';

const VARIANT = /:(free|thinking|extended|nitro|floor|online|beta|exacto|batch|self-moderated|fastest|cheapest|preferred)$/i;
/** PPIO's own hosting: `deepseek/deepseek-v3/community`. */
const COMMUNITY = /\/(?<=\/[\w.-]{1,80}\/)(community)$/i;

/** `-v1:0` and `:0:200k` at Bedrock. `titan-embed-text-v2` keeps its number: there it is the name. */
export const versionTag: Rewrite = (reading) => {
  const [tail] = /(?:-v1)?:\d+(?::\d+k|:mm)?$|-v1$/i.exec(reading.text) ?? [];
  return tail && reading.provider === 'bedrock'
    ? rewritten(reading, reading.text.slice(0, -tail.length), 'version-tag', tail)
    : undefined;
};

/** OpenRouter's `:free`, OpenCode's `-free`, and the Hub router's `:cerebras`. */
export const variant: Rewrite = (reading, index) => {
  const [free] = /-free$/i.exec(reading.text) ?? [];
  if (free !== undefined && reading.steps.length === 0 && index.lookUp(reading.text) === undefined && index.lookUp(reading.text.slice(0, -free.length))) {
    return rewritten(reading, reading.text.slice(0, -free.length), 'variant', free);
  }
  const [tail, name] = VARIANT.exec(reading.text) ?? COMMUNITY.exec(reading.text) ?? /:([a-z][\w-]*)$/i.exec(reading.text) ?? [];
  if (!tail || !name) {
    return undefined;
  }
  const host = index.providerOfRoute(name.toLowerCase());
  const isVariant = VARIANT.test(tail) || tail.startsWith('/');
  return isVariant || (host !== undefined && reading.text.includes('/'))
    ? rewritten(reading, reading.text.slice(0, -tail.length), isVariant ? 'variant' : 'host', tail, host !== undefined && !isVariant ? { provider: host } : {})
    : undefined;
};

/** How much a known one may think, and what it is to use: `claude-3-7-sonnet-20250219:4k`, `gpt-5:high`, `gemini-2.5-flash:search`. At Bedrock and Ollama that is a tag of their own. */
export const budget: Rewrite = (reading, index) => {
  const [tail] = reading.provider === 'bedrock' || reading.provider === 'ollama' ? [] : /:(?:\d{1,3}k|search|minimal|low|medium|high|xhigh|max)$/.exec(reading.text) ?? [];
  return tail !== undefined && index.lookUp(reading.text.slice(0, -tail.length)) ? rewritten(reading, reading.text.slice(0, -tail.length), 'variant', tail) : undefined;
};

const THINKING = '-thinking';

/** A mode of one of Anthropic's that thinks anyway: `claude-opus-4-6-thinking`. */
export const thinking: Rewrite = (reading, index) => {
  const name = reading.text.startsWith('claude-') && reading.text.endsWith(THINKING) ? reading.text.slice(0, -THINKING.length) : '';
  return /\d/.test(name) && index.lookUp(reading.text) === undefined && index.lookUp(name) ? rewritten(reading, name, 'variant', THINKING) : undefined;
};

/** What a report joins to a known one: `all-MiniLM-L6-v2::hybrid_parser`. */
export const joined: Rewrite = (reading, index) => {
  const [tail] = /::[a-z][\w-]{1,40}$|:(?:infer|inference|train|training|eval|decode|prefill)$/i.exec(reading.text) ?? [];
  const name = tail === undefined ? '' : reading.text.slice(0, -tail.length);
  return tail !== undefined && (index.lookUp(name) ?? index.lookUpSquashed(name)) ? rewritten(reading, name, 'variant', tail) : undefined;
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

const HOSTS = /-(?:maas|versatile|instant|turbo|tput|fast|hf|context-\d+k?)$/i;
/** There `-Lite` is a packing of 4 bits; elsewhere it is another model. */
const TOGETHERS = /-(?:turbo|tput|lite|reference)$/i;

/** Meta's own weights never end so: Together and DeepInfra serve them in FP8. */
const SERVED_FASTER = /(?<=^(?:Meta-)?Llama-(?:Guard-)?\d[\w.]*-\d{1,3}B(?:-Vision)?(?:-Instruct)?)-Turbo$/i;

/** Ids that a host writes with a suffix of its own: `-maas`, `-versatile`, `-Turbo` (FP8 at Together). */
export const hostSuffix: Rewrite = (reading) => {
  const [tail] = (reading.provider === 'together' ? TOGETHERS : HOSTS).exec(reading.text) ?? [];
  if (reading.provider === undefined && /-maas$/i.test(reading.text)) {
    // Nobody but Google calls a managed model so.
    return rewritten(reading, reading.text.slice(0, -5), 'host', '-maas', { provider: 'vertex' });
  }
  const [turbo] = reading.vendor === undefined || reading.vendor === 'meta-llama' ? (SERVED_FASTER.exec(reading.text) ?? []) : [];
  if (turbo !== undefined) {
    return rewritten(reading, reading.text.slice(0, -turbo.length), 'host', turbo);
  }
  const known = reading.provider !== undefined && ['together', 'groq', 'vertex', 'cloudflare', 'deepinfra', 'fireworks', 'sambanova'].includes(reading.provider);
  return tail && known ? rewritten(reading, reading.text.slice(0, -tail.length), 'host', tail) : undefined;
};

/** Azure's catalogue numbers the packages of one model: `Phi-3-mini-128k-instruct-12`. */
export const deploymentNumber: Rewrite = (reading) => {
  const [tail] = reading.provider === 'azure' || reading.provider === 'azure-ai' ? (/(?<=-(?:instruct|chat|it))-\d{1,2}$/i.exec(reading.text) ?? []) : [];
  return tail ? rewritten(reading, reading.text.slice(0, -tail.length), 'version-tag', tail) : undefined;
};

/** How price lists write what a fine-tune of a model costs: `gpt-4.1-2025-04-14.ft`, `ft-gpt-3.5-turbo`. */
export const listedFineTune: Rewrite = (reading) => {
  const [mark] = /^ft-|\.ft$/i.exec(reading.text) ?? [];
  return mark && mark.length < reading.text.length
    ? rewritten(reading, mark.startsWith('.') ? reading.text.slice(0, -mark.length) : reading.text.slice(mark.length), 'fine-tune', mark, { fineTuned: true })
    : undefined;
};

/** Price lists write the price of a long prompt, a batch or the older interface as an id: `gemini-2.5-pro-gt-128k`. */
export const priceClass: Rewrite = (reading) => {
  const [tail] = /-(?:gt|lte)-\d+k$|-batchx?$|-completions$/i.exec(reading.text) ?? [];
  return tail && tail.length < reading.text.length ? rewritten(reading, reading.text.slice(0, -tail.length), 'variant', tail) : undefined;
};

/** The machine that it is packed for: Foundry Local's `phi-4-mini-instruct-cuda-gpu`, `opt-125m-cpu`. */
export const device: Rewrite = (reading) => {
  const [tail] = /(?:-(?:generic|cuda|openvino|qnn|vitis|trtrtx|tensorrt))?-[cgn]pu(?:-\d{1,2})?$/i.exec(reading.text) ?? [];
  return tail && tail.length < reading.text.length
    ? rewritten(reading, reading.text.slice(0, -tail.length), 'quantisation', tail, { quantised: true })
    : undefined;
};

/** How Fireworks writes versions, where its path is left out: `llama-v3p1-70b-instruct`, `qwen2p5-72b-instruct`. */
export const pointAsLetter: Rewrite = (reading) => {
  if (!/\dp\d|^llama-v\d/i.test(reading.text)) {
    return undefined;
  }
  const text = reading.text.replace(/(\d)p(?=\d)/g, '$1.').replace(/^llama-v(?=\d)/i, 'llama-');
  return text === reading.text ? undefined : rewritten(reading, text, 'separators', reading.text);
};

/** `gemma-2-2b-instruct`: Google calls its tuned ones `-it`. */
export const instructOfGemma: Rewrite = (reading) => {
  const [tail] = /^(?:code)?gemma-?\d.*(-instruct)$/i.exec(reading.text)?.slice(1) ?? [];
  return tail ? rewritten(reading, `${reading.text.slice(0, -tail.length)}-it`, 'separators', reading.text) : undefined;
};

/** Anthropic put the number before the name up to Claude 3 and behind it since; routers write either: `claude-4.5-sonnet-20250929`, `claude-v3-opus`. */
export const claudeOrder: Rewrite = (reading) => {
  const [, major, minor, name, date = ''] = /^claude-v?(\d)(?:[.-](\d))?-(opus|sonnet|haiku)(-\d{8})?$/i.exec(reading.text) ?? [];
  const [, early, earlyMajor, earlyMinor, earlyDate = ''] = /^claude-(opus|sonnet|haiku)-([123])(?:[.-](\d))?(-\d{8})?$/i.exec(reading.text) ?? [];
  const text = name !== undefined && Number(major) > 3 ? ['claude', name, major, minor].filter((each) => each !== undefined).join('-') + date
    : name !== undefined && /^claude-v/i.test(reading.text) ? reading.text.replace(/^claude-v/i, 'claude-')
    : early === undefined ? undefined : ['claude', earlyMajor, earlyMinor, early].filter((each) => each !== undefined).join('-') + earlyDate;
  return text === undefined ? undefined : rewritten(reading, text, 'separators', reading.text);
};

/** Google puts the version before the size; others write it behind: `gemini-flash-2.0`. */
export const geminiOrder: Rewrite = (reading) => {
  const [, size, version, rest = ''] = /^gemini-(pro|flash|flash-lite)-(\d(?:\.\d)?)(-[\w-]+)?$/i.exec(reading.text) ?? [];
  return size === undefined || version === undefined ? undefined : rewritten(reading, `gemini-${version}-${size}${rest}`, 'separators', reading.text);
};
