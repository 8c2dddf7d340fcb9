import * as l10n from '@vscode/l10n';
import { restsOn } from '../basis';
import { namedFields, type NamedField } from '../fields';
import type { Answer, Rule } from '../rule';
import { fitting, inParentheses, ofData } from '../wording';

/** A declared field of use stands on the licence's list of barred ones; where only a part of it is barred, that is asked. */
export const fieldProhibited: Rule = {
  code: 'field-prohibited',
  describe: () => l10n.t('The licence bars a declared field of use'),
  severity: 'error',
  needs: 'policy',
  assess: (subject) => namedFields(subject, 'prohibited').map((named) => (named.field.partly ? partly(named) : whole(named))),
};

function whole({ terms, field, declared }: NamedField): Answer {
  return {
    ...restsOn(terms, field),
    message: l10n.t('{0} bars {1}{2}, and fieldsOfUse has it; change the model.', terms.licence.shortName, field.field, inParentheses(field.clause)),
    declared,
    data: { reason: l10n.t('{0} barred', field.field) },
  };
}

function partly({ terms, field, declared }: NamedField): Answer {
  const { shortName } = terms.licence;
  const where = inParentheses(field.clause);
  const short = l10n.t('{0} bars {1} in part{2}, and fieldsOfUse has it; check if that applies to you.', shortName, field.field, where);
  return {
    ...restsOn(terms, field),
    message: field.qualifier === undefined
      ? short
      : fitting(l10n.t('{0} bars {1} in part{2}: {3}; check if that applies to you.', shortName, field.field, where, ofData(field.qualifier)), short),
    severity: 'information',
    declared,
    data: { reason: l10n.t('{0}?', field.field) },
  };
}
