/** Families whose name the id does not spell out; the first that matches the part after the `/` wins. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/miqu/, 'Miqu'], [/minicpm/, 'MiniCPM'], [/llava/, 'LLaVA'], [/mythomax/, 'MythoMax'], [/openbuddy/, 'OpenBuddy'], [/vicuna/, 'Vicuna'], [/alpaca/, 'Alpaca'], [/yarn-llama-2/, 'YaRN-Llama-2'],
  [/tulu/, 'Tulu'], [/nemotron/, 'Nemotron'], [/hermes/, 'Hermes'], [/r1-distill/, 'DeepSeek-R1-Distill'], [/chatqa/, 'ChatQA'],
   [/tinyllama/, 'TinyLlama'], [/open_?llama/, 'OpenLLaMA'], [/zephyr/, 'Zephyr'],
  [/code-?llama/, 'Code Llama'], [/llama-?guard|prompt-guard/, 'Llama Guard'], [/cogvlm/, 'CogVLM'], [/360zhinao/, '360Zhinao'],
  [/llama-?4/, 'Llama 4'], [/llama-?3[._-]3/, 'Llama 3.3'], [/llama-?3[._-]2/, 'Llama 3.2'], [/llama-?3[._-]1/, 'Llama 3.1'],
  [/llama-?3(?!\d)/, 'Llama 3'], [/llama-?2/, 'Llama 2'], [/^llama-(7|13|30|33|65)b/, 'Llama 1'],
  [/codegemma/, 'CodeGemma'], [/paligemma/, 'PaliGemma'], [/embeddinggemma/, 'EmbeddingGemma'], [/medgemma/, 'MedGemma'],
  [/bge-.*gemma/, 'BGE'], [/gemma-?4/, 'Gemma 4'], [/gemma-?3n/, 'Gemma 3n'], [/gemma-?3/, 'Gemma 3'], [/gemma-?2-\d/, 'Gemma 2'], [/gemma/, 'Gemma'],
  [/^bge/, 'BGE'], [/e5-/, 'E5'], [/^gte/, 'GTE'], [/roberta/, 'RoBERTa'], [/distilbert|distilgpt2/, 'DistilBERT'], [/bert/, 'BERT'],
  [/^(flan|mt5|t5|byt5)/, 'T5'], [/^bart|mbart/, 'BART'], [/whisper/, 'Whisper'], [/clip-?vit/, 'CLIP'], [/siglip/, 'SigLIP'],
  [/stable-diffusion-xl|sdxl/, 'SDXL'], [/stable-diffusion-3|^sd3/, 'Stable Diffusion 3'], [/stable-diffusion|^sd-turbo/, 'Stable Diffusion'],
  [/controlnet|control_v11/, 'ControlNet'], [/hunyuan-?dit/, 'HunyuanDiT'], [/hunyuanvideo/, 'HunyuanVideo'], [/hunyuanimage/, 'HunyuanImage'], [/hunyuan/, 'Hunyuan'],
  [/^flux[.-]?2/, 'FLUX.2'], [/^flux/, 'FLUX.1'], [/mixtral/, 'Mixtral'], [/open-mistral-7b|^mistral-7b/, 'Mistral 7B'],
  [/^mistral-large/, 'Mistral Large'], [/^mistral-medium/, 'Mistral Medium'], [/^mistral-small/, 'Mistral Small'], [/nemo/, 'Mistral NeMo'],
  [/ministral-3-/, 'Ministral 3'], [/ministral/, 'Ministral'], [/devstral/, 'Devstral'], [/codestral/, 'Codestral'], [/magistral/, 'Magistral'], [/pixtral/, 'Pixtral'], [/voxtral/, 'Voxtral'],
  [/^deepseek-(v\d(?:\.\d)?)/, 'DeepSeek-$1'], [/^deepseek-r1/, 'DeepSeek-R1'], [/^deepseek-coder/, 'DeepSeek-Coder'], [/^deepseek-vl/, 'DeepSeek-VL'],
  [/^deepseek-llm/, 'DeepSeek LLM'], [/^deepseek-(chat|reasoner)/, 'DeepSeek API'],
  [/^chatglm/, 'ChatGLM'], [/^glm-?4v?-9b(?!.*0414)|glm-4-voice/, 'GLM-4-9B'], [/^glm-?(4|z1).*0414/, 'GLM-4-0414'], [/^glm-?(\d\.\d)/, 'GLM-$1'],
  [/^glm-?5/, 'GLM-5'], [/^glm-?4/, 'GLM-4'], [/^glm-?3/, 'GLM-3'], [/cogvideo/, 'CogVideoX'], [/cogview/, 'CogView'],
  [/^kimi-(k\d(?:\.\d)?)/, 'Kimi $1'], [/^kimi/, 'Kimi'], [/^moonshot-v1/, 'Moonshot v1'], [/^minimax-([mh]\d)/, 'MiniMax-$1'], [/^minimax/, 'MiniMax'], [/^abab/, 'abab'],
  [/^yi-(?:lightning|large|medium|vision|spark)/, 'Yi (API)'], [/^yi-1\.5/, 'Yi-1.5'], [/^yi-coder/, 'Yi-Coder'], [/^yi/, 'Yi'], [/^baichuan-m/, 'Baichuan-M'], [/^baichuan(\d)/, 'Baichuan $1'],
  [/^baichuan/, 'Baichuan 1'], [/^skywork-moe/, 'Skywork-MoE'], [/^falcon-180b/, 'Falcon 180B'], [/^falcon-(7b|40b)/, 'Falcon'], [/^phi-?1/, 'Phi-1'], [/^phi-?(\d(?:\.\d)?)/, 'Phi-$1'],
  [/^qwen\d?(?:\.\d)?-(vl|omni|coder|math|audio|embedding|reranker|next|max|tts|asr|plus|turbo|flash|long|mt|image)/, 'Qwen$1'],
  [/^qwen(\d?(?:\.\d)?)/, 'Qwen$1'], [/^qwq/, 'QwQ'], [/^qvq/, 'QVQ'],
  [/^gpt-oss/, 'gpt-oss'], [/^gpt-?2/, 'GPT-2'], [/^gpt-?3\.5|^gpt-35/, 'GPT-3.5'], [/^(?:text-|code-)?(davinci|curie|babbage|ada|cushman)/, 'GPT-3'],
  [/^(chatgpt-)?gpt-4o|chatgpt-4o/, 'GPT-4o'], [/^gpt-4\.(\d)/, 'GPT-4.$1'], [/^gpt-4/, 'GPT-4'], [/^gpt-5\.(\d)/, 'GPT-5.$1'], [/^gpt-5/, 'GPT-5'], [/^gpt-6/, 'GPT-6'],
  [/^gpt-image|^chatgpt-image/, 'GPT Image'], [/^gpt-(realtime|audio|live|transcribe)/, 'GPT Realtime and Audio'],
  [/^o(\d)/, 'o$1'], [/^dall-e/, 'DALL·E'], [/^sora/, 'Sora'], [/^tts/, 'TTS'], [/embedding-(3|ada)/, 'OpenAI embeddings'], [/moderation/, 'Moderation'],
  [/^claude-instant/, 'Claude Instant'], [/^claude-(v?1|1\.)/, 'Claude 1'], [/^claude-2/, 'Claude 2'], [/^claude-3-(5|7)/, 'Claude 3.$1'], [/^claude-3/, 'Claude 3'],
  [/^claude-(?:opus|sonnet|haiku)-4|^claude-4/, 'Claude 4'], [/^claude-(?:opus|sonnet|haiku|fable|mythos)-(\d)/, 'Claude $1'], [/^claude/, 'Claude'],
  [/^gemini-(\d\.?\d?)/, 'Gemini $1'], [/^gemini-(embedding)/, 'Gemini Embedding'], [/^gemini/, 'Gemini'], [/bison|gecko|unicorn|^palm-/, 'PaLM'], [/^imagen/, 'Imagen'], [/^veo/, 'Veo'],
  [/^grok-1/, 'Grok-1'], [/^grok-imagine/, 'Grok Imagine'], [/^grok-(\d)/, 'Grok $1'], [/^grok/, 'Grok'], [/^sonar|^pplx|sonar-/, 'Sonar'],
  [/^c4ai-command|^command/, 'Command'], [/^aya|c4ai-aya/, 'Aya'], [/^embed-/, 'Embed'], [/^rerank-/, 'Rerank'], [/^voyage/, 'Voyage'],
  [/^(?:ai21-)?jamba/, 'Jamba'], [/^j2-|^j1-/, 'Jurassic'], [/^nova-(?!d\d)/, 'Amazon Nova'], [/^titan-/, 'Amazon Titan'],
  [/^ernie-m/, 'ERNIE-M'], [/^ernie-?(\d\.\d)/, 'ERNIE $1'], [/^ernie|^completions_pro/, 'ERNIE'], [/pangu/, 'Pangu'], [/^skylark/, 'Skylark'], [/^doubao/, 'Doubao'],
  [/^cerebras-gpt/, 'Cerebras-GPT'], [/^dolly/, 'Dolly'], [/^360gpt|^360zhinao/, '360Zhinao'], [/^opt-/, 'OPT'], [/^pythia/, 'Pythia'], [/^bloom/, 'BLOOM'],
  [/^olmo-?3/, 'OLMo 3'], [/^olmo-?2/, 'OLMo 2'], [/^olmo/, 'OLMo'], [/^internlm/, 'InternLM'], [/^internvl/, 'InternVL'], [/^smollm/, 'SmolLM'], [/^lfm/, 'LFM'],
];

/** A token that says size, role, packing or date and so ends the family's own name. */
const NOT_FAMILY = /^(v?\d+(\.\d+)*[bm]?|\d+x\d+b|a\d+b|e\d+b|instruct|chat|base|it|pt|hf|large|small|tiny|mini|medium|xl|xxl|xs|nano|micro|en|zh|multilingual|gguf|awq|gptq|fp8|fp16|bf16|int[48]|nf4|[48]bits?|preview|dev|pro|turbo|uncased|cased|patch\d+|l\d+|v\d.*)$/i;

/** `Llama 3.1` for `Meta-Llama-3.1-8B-Instruct`; for ids without a rule the words before the first size or role. */
export function familyOf(name: string): string {
  const lower = name.toLowerCase();
  for (const [pattern, family] of FAMILIES) {
    const match = pattern.exec(lower);
    if (match) {
      return capitalised(family.replace(/\$(\d)/g, (_all, group: string) => match[Number(group)] ?? ''), name);
    }
  }
  const words = name.split(/[-_]/);
  const end = words.findIndex((word, at) => at > 0 && NOT_FAMILY.test(word));
  return words.slice(0, end < 0 ? Math.min(words.length, 2) : end).join('-');
}

/** Groups come from the lower-case id: `qwen2.5-vl` is written `Qwen2.5-VL`. */
function capitalised(family: string, name: string): string {
  const words: Readonly<Record<string, string>> = { vl: 'VL', tts: 'TTS', asr: 'ASR', mt: 'MT' };
  const qwen = /^Qwen([a-z]+)$/.exec(family);
  if (qwen) {
    const version = /^qwen(\d?(?:\.\d)?)/i.exec(name)?.[1] ?? '';
    const kind = qwen[1] ?? '';
    return `Qwen${version}-${words[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1)}`;
  }
  return family.replace(/^(Kimi|MiniMax-|DeepSeek-)( ?)([kmhv])/, (_all, first: string, blank: string, letter: string) => `${first}${blank}${letter.toUpperCase()}`);
}

/** A file name for a family: `GPT-4o` is `gpt-4o`. */
export function slug(text: string): string {
  return text.toLowerCase().replace(/·/g, '').replace(/[^a-z0-9.]+/g, '-').replace(/^-+|-+$/g, '');
}
