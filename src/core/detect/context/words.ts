/** What a word does to the value after it. Types and modifiers, which stand between a name and its value or before the name, are skipped. */
export const SKIPPED = 1;
export const FALLBACK = 2;
export const RETURN = 4;
export const COMPARE = 8;
export const SWITCH = 16;
export const PAIR = 32;
export const WORDS = new Map<string, number>();
const define = (words: string, kind: number): void => words.split(' ').forEach((word) => WORDS.set(word, (WORDS.get(word) ?? 0) | kind));
define('string str String std const let var val final static public private protected readonly mut auto char new await async export'
  + ' Str CharSequence NSString Optional typing lambda', SKIPPED);
define('or and else if not then unless when', FALLBACK);
define('return case yield', RETURN);
define('in is IN', COMPARE);
define('switch match when case', SWITCH);
define('to', PAIR);
/** Its right side is a value of what stands on the left. */
export const GIVES = 1;
export const COMPARES = 2;
export const ENDS_COMPARISON = 4;
/** A line can begin with it without beginning a statement. */
export const GOES_ON = 8;
export const OPERATORS: ReadonlyMap<string, number> = new Map([
  ['=', GIVES], [':=', GIVES], ['||=', GIVES], ['??=', GIVES], ['+=', GIVES],
  ['==', COMPARES], ['===', COMPARES], ['!=', COMPARES], ['!==', COMPARES],
  ['?', GOES_ON | ENDS_COMPARISON], [':', GOES_ON], ['|', GOES_ON | ENDS_COMPARISON], ['+', GOES_ON],
  ['&&', GOES_ON | ENDS_COMPARISON], ['||', GOES_ON | ENDS_COMPARISON], ['if', GOES_ON | ENDS_COMPARISON], ['??', GOES_ON | ENDS_COMPARISON], ['&', ENDS_COMPARISON],
]);
/** Calls that make or look for a class and name no model: Rails' `create_model "Post"`. */
export const MAKES = /^(create|generate|load|get|find|build|has|belongs|raise)/i;
