import { keyStrength } from './keys';

/** The parameter that a line of documentation begins with: `model: …`, `model (str, optional): …`, `:param model: …`, `@param {string} model - …`. */
const PARAMETER = /^[ \t*#/;'-]*(?:[:@\\](?:param|arg)[ \t]+(?:\{[^}\n]{0,60}\}[ \t]+)?[`[]?([A-Za-z_]\w{1,40})|[`*]{0,2}([A-Za-z_]\w{1,40})[`*]{0,2}[ \t]?(?:(?:\([^()\n]{0,80}\))?[ \t]?:(?!:)|\([^()\n]{0,100}$))/;
const DEFAULT = /\bdefaults?(?: (?:to|is|value|model))*:?[ \t]{0,2}[`"'({]{0,3}$/i;
/** How far a parameter's description is read back. */
const LONGEST = 400;
const LINES = 4;

/**
 * The parameter that documentation describes at `at`, where it is one for a model and what follows is its default or has a digit:
 * `model (str): Defaults to "o1".`
 */
export function parameterAt(text: string, at: number, word: string): string | undefined {
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
