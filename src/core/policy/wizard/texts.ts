import * as l10n from '@vscode/l10n';
import type { NewValue } from '../assist/change';
import { toCount } from '../values';

const LONGEST = 15;

/** A count as somebody typed it: `12M` and `12_000_000` stay what they are. */
export function countOf(text: string): NewValue {
  const typed = text.replace(/\s/g, '');
  return /^\d+(?:\.\d+)?$/.test(typed) ? Number(typed) : typed;
}

export function countFault(text: string): string | undefined {
  return toCount(text) === undefined || text.trim().length > LONGEST ? l10n.t('Write a number such as 12_000_000, 12M or 400k.') : undefined;
}

/** The number of a text that `numberFault` has nothing against. */
export function numberOf(text: string): number {
  return Number(plain(text));
}

export function numberFault(text: string, most: number, says: string): string | undefined {
  return /^\d{1,9}(?:\.\d{1,6})?$/.test(plain(text)) && numberOf(text) <= most ? undefined : says;
}

function plain(text: string): string {
  return text.trim().replace(/^\$\s*/, '');
}
