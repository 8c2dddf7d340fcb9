import { licenceIds } from './licence-ids.mjs';
import type { Check } from './check.mjs';

/** A line of weights with terms that travel: what its name stands for, who makes it, which licences are its own. */
interface Line {
  readonly word: RegExp;
  readonly maker: string;
  readonly licence: RegExp;
}

const LLAMA = /^LicenseRef-llama-/;

/** A word is what no letter touches: `Nous-Hermes-Llama2-13b` names Llama, `TinyLlama-1.1B` and `embeddinggemma-300m` do not. */
const LINES: readonly Line[] = [
  { word: word('llama'), maker: 'meta', licence: LLAMA },
  { word: word('gemma'), maker: 'google', licence: /^LicenseRef-gemma-/ },
  { word: word('vicuna'), maker: 'lmsys', licence: LLAMA },
  { word: word('alpaca'), maker: 'stanford', licence: LLAMA },
  { word: word('mistral-large'), maker: 'mistral', licence: /^LicenseRef-mistral-mrl-/ },
  { word: word('command-r'), maker: 'cohere', licence: /^LicenseRef-cohere-c4ai-aup$/ },
  { word: word('qwen-?2\\.5-3b'), maker: 'alibaba', licence: /^LicenseRef-qwen-research/ },
  { word: word('qwen-?2\\.5-72b'), maker: 'alibaba', licence: /^LicenseRef-qwen$/ },
  { word: word('falcon-180b'), maker: 'tii', licence: /^LicenseRef-falcon-180b-/ },
];

/** Names that say a line and mean something else: the beginning of the id, and why. */
const SOUNDS_SO = new Map([
  ['amd/AMD-Llama-135m', 'AMD trained it from nothing; of Llama it has the architecture'],
  ['openlm-research/open_llama_', 'OpenLLaMA is a reproduction, trained from nothing on open data'],
]);

/** Only weights are handed on; an API's terms are its own. */
const AT_HOME = new Set(['api', 'service', 'none']);

/**
 * Weights named after a line with restricted terms, under another licence, say what they were made from. Without it the product shows
 * the other licence alone: `acme/tuned-llama-3-8b` under MIT would look free.
 */
export const restrictedNamesHaveBase: Check = {
  name: 'restricted-names-have-base',
  check({ catalogue }) {
    return catalogue.models.flatMap(({ id, publisher, access, licence, lineage = [] }) => {
      const granted = licence ? licenceIds(licence.expression) ?? [] : [];
      if (granted.length === 0 || lineage.length > 0 || AT_HOME.has(access) || soundsSo(id)) {
        return [];
      }
      const name = id.slice(id.indexOf('/') + 1).toLowerCase().replace(/[^a-z0-9.]+/g, '-');
      const line = LINES.find((each) => each.word.test(name) && each.maker !== publisher && !granted.some((key) => each.licence.test(key)));
      return line ? [{ where: id, message: `is named after ${line.maker}'s ${line.word.exec(name)?.[0] ?? ''}, is under ${granted.join(', ')}, and has no lineage` }] : [];
    });
  },
};

function word(text: string): RegExp {
  return new RegExp(`(?<![a-z])${text}(?![a-z])`);
}

function soundsSo(id: string): boolean {
  return [...SOUNDS_SO.keys()].some((start) => id.startsWith(start));
}
