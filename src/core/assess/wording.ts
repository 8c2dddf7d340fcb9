import * as l10n from '@vscode/l10n';

/**
 * A clause as part of a sentence: `clause 2`, `clauses 2.b, 4.a(i)`, `AUP closing paragraph`; empty where none is known.
 * Remarks after a blank and a parenthesis are left out.
 */
export function clauseWords(clause: string | null | undefined): string {
  const parts = clausesOf(clause);
  if (parts.length === 0) {
    return '';
  }
  const list = parts.join(', ');
  if (!parts.every((part) => /^(?:\d|[IVX]+\b|[A-Z]\.\d|§)/.test(part))) {
    return list;
  }
  return parts.length > 1 || list.includes('-') ? l10n.t('clauses {0}', list) : l10n.t('clause {0}', list);
}

/** ` (clause 2)`, or nothing. `more` follows the clause: ` (clause 2, at 2024-04-18)`. */
export function inParentheses(clause: string | null | undefined, more?: string): string {
  const words = [clauseWords(clause), more ?? ''].filter((part) => part !== '').join(', ');
  return words === '' ? '' : ` (${words})`;
}

function clausesOf(clause: string | null | undefined): readonly string[] {
  return (clause ?? '').replace(/ \([^]*$/, '').split('/').map((part) => part.trim()).filter((part) => part !== '');
}

/** `“Built with Llama”`; alternatives are joined by "or". */
export function quoted(text: string): string {
  return text.split(' | ').map((each) => `“${each}”`).join(l10n.t(' or '));
}

/** At most three words of a list, then how many more. */
export function some(words: readonly string[]): string {
  return words.length > 3 ? l10n.t('{0} and {1} more', words.slice(0, 3).join(', '), words.length - 3) : words.join(', ');
}

/** The Problems list and the hover have room for this much of a sentence. */
const ROOM = 150;

/** The first of several ways to say a thing that fits; the last where none does. */
export function fitting(...ways: readonly [string, ...string[]]): string {
  return ways.find((way) => way.length <= ROOM) ?? ways[ways.length - 1] ?? ways[0];
}
