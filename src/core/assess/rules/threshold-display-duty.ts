import * as l10n from '@vscode/l10n';
import { restsOn } from '../basis';
import { readGate } from '../gates';
import type { Rule } from '../rule';
import { inParentheses, quoted } from '../wording';
import { amount, limit } from './threshold';

/** Above a limit the licence goes on, but its model must be named in the product. */
export const thresholdDisplayDuty: Rule = {
  code: 'threshold-display-duty',
  describe: () => l10n.t('Declared users or revenue pass a limit above which the model must be named'),
  severity: 'warning',
  needs: 'policy',
  assess: (subject) => subject.terms.flatMap((terms) => (terms.licence.terms.gates ?? []).flatMap((gate) => {
    const reading = gate.effect === 'display_duty' ? readGate(gate, subject.usage) : undefined;
    return reading?.kind !== 'exceeded' ? [] : [{
      ...restsOn(terms, gate),
      message: l10n.t(
        '{0} declared; above {1} {2} must be named in the user interface{3}; show it there.',
        amount(gate.metric, reading.figure.value), limit(gate), gate.display === undefined ? terms.licence.shortName : quoted(gate.display), inParentheses(gate.clause),
      ),
      ...(reading.certain ? {} : { severity: 'information' as const }),
      declared: reading.figure,
      data: { reason: l10n.t('must be named'), ...(gate.display === undefined ? {} : { show: gate.display }) },
    }];
  })),
};
