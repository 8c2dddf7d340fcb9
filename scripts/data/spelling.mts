/**
 * What two spellings of one model have in common: lower case, no separators at the border of letters and digits.
 * `Meta-Llama-3.1-8B-Instruct`, `llama3_1-8b-instruct` and `llama-v3p1-8b-instruct` are all `llama3-1-8b-instruct`.
 */
export function squash(name: string): string {
  return name.toLowerCase()
    .replace(/(\d)p(\d)/g, '$1.$2')
    .replace(/[._\s]+/g, '-')
    .replace(/^meta-(?=llama)/, '')
    .replace(/(?<=llama|qwen|codellama)-?v(?=\d)/, '')
    .replace(/([a-z])-(?=\d)/g, '$1');
}

const ROUTES = /^(openrouter|groq|together_ai|fireworks_ai|azure|azure_ai|vertex_ai|cloudflare|deepinfra|replicate|databricks|snowflake|sambanova|cerebras|mistral|novita|perplexity|dashscope|gemini|cohere|xai|deepseek|voyage|stability|moonshot|minimax|zai|nvidia_nim|huggingface)\//;

export interface Spelled {
  /** Organisation or vendor that the id names, lower case. */
  readonly vendor?: string;
  readonly name: string;
}

/** The id without what its provider adds; `undefined` for rows that name a region, a variant or a deployment of another row. */
export function spelled(provider: string, id: string): Spelled | undefined {
  const plain = id.toLowerCase().replace(ROUTES, '').replace(/^accounts\/fireworks\/models\//, '').replace(/^@(cf|hf)\//, '').replace(/^workers-ai\//, '');
  if (/[\s:]|^ft-|-x-|commitment|\/(eu|us|global)\/|^(eu|us|global|us-gov|apac|jp|au|regional|ca|sa)[./-]|accounts\/|routers\//.test(provider === 'bedrock' ? plain.replace(/:\d+$/, '') : plain)) {
    return undefined;
  }
  const known = provider === 'bedrock' ? bedrock(plain) : provider === 'vertex' ? vertex(plain) : plain;
  const parts = known.split('/');
  const name = (parts.pop() ?? '').replace(/^databricks-/, '').replace(/^gpt-35/, 'gpt-3.5');
  const vendor = parts.pop();
  return { ...(vendor ? { vendor } : {}), name };
}

/** `anthropic.claude-3-opus-20240229-v1:0` is `anthropic/claude-3-opus-20240229`; `-v2` without a date is part of the name. */
function bedrock(id: string): string {
  const bare = id.replace(/^([a-z0-9]+)\.(?=[a-z])/, '$1/');
  return bare.replace(/(?<=\d{8})-v\d+(:\d+)?$|-v1(:\d+)?$|:\d+$/, '');
}

/** `claude-3-opus@20240229` is `claude-3-opus-20240229`; `@default` moves. */
function vertex(id: string): string {
  return id.replace(/@(default|latest)$/, '').replace('@', '-').replace(/-maas$/, '');
}

/** Host spellings of a packing: the model behind it is the same. */
export function withoutPacking(name: string): string {
  return name.replace(/(-(fp8|fp8-fast|fp16|bf16|awq|int8|int4|nvfp4|turbo|fast|reference))+$/, '');
}

const PACKING = /[-_.](gguf|awq|gptq|int[48]|fp8|fp16|bf16|[48]-?bits?|bnb|nvfp4|exl2|mlx|dynamic|bnb-4bit|gptq-int[48]|q\d(_\w+)*)$/i;

/** A repository's name without the packings at its end: `Llama-2-7B-Chat-GPTQ` is a `Llama-2-7B-Chat`. */
export function unpacked(name: string): string {
  let stem = name;
  while (PACKING.test(stem)) {
    stem = stem.replace(PACKING, '');
  }
  return stem;
}
