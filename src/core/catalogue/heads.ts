import { listed } from './spellings';
import type { Model } from './types';

/** Letters and digits of a head. */
export const HEAD = 4;

/** The first letters and digits, in lower case, of a spelling and of what follows its last `/`: `gpt4`, `clau`, `o1`. What is shorter is whole. */
export function headOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z\d]/g, '').slice(0, HEAD);
}

/** The heads of everything that a model is called. */
export function headsOf(models: readonly Model[]): readonly string[] {
  const texts = models.flatMap((model) => listed(model).flatMap(({ text }) => [text, text.slice(text.lastIndexOf('/') + 1)]));
  return [...new Set(texts.flatMap((text) => [headOf(text), headOf(text.replace(/:latest$/, ''))]))].filter((each) => each !== '').sort();
}
