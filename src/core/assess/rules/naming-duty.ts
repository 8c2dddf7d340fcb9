import * as l10n from '@vscode/l10n';
import { restsOn } from '../basis';
import { dueDuties } from '../duties';
import type { Answer, Rule } from '../rule';
import type { Subject } from '../subject';
import { inParentheses, quoted } from '../wording';

export const namingDuty: Rule = {
  code: 'naming-duty',
  describe: () => l10n.t('A derived model must carry a name prefix'),
  severity: 'warning',
  needs: 'policy',
  assess: (subject) => dueDuties(subject, 'name_prefix').flatMap(({ terms, duty, declared }): readonly Answer[] => {
    const own = ownName(subject);
    const answer = { ...restsOn(terms, duty), declared, data: { reason: l10n.t('name prefix') } };
    if (duty.text === undefined) {
      return [{ ...answer, severity: 'information', message: l10n.t('{0} sets how a model made with it is named{1}; follow it where you distribute one.', terms.licence.shortName, inParentheses(duty.clause)) }];
    }
    if (own === undefined) {
      return [{ ...answer, severity: 'information', message: l10n.t('The name of a model made with {0} must begin with {1}{2}; name what you distribute so.', terms.licence.shortName, quoted(duty.text), inParentheses(duty.clause)) }];
    }
    return plain(own).startsWith(plain(duty.text))
      ? []
      : [{ ...answer, message: l10n.t('{0} is made with {1}, so its name must begin with {2}{3}; rename it before you distribute it.', quoted(own), terms.licence.shortName, quoted(duty.text), inParentheses(duty.clause)) }];
  }),
};

/** The name of a model that the project itself has declared: the one that it would distribute. */
function ownName({ model, policy }: Subject): string | undefined {
  return model !== undefined && policy?.models.some(({ id }) => id === model.id) === true ? model.name : undefined;
}

/** `llama-3_support` begins with `Llama 3`: a name of a file or a repository has no blanks. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[\s._-]+/g, '');
}
