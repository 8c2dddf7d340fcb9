import type { Frame } from './bracket';
import { isCollectionKey, keyStrength, wordsOf } from './keys';

const IN = / +(?:not +)?in +([A-Z_a-z][\w.]*?)(?:\.(?:lower|casefold|strip|upper)\(\))?(?![\w.([])/y;
/** Methods that look for a piece in a text, where what they belong to is one. */
const LOOKS_FOR = new Set(['includes', 'contains', 'Contains', 'contains_ignore_case', 'containsIgnoreCase', 'include', 'indexOf', 'IndexOf', 'index', 'find', 'rfind', 'match', 'search', 'matches', 'test']);
/** Last words of names that hold one text: `model_name`, `modelId`; not those of a list. */
const ONE_TEXT = new Set(['model', 'llm', 'name', 'id', 'lower', 'string', 'str', 'text', 'path', 'slug', 'normalized', 'deployment', 'engine', 'family', 'variant']);

/** What a literal that ends at `at` is looked for in: `name` after `'gpt-4' in name`. */
export function soughtIn(text: string, at: number): string | undefined {
  const next = text.charCodeAt(at) === 32 ? text.charCodeAt(at + 1) : 0;
  if (next !== 105 && next !== 110) {
    return undefined;
  }
  IN.lastIndex = at;
  return IN.exec(text)?.[1];
}

const COMPARED = /,[ \t]{0,4}[@$&*]?(?:[A-Za-z_]\w{0,60}(?:\(\))?(?:\.|->|::|\?\.|!\.)){0,8}([A-Za-z_]\w{0,60})(?:\(\))?[ \t]{0,4}(?=[,)\r\n]|$)/y;

/** What a literal that ends at `at` is expected of: `valid_model` after the first argument of `assertEquals("sonar", config.valid_model)`. */
export function comparedBehind(text: string, at: number): string | undefined {
  if (text.charCodeAt(at) !== 44) {
    return undefined;
  }
  COMPARED.lastIndex = at;
  const name = COMPARED.exec(text)?.[1];
  return name !== undefined && keyStrength(name) === 'strong' ? name : undefined;
}

/** True for a name that holds one text: a piece of it is no model, an entry of a list is. */
export function holdsOneText(name: string | undefined): boolean {
  return name !== undefined && name.length < 100 && ONE_TEXT.has(wordsOf(name).at(-1) ?? '');
}

/** The list that an entry is looked for in, by its name: `supported_models` after `"o1" in self.supported_models`. */
export function listSought(sought: string): string | undefined {
  const name = sought.slice(sought.lastIndexOf('.') + 1);
  return isCollectionKey(name) && keyStrength(name) === 'strong' ? name : undefined;
}

/** True among the arguments of `model.includes(…)`, `modelName.toLowerCase().includes(…)`, `strings.Contains(model, …)`, where what is looked for is a piece of a name. */
export function takesFragment({ open, callee, receiver, root, firstName }: Frame): boolean {
  return open === '(' && callee !== undefined && LOOKS_FOR.has(callee) && holdsOneText(receiver === 'strings' || receiver === 'String' ? firstName : receiver ?? root);
}

/** True in the list of a call that asks for any of its members: `any(part in model for part in ["deepseek-r1", "o1"])`. */
export function isOfPieces({ open, callee }: Frame, outer: Frame | undefined): boolean {
  return callee === undefined && (open === '[' || open === '(' || open === '{') && outer?.open === '(' && outer.receiver === undefined && (outer.callee === 'any' || outer.callee === 'all');
}
