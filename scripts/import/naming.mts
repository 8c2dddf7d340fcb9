import type { Access, Modality } from '../../src/core/catalogue/types';

/** Repositories that moved: old name, current name. Either resolves; the current one is the id. */
const MOVED: readonly (readonly [RegExp, string])[] = [
  [/^meta-llama\/Meta-Llama-3\.1-/i, 'meta-llama/Llama-3.1-'],
  [/^THUDM\//i, 'zai-org/'],
  [/^CohereForAI\//i, 'CohereLabs/'],
  [/^runwayml\/stable-diffusion-v1-5$/i, 'stable-diffusion-v1-5/stable-diffusion-v1-5'],
];

/** The name under which a Hub repository is found today. */
export function currentName(id: string): string {
  const [pattern, name] = MOVED.find(([each]) => each.test(id)) ?? [];
  return pattern && name ? id.replace(pattern, name) : id;
}

/** The id with its older names, for the repositories that moved. */
export function names(id: string): { id: string; aliases?: string[] } {
  const current = currentName(id);
  const older: readonly (readonly [RegExp, string])[] = [
    [/^meta-llama\/Llama-3\.1-/i, 'meta-llama/Meta-Llama-3.1-'], [/^zai-org\/(?=(chatglm|glm-4v?-9b|GLM-4-|GLM-Z1|cog|codegeex))/i, 'THUDM/'],
  ];
  const before = older.filter(([pattern]) => pattern.test(current)).map(([pattern, name]) => current.replace(pattern, name));
  const aliases = [...new Set([...(current === id ? [] : [id]), ...before])];
  return { id: current, ...(aliases.length > 0 ? { aliases } : {}) };
}

const TASKS: Readonly<Record<string, Modality>> = {
  'text-generation': 'text', 'vision-language': 'vision', embeddings: 'embedding', rerank: 'rerank', 'image-generation': 'image',
  'video-generation': 'video', 'speech-recognition': 'speech', 'text-to-speech': 'speech', 'audio-classification': 'audio', 'fill-mask': 'text',
  text2text: 'text', translation: 'text', 'text-classification': 'classification', 'token-classification': 'classification', 'table-qa': 'classification',
  'zero-shot-image': 'classification', 'image-classification': 'classification', 'object-detection': 'other',
};

const BY_NAME: readonly (readonly [RegExp, Modality])[] = [
  [/rerank/, 'rerank'], [/moderation|guard/, 'classification'], [/embed|gecko|bge-|e5-|^gte|-search$/, 'embedding'],
  [/whisper|tts|transcribe|speech|voxtral|stt|voice/, 'speech'], [/realtime|audio|-live|lyria|musicgen|native-audio/, 'audio'],
  [/sora|veo-|video|wan2|seedance|t2v|i2v/, 'video'],
  [/dall-e|image|imagen|flux|stable-diffusion|sdxl|^sd3|sd-turbo|control(net|_v11)|annotators|hunyuan-?dit|midjourney|cogview|dreamshaper|playground-v2/, 'image'],
  [/-vl\b|vision|vl-|glm-4v|-v-|idefics|llava|pixtral|cogvlm|grok-1\.5v|-ocr/, 'vision'],
];

/** The survey's task where there is one; what the name plainly says wins over a general "text". */
export function modality(name: string, task?: string): Modality {
  const byTask = task === undefined ? undefined : TASKS[task];
  const byName = BY_NAME.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1];
  return byTask === undefined || byTask === 'text' ? byName ?? byTask ?? 'text' : byTask;
}

/** Billions of parameters as the name states them: `Qwen3-30B-A3B` has 30, 3 of them active. */
export function sizeInName(name: string): { total: number; active?: number } | undefined {
  const size = /(?<![a-z0-9.])(\d+(?:[._]\d+)?)([bm])(?![a-z0-9])/i.exec(name.replace(/^.*\//, ''));
  if (!size) {
    return undefined;
  }
  const total = Number((size[1] ?? '').replace('_', '.')) / (/m/i.test(size[2] ?? '') ? 1000 : 1);
  const active = /-A(\d+(?:\.\d+)?)B(?![a-z0-9])/i.exec(name);
  return { total, ...(active ? { active: Number(active[1]) } : {}) };
}

/** Repositories behind a click-through, leaked, or given out for research only; all others on the Hub are open. */
const GATES: readonly (readonly [RegExp, Access])[] = [
  [/miqu/i, 'leaked'],
  [/^(huggyllama|decapoda-research)\//i, 'restricted'],
  [/^meta-llama\//i, 'gated'], [/^google\/(gemma-(?!4)|codegemma|paligemma|medgemma|shieldgemma|recurrentgemma|embeddinggemma)/i, 'gated'],
  [/^mistralai\/(Ministral-8B-Instruct-2410|Mistral-Large-Instruct-24|Pixtral-Large|Mistral-Small-Instruct-2409|Codestral-22B)/i, 'gated'],
  [/^stabilityai\/stable-diffusion-3/i, 'gated'], [/^black-forest-labs\/FLUX\.[12]-.*dev/i, 'gated'], [/^tiiuae\/falcon-180B/i, 'gated'],
];

export function accessOnHub(id: string): Access | undefined {
  return GATES.find(([pattern]) => pattern.test(id))?.[1];
}
