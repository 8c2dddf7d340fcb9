import * as l10n from '@vscode/l10n';
import type { Usage } from '../../policy/types';
import { restsOn } from '../basis';
import { readGate, type Doubt } from '../gates';
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
    if (reading?.kind !== 'exceeded') {
      return [];
    }
    const { figure, doubt, ask } = reading;
    const declared = amount(gate.metric, figure.value);
    const where = inParentheses(gate.clause);
    const name = gate.display === undefined ? terms.licence.shortName : quoted(gate.display);
    const reason = { reason: l10n.t('must be named'), ...(gate.display === undefined ? {} : { show: gate.display }) };
    return [{
      ...restsOn(terms, gate), declared: figure,
      ...(doubt === undefined
        ? { message: l10n.t('{0} declared; above {1} {2} must be named in the user interface{3}; show it there.', declared, limit(gate), name, where), data: reason }
        : { message: doubtfulDuty(declared, limit(gate), name, where, doubt, ask), severity: 'information' as const, data: { ...reason, ...(ask === undefined ? {} : { declare: `usage.${ask}` }) } }),
    }];
  })),
};

function doubtfulDuty(declared: string, most: string, name: string, where: string, doubt: Doubt, ask: keyof Usage | undefined): string {
  switch (doubt) {
    case 'product':
      return l10n.t('{0} declared; where the product with the model passes {1}, {2} must be named in its interface{3}.', declared, most, name, where);
    case 'products':
      return l10n.t('{0} declared; where products with the model pass {1}, {2} must be named in their interface{3}.', declared, most, name, where);
    case 'licensee': case 'condition': case 'date': case 'figure':
      return ask === undefined
        ? l10n.t('{0} declared; above {1} {2} may have to be named in the interface{3}; check if it applies.', declared, most, name, where)
        : l10n.t('{0} declared; above {1} {2} may have to be named in the interface{3}; declare {4}.', declared, most, name, where, ask);
  }
}
