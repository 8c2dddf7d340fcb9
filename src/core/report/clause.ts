import * as l10n from '@vscode/l10n';
import type { Confidence } from '../catalogue/types';
import { bracketed, clauseParts, listed } from '../clause';

/** ` (1.b.i)`, ` (4, as reported)` for a fact that was not read in the text itself, or nothing. */
export function inParentheses(clause: string | null | undefined, confidence: Confidence): string {
  const numbers = listed(clauseParts(clause));
  return bracketed([numbers, confidence === 'text' ? '' : l10n.t('as reported')].filter((part) => part !== '').join(l10n.t(', ')));
}
