import * as l10n from '@vscode/l10n';
import { assessed, isClosed, judgedOn } from '../openness';
import type { Rule } from '../rule';

/** Of a record's twelve letters: those of the data of the base model and of the end model. */
const DATA = 2;

/** The project wants models whose training data are open. */
export const trainingDataClosed: Rule = {
  code: 'training-data-closed',
  describe: () => l10n.t('The training data are not open'),
  severity: 'warning',
  needs: 'policy',
  assess: (subject) => {
    const { requirements: { trainingData }, model, label } = subject;
    if (trainingData?.value !== true || !model) {
      return [];
    }
    const found = assessed(subject);
    const letters = found?.record.judgments.slice(0, DATA) ?? '';
    const asked = { severity: 'information' as const, declared: trainingData, data: { reason: l10n.t('training data?') } };
    if (!found) {
      return [{
        ...asked,
        message: isClosed(subject)
          ? l10n.t('The training data of {0} are not assessed, and trainingData is true; ask its maker or change the model.', label)
          : l10n.t('Whether the training data of {0} are open is not assessed, and trainingData is true; judge it yourself.', label),
      }];
    }
    if (letters === 'oo') {
      return [];
    }
    const source = found.record.url;
    return letters.includes('c') && found.firm ? [{
      message: l10n.t('The training data of {0} are closed, and trainingData is true; choose a more open model.', label),
      declared: trainingData, source, data: { reason: l10n.t('training data closed') },
    }] : [{
      ...asked, source,
      message: letters.includes('c')
        ? l10n.t('The training data of {0} may be closed (judged on {1}), and trainingData is true; check it.', label, judgedOn(found))
        : l10n.t('The training data of {0} are open in part, and trainingData is true; judge if that is enough.', label),
    }];
  },
};
