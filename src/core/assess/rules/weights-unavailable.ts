import * as l10n from '@vscode/l10n';
import { entrySource } from '../basis';
import type { Rule } from '../rule';

export const weightsUnavailable: Rule = {
  code: 'weights-unavailable',
  describe: () => l10n.t('The weights cannot be had, so the model cannot be self-hosted'),
  severity: 'warning',
  needs: 'policy',
  assess: ({ requirements: { weightsAvailable }, model, label, index }) => {
    if (!weightsAvailable?.value || !model || model.access === 'open' || model.access === 'gated') {
      return [];
    }
    const unsure = model.access === 'unknown' || model.access === 'restricted';
    return [{
      message: unsure
        ? l10n.t('Whether the weights of {0} can be had is not known, and weightsAvailable is true; ask its publisher.', label)
        : l10n.t('The weights of {0} are not released, and weightsAvailable is true; choose a model with open weights.', label),
      ...(unsure ? { severity: 'information' as const } : {}),
      ...entrySource({ model, index }),
      declared: weightsAvailable,
      data: { reason: unsure ? l10n.t('weights available?') : l10n.t('weights closed') },
    }];
  },
};
