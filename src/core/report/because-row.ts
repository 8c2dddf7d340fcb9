import * as l10n from '@vscode/l10n';
import type { Finding } from '../types';
import { SHOW_DECLARATION } from './card-actions';
import { derivationWords } from './derivation';
import { commandArguments, escapeHtml } from './escape';
import type { Row } from './row';
import type { CardSubject } from './subject';
import { columns, fit, LINE } from './width';

/** Of a line, what the label beside it takes; the cells have space around them too. */
const BESIDE = 6;

const RANK = { error: 0, warning: 1, information: 2 } as const;

/**
 * What the problems above a card follow from, one line each: `commercial: true (model-review.yaml:4) · FLUX.1, clause 2.b ·
 * as of 2026-11-22`. As many as there is room for, the most severe first; nothing where the verdict line says it.
 */
export function becauseRow(subject: CardSubject, room: number): Row | undefined {
  const { findings, problemsShown } = subject;
  const open = problemsShown === 0 ? [] : findings.filter(({ waived }) => !waived).sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  const all = open.map((finding) => parts(finding, subject)).filter((each) => each.length > 0);
  const [first, ...more] = all.slice(0, room);
  if (first === undefined) {
    return undefined;
  }
  const hidden = all.length - 1 - more.length;
  const lines = [first, ...more].map((each, i) => written(each, i === more.length && hidden > 0 ? ` · ${l10n.t('{0} more', hidden)}` : ''));
  return { label: l10n.t('Because'), lines: [lines[0] ?? '', ...lines.slice(1)] };
}

function written(parts: readonly string[], suffix: string): string {
  return fit(parts, LINE - BESIDE - columns(suffix)) + suffix;
}

function parts(finding: Finding, { index, policy }: CardSubject): readonly string[] {
  const { declared, facts } = derivationWords(finding, index);
  return [...(declared === undefined ? [] : [declaredPart(declared, finding, policy)]), ...facts.map(escapeHtml)];
}

/** With the file and line at which it is declared; a click goes there. */
function declaredPart(words: string, { declared }: Finding, policy: CardSubject['policy']): string {
  if (!declared || !policy) {
    return escapeHtml(words);
  }
  const line = policy.lines.positionAt(declared.span.start).line + 1;
  const target = commandArguments(policy.uri, String(declared.span.start), String(declared.span.end));
  return `<a href="command:${SHOW_DECLARATION}?${target}">${escapeHtml(l10n.t('{0} ({1}:{2})', words, policy.name, line))}</a>`;
}
