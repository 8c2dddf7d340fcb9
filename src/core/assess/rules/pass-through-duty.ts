import * as l10n from '@vscode/l10n';
import { restsOn } from '../basis';
import { dueDuties } from '../duties';
import type { Rule } from '../rule';
import { inParentheses } from '../wording';

export const passThroughDuty: Rule = {
  code: 'pass-through-duty',
  describe: () => l10n.t('Use restrictions must be passed on to your users'),
  severity: 'information',
  needs: 'policy',
  assess: (subject) => dueDuties(subject, 'pass_through_restrictions').map(({ terms, duty, declared }) => ({
    ...restsOn(terms, duty),
    message: l10n.t(
      'The use restrictions of {0} must be in your own terms{1}, and {2} is declared; put them there.',
      terms.licence.shortName, inParentheses(duty.clause), keyOf(declared.path),
    ),
    declared,
    data: { reason: l10n.t('pass restrictions on') },
  })),
};

function keyOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
