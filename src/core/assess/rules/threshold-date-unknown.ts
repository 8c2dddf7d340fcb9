import * as l10n from '@vscode/l10n';
import { restsOn } from '../basis';
import { readGate } from '../gates';
import type { Rule } from '../rule';
import { inParentheses } from '../wording';

/** The licence looks at one past date, and only what is declared for today passes its limit. */
export const thresholdDateUnknown: Rule = {
  code: 'threshold-date-unknown',
  describe: () => l10n.t('The licence asks for users at a date that is not declared'),
  severity: 'information',
  needs: 'policy',
  assess: (subject) => subject.terms.flatMap((terms) => (terms.licence.terms.gates ?? []).flatMap((gate) => {
    const reading = readGate(gate, subject.usage);
    return reading.kind !== 'date-unknown' ? [] : [{
      ...restsOn(terms, gate),
      message: l10n.t(
        '{0} asks for monthly users at {1}{2}, which are not declared; add monthlyActiveUsersOn.',
        terms.licence.shortName, reading.date, inParentheses(gate.clause),
      ),
      declared: reading.today,
      data: { declare: `usage.monthlyActiveUsersOn.${reading.date}`, reason: l10n.t('users at {0}?', reading.date) },
    }];
  })),
};
