import * as l10n from '@vscode/l10n';
import { restsOn } from '../basis';
import type { Rule } from '../rule';
import { readTraining } from '../training';
import { inParentheses } from '../wording';

export const outputTrainingProhibited: Rule = {
  code: 'output-training-prohibited',
  describe: () => l10n.t('The licence bars the training of models on outputs'),
  severity: 'error',
  needs: 'policy',
  assess: ({ terms, usage, model }) => terms.flatMap((each) => {
    const reading = readTraining(each, usage, model?.modality);
    if (reading?.kind !== 'prohibited') {
      return [];
    }
    const { shortName } = each.licence;
    const where = inParentheses(reading.term.clause);
    const said = usage.trainsModelsOnOutputs?.value ?? '';
    return [{
      ...restsOn(each, reading.term),
      message: reading.term.v === 'noncommercial-only'
        ? l10n.t('Outputs of {0} must not train commercial models{1}, and trainsModelsOnOutputs is {2}; change one of them.', shortName, where, said)
        : reading.declared === usage.competesWithProvider
          ? l10n.t('{0} bars training competing models on outputs{1}, and competesWithProvider is true; change the model or stop training.', shortName, where)
          : l10n.t('Outputs of {0} must not train other models{1}, and trainsModelsOnOutputs is {2}; change one of them.', shortName, where, said),
      ...(reading.certain ? {} : { severity: 'information' as const }),
      declared: reading.declared,
      data: { reason: l10n.t('trains a model') },
    }];
  }),
};
