import * as l10n from '@vscode/l10n';
import type { Confidence } from '../catalogue/types';

/** As printed, without remarks: `2.b, 4.a(i)` for `2.b/4.a(i)`, `1` for `1 ("Derivatives")`. */
export function clauseNumbers(clause: string | null | undefined): string {
  return (clause ?? '').replace(/ \([^]*$/, '').split('/').map((part) => part.trim()).filter((part) => part !== '').join(', ');
}

/** `clause 2`; as it stands where it is not a number, as in `AUP 3`. */
export function clauseWords(clause: string | null | undefined): string {
  const numbers = clauseNumbers(clause);
  if (numbers === '' || !/^(?:\d|[IVX]+\b|[A-Z]\.\d|§)/.test(numbers)) {
    return numbers;
  }
  return numbers.includes(', ') ? l10n.t('clauses {0}', numbers) : l10n.t('clause {0}', numbers);
}

/** ` (1.b.i)`, ` (4, as reported)` for a fact that was not read in the text itself, or nothing. */
export function inParentheses(clause: string | null | undefined, confidence: Confidence): string {
  const parts = [clauseNumbers(clause), confidence === 'text' ? '' : l10n.t('as reported')].filter((part) => part !== '');
  return parts.length === 0 ? '' : l10n.t(' ({0})', parts.join(l10n.t(', ')));
}
