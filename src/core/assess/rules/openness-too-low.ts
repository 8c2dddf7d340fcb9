import * as l10n from '@vscode/l10n';
import { assessed } from '../openness';
import type { Rule } from '../rule';

export const opennessTooLow: Rule = {
  code: 'openness-too-low',
  describe: () => l10n.t('The openness score is below the required minimum'),
  severity: 'warning',
  needs: 'policy',
  assess: (subject) => {
    const { requirements: { opennessMinScore: least }, label } = subject;
    if (!least || !subject.model) {
      return [];
    }
    const found = assessed(subject);
    if (!found) {
      return [{
        message: l10n.t('Openness of {0} is not assessed, so minScore {1} cannot be checked; judge it yourself, then accept this.', label, least.value),
        severity: 'information',
        declared: least,
        data: { reason: l10n.t('openness not assessed') },
      }];
    }
    const { record, match } = found;
    const judgedOn = match === 'family' ? withoutShared(record.assessedModel, label) : undefined;
    if (record.score >= least.value) {
      return [];
    }
    const score = record.score.toFixed(1);
    return [{
      message: messageOf(label, score, String(least.value), judgedOn, record.status === 'current' ? undefined : record.assessed),
      ...(record.status === 'current' ? {} : { severity: 'information' as const }),
      declared: least,
      source: record.url,
      data: { reason: l10n.t('openness {0}', score) },
    }];
  },
};

/** What a current record judged, or how old the judgment is where it is not the index's present one. */
function messageOf(label: string, score: string, least: string, judgedOn: string | undefined, since: string | undefined): string {
  if (judgedOn === undefined) {
    return since === undefined
      ? l10n.t('Openness of {0} is {1}, minScore is {2}; choose a more open model.', label, score, least)
      : l10n.t('Openness of {0} is {1} by an earlier record ({2}), minScore is {3}; choose a more open model.', label, score, since, least);
  }
  const basis = since === undefined ? judgedOn : `${judgedOn}, ${since}`;
  return l10n.t('Openness of {0} is {1}, minScore is {2} (judged on {3}); choose a more open model.', label, score, least, basis);
}

/** `70B-Instruct` for `Meta-Llama-3-70B-Instruct` beside `Meta-Llama-3-8B-Instruct`. */
function withoutShared(name: string, beside: string): string {
  const parts = name.slice(name.lastIndexOf('/') + 1).split('-');
  const other = beside.split('-');
  const first = parts.findIndex((part, i) => part.toLowerCase() !== other[i]?.toLowerCase());
  return parts.slice(Math.max(first, 0)).join('-');
}
