import { keyStrength } from './keys';

/** The parameter that a line of documentation begins with: `model: …`, `model (str, optional): …`, `:param model: …`, `@param {string} model - …`. */
const PARAMETER = /^[ \t*#/;'-]*(?:[:@\\](?:param|arg)[ \t]+(?:\{[^}\n]{0,60}\}[ \t]+)?[`[]?([A-Za-z_]\w{1,40})|[`*]{0,2}([A-Za-z_]\w{1,40})[`*]{0,2}[ \t]?(?:(?:\([^()\n]{0,80}\))?[ \t]?:(?!:)|\([^()\n]{0,100}$))/;
const DEFAULT = /\bdefaults?(?: (?:to|is|value|model))*:?[ \t]{0,2}[`"'({]{0,3}$/i;
/** `Model name (e.g., "base", "small")`, `Model ID. Can be "flux"`: what stands before a model that is given for an example. */
const EXAMPLE = /(?:^|[^\w-])(?<!\b(?:data|view|domain|object|user|3d|database|db|tree|base) )(?:model|llm)s?\b[^"'`\n]{1,60}?\b(?:e\.?g\.?|such as|for example|can be|one of|either)[:,]? {0,2}(?:["'`][\w.:/-]{1,60}["'`](?:, or |, | or | and |\/| \| )){0,8}["'`]$/i;
/** How far a parameter's description is read back. */
const LONGEST = 400;
const LINES = 4;
const LONGEST_EXAMPLE = 240;

/**
 * The parameter that documentation describes at `at`, where it is one for a model and what follows is its default or has a digit:
 * `model (str): Defaults to "o1".` Of an example for a model it is `model`.
 */
export function parameterAt(text: string, at: number, word: string): string | undefined {
  if (EXAMPLE.test(text.slice(Math.max(0, at - LONGEST_EXAMPLE), at))) {
    return 'model';
  }
  if (!/\d/.test(word) && !DEFAULT.test(text.slice(Math.max(0, at - 40), at))) {
    return undefined;
  }
  const lines = text.slice(Math.max(0, at - LONGEST), at).split('\n').slice(-LINES).reverse();
  for (const line of lines) {
    const found = PARAMETER.exec(line);
    if (found) {
      const name = found[1] ?? found[2] ?? '';
      return keyStrength(name) === 'strong' ? name : undefined;
    }
    if (line.trim() === '') {
      return undefined;
    }
  }
  return undefined;
}
