import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Model, Offer } from '../catalogue/types';
import type { Reading } from './reading';
import { rewritten } from './reading';

export interface Match {
  readonly model: Model;
  readonly offer?: Offer;
  readonly reading: Reading;
  /** The text that was looked up. */
  readonly spelt: string;
  /** Whether the reading's own text is listed; else only its letters and digits are. */
  readonly listed: 'exact' | 'alias' | 'squashed';
}

/** The model that a reading names, by listed spelling first and then without regard to separators. */
export function match(reading: Reading, index: CatalogueIndex): Match | undefined {
  const vendored = reading.vendor === undefined ? [] : [`${reading.vendor}/${reading.text}`];
  // A bare name at Ollama is its default tag, often another model than the one that has the name elsewhere.
  const isDefaultTag = reading.provider === 'ollama' && reading.vendor === undefined && reading.steps.every(({ kind }) => kind === 'route') && !/[:/]/.test(reading.text);
  for (const text of isDefaultTag ? [`${reading.text}:latest`] : [reading.text, ...vendored]) {
    const spelling = index.lookUp(text, reading.provider);
    if (spelling) {
      return { model: spelling.model, listed: spelling.kind, reading, spelt: text, ...(spelling.offer ? { offer: spelling.offer } : {}) };
    }
  }
  if (isDefaultTag) {
    return byMakersName(reading, index);
  }
  // `-hf` only says that the weights were converted: `Llama-2-13B-chat` is `Llama-2-13b-chat-hf`.
  const model = index.lookUpSquashed(reading.text, reading.provider) ?? index.lookUpSquashed(`${reading.text}-hf`);
  return model && { model, listed: 'squashed', spelt: reading.text, reading: spelled(reading, model) };
}

/** A model of Ollama's library by its maker's name, where the library has no such default tag: `gpt-oss-20b`. */
function byMakersName(reading: Reading, index: CatalogueIndex): Match | undefined {
  const model = /\d/.test(reading.text) ? index.lookUpSquashed(reading.text) : undefined;
  return model?.offers?.some(({ provider }) => provider === 'ollama') === true ? { model, listed: 'squashed', spelt: reading.text, reading: spelled(reading, model) } : undefined;
}

/** The id in full: with its maker's segment put before the name, or written otherwise. */
function spelled(reading: Reading, { id }: Model): Reading {
  return isBasename(reading.text, id)
    ? rewritten(reading, id, 'maker', id.slice(0, id.lastIndexOf('/') + 1))
    : rewritten(reading, id, 'separators', reading.text);
}

/** Whether a text is an id's last segment, but for case. */
export function isBasename(text: string, id: string): boolean {
  return id.includes('/') && id.slice(id.lastIndexOf('/') + 1).toLowerCase() === text.toLowerCase();
}
