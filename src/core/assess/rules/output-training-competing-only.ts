import * as l10n from '@vscode/l10n';
import { restsOn } from '../basis';
import type { Rule } from '../rule';
import { readTraining } from '../training';
import { fitting, inParentheses } from '../wording';

/** What competes is not in the code: the question stays open until competesWithProvider answers it. */
export const outputTrainingCompetingOnly: Rule = {
  code: 'output-training-competing-only',
  describe: () => l10n.t('The licence bars the training of competing models on outputs'),
  severity: 'information',
  needs: 'policy',
  assess: ({ terms, usage, model }) => terms.flatMap((each) => {
    const reading = readTraining(each, usage, model?.modality);
    if (reading?.kind !== 'competing-only') {
      return [];
    }
    const sentence = (where: string) => l10n.t(
      '{0} bars training competing models on outputs{1}; whether yours competes needs a person: decide, then accept or change.',
      each.licence.shortName, where,
    );
    return [{
      ...restsOn(each, reading.term),
      message: fitting(sentence(inParentheses(reading.term.clause)), sentence('')),
      declared: reading.declared,
      data: { reason: l10n.t('competing model?'), declare: 'usage.competesWithProvider' },
    }];
  }),
};
