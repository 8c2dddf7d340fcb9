import type { Gpu, Model } from '../catalogue/types';

/** GB per billion parameters by quantisation: medians over published files of models of 3 B and up. */
const GB_PER_BILLION: Readonly<Record<string, number>> = {
  q2_k: 0.415, q3_k_m: 0.5, q4_0: 0.576, q4_k_m: 0.625, q5_k_m: 0.717, q6_k: 0.843, q8_0: 1.077,
  fp16: 2, f16: 2, bf16: 2, fp8: 1, int8: 1,
};
const FULL_PRECISION = 2;
/** What a GGUF repository is assumed to be run at when the name says no more. */
const USUAL_GGUF = 'Q4_K_M';

const CONTEXT_TOKENS = 8192;
const OVERHEAD = 1.1;
const GB_PER_GPU = 1;
const USABLE = 0.9;
const COUNTS = [1, 2, 4, 8] as const;
const GB_PER_MIB = 1.048576e-3;

/** GPUs that hold a model with one stream of 8k tokens, and their USD an hour. An estimate, and to be shown as one. */
export interface SelfHosting {
  readonly count: number;
  readonly gpu: Gpu;
  readonly needGB: number;
  /** USD an hour: amortised purchase and power, where known, and rent. */
  readonly low: number;
  readonly high: number;
  /** As the name says or as is usual for its format, e.g. `Q4_K_M`; absent for 16 bit. */
  readonly quantisation?: string;
}

const HOSTED_MODALITIES: ReadonlySet<string> = new Set(['text', 'vision', 'embedding', 'rerank']);

/** `undefined` where weights, parameters or the quantisation are not known, or nothing in the list holds the model. */
export function estimateSelfHosting(model: Model, name: string, gpus: readonly Gpu[]): SelfHosting | undefined {
  const total = model.parameters?.value.total;
  const quantisation = quantisationOf(name);
  const perBillion = quantisation === undefined ? FULL_PRECISION : GB_PER_BILLION[quantisation.toLowerCase()];
  if (total === undefined || perBillion === undefined || !HOSTED_MODALITIES.has(model.modality) || (model.access !== 'open' && model.access !== 'gated')) {
    return undefined;
  }
  const tokens = Math.min(model.context?.value ?? CONTEXT_TOKENS, CONTEXT_TOKENS);
  const base = (total * perBillion + cacheMiBPerToken(total) * tokens * GB_PER_MIB) * OVERHEAD;
  for (const count of COUNTS) {
    const needGB = base + count * GB_PER_GPU;
    const gpu = gpus.find(({ memoryGB }) => count * memoryGB * USABLE >= needGB);
    if (gpu) {
      const high = gpu.rented * count;
      return { count, gpu, needGB, high, low: gpu.amortised === undefined ? high : Math.min(gpu.amortised * count, high), ...(quantisation === undefined ? {} : { quantisation }) };
    }
  }
  return undefined;
}

const HOURS_A_MONTH = 730;

/**
 * Tokens a month from which the GPUs, rented or bought for the whole month, cost less than hosts do: USD an hour times 730 over the median
 * price of three input tokens for one output token. Whether the GPUs can serve that many is not asked.
 */
export function breakEven({ low, high }: SelfHosting, { input, output }: { readonly input: Median; readonly output?: Median }): { readonly low: number; readonly high: number } | undefined {
  const perMillion = output === undefined ? input.median : (3 * input.median + output.median) / 4;
  const tokens = (hourly: number): number => (hourly * HOURS_A_MONTH * 1e6) / perMillion;
  return perMillion > 0 ? { low: tokens(low), high: tokens(high) } : undefined;
}

interface Median {
  /** USD per million tokens. */
  readonly median: number;
}

/** Key-value cache at 16 bit where the layers are not known. */
function cacheMiBPerToken(billions: number): number {
  return billions <= 9 ? 0.12 : billions <= 40 ? 0.2 : 0.32;
}

/** `unknown-format` for a quantisation whose size is not known. */
function quantisationOf(name: string): string | undefined {
  const label = /(?:^|[-_.:/@])(q\d_(?:k(?:_[sml])?|\d)|fp?16|bf16|fp8|int8)(?=$|[-_.:])/i.exec(name)?.[1];
  if (label !== undefined) {
    return label.toUpperCase();
  }
  if (/(?:^|[-_.:/@])(?:awq|gptq|bnb|exl2|int4|[48]bit|nvfp4|mlx)(?=$|[-_.:])/i.test(name)) {
    return 'unknown-format';
  }
  return /gguf/i.test(name) ? USUAL_GGUF : undefined;
}
