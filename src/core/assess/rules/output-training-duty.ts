import * as l10n from '@vscode/l10n';
import { restsOn } from '../basis';
import type { Rule } from '../rule';
import { readTraining } from '../training';
import { inParentheses } from '../wording';

export const outputTrainingDuty: Rule = {
  code: 'output-training-duty',
  describe: () => l10n.t('Training models on outputs brings duties of the licence'),
  severity: 'information',
  needs: 'policy',
  assess: ({ terms, usage, model }) => terms.flatMap((each) => {
    const reading = readTraining(each, usage, model?.modality);
    if (reading?.kind !== 'duty') {
      return [];
    }
    const { shortName } = each.licence;
    const where = inParentheses(reading.term.clause);
    return [{
      ...restsOn(each, reading.term),
      message: reading.term.v === 'derivative-terms-attach'
        ? l10n.t('A model trained on outputs of {0} falls under its terms{1}, and trainsModelsOnOutputs is {2}; meet them.', shortName, where, usage.trainsModelsOnOutputs?.value ?? '')
        : reading.term.v === 'aup-limited'
          ? l10n.t('The use policy of {0} limits training on outputs{1}; read it before you train.', shortName, where)
          : l10n.t('Models trained on outputs of {0} carry its duties when distributed{1}; meet them or stop training.', shortName, where),
      declared: reading.declared,
      data: { reason: l10n.t('trains a model') },
    }];
  }),
};
