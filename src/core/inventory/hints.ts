import * as l10n from '@vscode/l10n';
import type { Code } from '../codes';
import type { Finding } from '../types';

/** As much as a hint may have: it must not draw the eye from the code. */
const LONGEST = 20;

/** Findings whose own few words are too long, or say less. */
const WORDS: Partial<Readonly<Record<Code, () => string>>> = {
  'commercial-prohibited': () => l10n.t('non-commercial'),
};

/** A few words on what stands against the models of one line, and the whole sentences; nothing where nothing is firm. */
export function hint(findings: readonly Finding[]): { readonly words: string; readonly sentences: readonly string[] } | undefined {
  const open = findings.filter(({ waived, severity }) => !waived && severity !== 'information');
  const errors = open.filter(({ severity }) => severity === 'error');
  const [first, ...others] = errors.length > 0 ? errors : open;
  if (!first) {
    return undefined;
  }
  const n = others.length + 1;
  const words = others.length === 0 ? WORDS[first.code]?.() ?? first.data?.reason : undefined;
  const counted = errors.length > 0 ? (n === 1 ? l10n.t('1 conflict') : l10n.t('{0} conflicts', n)) : n === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', n);
  return { words: words !== undefined && words.length <= LONGEST ? words : counted, sentences: [...new Set(open.map(({ message }) => message))] };
}
