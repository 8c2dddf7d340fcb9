import * as l10n from '@vscode/l10n';
import { isClosed } from '../openness';
import type { Rule } from '../rule';

const CLASSES = { 1: 'I', 2: 'II', 3: 'III' } as const;

/** The project wants a class of the Model Openness Framework: I is the most open, III the least. */
export const mofClassTooLow: Rule = {
  code: 'mof-class-too-low',
  describe: () => l10n.t('The class of the Model Openness Framework is too low'),
  severity: 'warning',
  needs: 'policy',
  assess: (subject) => {
    const { requirements: { mofClass }, model, label, use } = subject;
    if (!mofClass || !model) {
      return [];
    }
    const wanted = CLASSES[mofClass.value];
    const mof = use.resolution.kind === 'derivative' ? undefined : model.mof;
    if (mof) {
      const reached = mof.class === 0 ? undefined : CLASSES[mof.class];
      return reached !== undefined && mof.class <= mofClass.value ? [] : [{
        message: reached === undefined
          ? l10n.t('{0} reaches no MOF class, and mofClass is {1}; choose a more open model.', label, wanted)
          : l10n.t('{0} reaches MOF class {1}, and mofClass is {2}; choose a more open model.', label, reached, wanted),
        declared: mofClass, source: mof.source, data: { reason: reached === undefined ? l10n.t('no MOF class') : l10n.t('MOF class {0}', reached) },
      }];
    }
    return [isClosed(subject) ? {
      message: l10n.t('{0} is behind an API, so it has no MOF class, and mofClass is {1}; choose a model with open weights.', label, wanted),
      declared: mofClass, data: { reason: l10n.t('no MOF class') },
    } : {
      message: l10n.t('{0} has no MOF class, so mofClass {1} cannot be checked; judge it yourself, then accept this.', label, wanted),
      severity: 'information', declared: mofClass, data: { reason: l10n.t('MOF class?') },
    }];
  },
};
