import * as l10n from '@vscode/l10n';
import { bracketed, clauseWords, listed } from '../clause';

/** ` (clause 2)`, or nothing. `more` follows the clause: ` (clause 2, at 2024-04-18)`. */
export function inParentheses(clause: string | null | undefined, more?: string): string {
  return bracketed([clauseWords(clause), more ?? ''].filter((part) => part !== '').join(l10n.t(', ')));
}

/** `“Built with Llama”`; alternatives are joined by "or". */
export function quoted(text: string): string {
  return text.split(' | ').map((each) => `“${each}”`).join(l10n.t(' or '));
}

/** At most three words of a list, then how many more. */
export function some(words: readonly string[]): string {
  return words.length > 3 ? l10n.t('{0} and {1} more', listed(words.slice(0, 3)), words.length - 3) : listed(words);
}

/** Words of `data/licences` in the reader's language, as far as `LICENCE_WORDS` has them. */
export function ofData(words: string): string {
  return l10n.t(words);
}

/** The Problems list and the hover have room for this much of a sentence. */
const ROOM = 150;

/** The first of several ways to say a thing that fits; the last where none does. */
export function fitting(...ways: readonly [string, ...string[]]): string {
  return ways.find((way) => way.length <= ROOM) ?? ways[ways.length - 1] ?? ways[0];
}
