import * as l10n from '@vscode/l10n';
import { restsOn } from '../basis';
import { namedFields } from '../fields';
import type { Rule } from '../rule';
import { fitting, inParentheses, ofData } from '../wording';

/** A declared field of use that the licence allows on a condition. */
export const fieldConditional: Rule = {
  code: 'field-conditional',
  describe: () => l10n.t('The licence ties a declared field of use to a condition'),
  severity: 'warning',
  needs: 'policy',
  assess: (subject) => namedFields(subject, 'conditional').map(({ terms, field, declared }) => {
    const { shortName } = terms.licence;
    const where = inParentheses(field.clause);
    const known = field.qualifier === undefined ? undefined : ofData(field.qualifier);
    return {
      ...restsOn(terms, field),
      message: known === undefined
        ? l10n.t('{0} ties {1} to conditions that are not known here{2}, and fieldsOfUse has it; read it.', shortName, field.field, where)
        : fitting(
          l10n.t('{0} allows {1} on a condition{2}: {3}; meet it, then accept this.', shortName, field.field, where, known),
          l10n.t('{0} allows {1} on a condition{2}; meet it, then accept this.', shortName, field.field, where),
        ),
      ...(known === undefined ? { severity: 'information' as const } : {}),
      declared,
      data: { reason: l10n.t('{0} on a condition', field.field) },
    };
  }),
};
