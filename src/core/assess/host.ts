import { isClosed } from './openness';
import type { Subject } from './subject';

/** Who serves a use: a provider, the project itself, for a closed model nobody names its maker's own API, else unknown. */
export type Host =
  | { readonly kind: 'provider'; readonly id: string; readonly said: boolean }
  | { readonly kind: 'self-hosted' | 'unknown' };

const WEIGHTS = /\.(?:gguf|safetensors|onnx|pt|pth|ckpt|tflite|nemo|bin)$/i;

export function hostOf(subject: Subject): Host {
  const { use: { provider, mention }, model, index } = subject;
  if (provider !== undefined) {
    return index.provider(provider)?.selfHosted ? { kind: 'self-hosted' } : { kind: 'provider', id: provider, said: true };
  }
  if (mention.loaded || WEIGHTS.test(mention.text)) {
    return { kind: 'self-hosted' };
  }
  const maker = model && isClosed(subject) ? model.offers?.find((offer) => index.provider(offer.provider)?.publisher === model.publisher) : undefined;
  return maker ? { kind: 'provider', id: maker.provider, said: false } : { kind: 'unknown' };
}
