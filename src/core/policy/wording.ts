import * as l10n from '@vscode/l10n';

/** YAML 1.1's key for the keys of another mapping; here they stay unknown. */
export const MERGE = '<<';

/** What a value should have been. */
export type Expected =
  | 'flag' | 'count' | 'price' | 'day' | 'region' | 'field' | 'spdx' | 'glob' | 'text' | 'whole' | 'score' | 'mapping' | 'list';

/** Says that a value is not used and what to write in its place. */
export function notUsed(key: string, value: unknown, cure: string): string {
  return l10n.t('{0} is {1}, which is not used; {2}.', key, shown(value), cure);
}

export function cureFor(expected: Expected, value: unknown): string {
  switch (expected) {
    case 'flag': return l10n.t('write true or false');
    case 'count': return l10n.t('write a number such as 12000000 or 12M');
    case 'price': return l10n.t('write US dollars per million tokens such as 2.50');
    case 'day': return l10n.t('write a day such as 2026-01-31');
    case 'region': return l10n.t('write an ISO 3166 code such as KR, or EU');
    case 'field': return l10n.t('write the name of a field such as medical-advice');
    case 'spdx': return l10n.t('write an SPDX expression such as MIT OR LicenseRef-qwen');
    case 'glob': return l10n.t('write a glob with at most three wildcards between slashes, such as src/**');
    case 'text': return l10n.t('write a text');
    case 'whole': return l10n.t('write a whole number within its limits');
    case 'score': return l10n.t('write a number from 0 to 100');
    case 'mapping': return l10n.t('write its keys below it, indented');
    case 'list': return l10n.t('write a list such as [{0}]', shown(value));
  }
}

/** The value as a short piece of a sentence. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line === '' ? '""' : line;
}

/** The known word that is most likely meant: at most two letters wrong, and less than half of them. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.min(3, Math.ceil(word.length / 2));
  for (const each of known) {
    if (Math.abs(each.length - word.length) >= least) {
      continue;
    }
    const distance = each.toLowerCase() === word.toLowerCase() ? 0 : editDistance(word.slice(0, 60), each);
    if (distance < least) {
      least = distance;
      best = each;
    }
  }
  return best;
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The figures of a name: `llama-3.1` is no misspelling of `llama-3.2`. */
export function digitsOf(name: string): string {
  return name.replace(/\D+/g, ' ').trim();
}
