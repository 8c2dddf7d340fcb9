import * as l10n from '@vscode/l10n';
import { restsOn } from '../basis';
import { dueDuties } from '../duties';
import type { Rule } from '../rule';
import { inParentheses, quoted } from '../wording';

export const namingDuty: Rule = {
  code: 'naming-duty',
  describe: () => l10n.t('A derived model must carry a name prefix'),
  severity: 'information',
  needs: 'policy',
  assess: (subject) => dueDuties(subject, 'name_prefix').map(({ terms, duty, declared }) => ({
    ...restsOn(terms, duty),
    message: duty.text === undefined
      ? l10n.t('{0} sets how a model made with it is named{1}; follow it where you distribute one.', terms.licence.shortName, inParentheses(duty.clause))
      : l10n.t('The name of a model made with {0} must begin with {1}{2}; name what you distribute so.', terms.licence.shortName, quoted(duty.text), inParentheses(duty.clause)),
    declared,
    data: { reason: l10n.t('name prefix') },
  })),
};
