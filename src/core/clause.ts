import * as l10n from '@vscode/l10n';

/** The items of a list in a sentence: `2.b, 4.a(i)`; Chinese writes `2.b、4.a(i)`. */
export function listed(items: readonly string[]): string {
  return items.join(l10n.t({ message: ', ', args: [], comment: ['Between the items of a list, as in “data, code”'] }));
}

/** ` (clause 2)` behind a word, with the brackets of the language; empty for an empty text. */
export function bracketed(text: string): string {
  return text === '' ? '' : l10n.t({ message: ' ({0})', args: [text], comment: ['Behind a word, as in “Llama 3 (clause 2)”'] });
}

/** A clause's numbers as printed, without remarks: `2.b` and `4.a(i)` for `2.b/4.a(i)`, `1` for `1 ("Derivatives")`. */
export function clauseParts(clause: string | null | undefined): readonly string[] {
  return (clause ?? '').replace(/ \([^]*$/, '').split('/').map((part) => part.trim()).filter((part) => part !== '');
}

/** `clause 2`, `clauses 2.b, 4.a(i)`; as it stands where it is not a number, as in `AUP closing paragraph`; empty where none is known. */
export function clauseWords(clause: string | null | undefined): string {
  const parts = clauseParts(clause);
  if (parts.length === 0 || !parts.every((part) => /^(?:\d|[IVX]+\b|[A-Z]\.\d|§)/.test(part))) {
    return listed(parts);
  }
  const isSeveral = parts.length > 1 || parts.some((part) => part.includes('-') || part.includes(', '));
  return isSeveral ? l10n.t('clauses {0}', listed(parts)) : l10n.t('clause {0}', listed(parts));
}
