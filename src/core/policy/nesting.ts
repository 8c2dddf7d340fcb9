import { Lexer } from 'yaml';

/** Flow collections within each other, and columns before the content of a line, each a block collection at most. */
const MAX_LEVELS = 500;

/**
 * Throws where a file is nested so deeply that the recursion of the YAML library could end the process, which nobody can
 * catch: `[[[[…`, `- - - …`.
 */
export function assertShallow(text: string): void {
  if (hasLongIndent(text) || hasDeepFlow(text)) {
    throw new RangeError('nested too deeply');
  }
}

function hasLongIndent(text: string): boolean {
  let columns = 0;
  let isIndent = true;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '\n' || char === '\r') {
      columns = 0;
      isIndent = true;
    } else if (isIndent && ' \t-?:'.includes(char)) {
      columns++;
      if (columns > MAX_LEVELS) {
        return true;
      }
    } else {
      isIndent = false;
    }
  }
  return false;
}

/** Brackets in quotes, comments and text are none, which only the lexer knows. It does not recurse. */
function hasDeepFlow(text: string): boolean {
  if ((text.match(/[[{]/g) ?? []).length <= MAX_LEVELS) {
    return false;
  }
  let depth = 0;
  for (const token of new Lexer().lex(text)) {
    depth += token === '[' || token === '{' ? 1 : token === ']' || token === '}' ? -1 : 0;
    if (depth > MAX_LEVELS) {
      return true;
    }
  }
  return false;
}
