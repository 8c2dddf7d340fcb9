import * as l10n from '@vscode/l10n';
import type { Rule } from '../rule';

/** A name in a model's place that the catalogue does not know, or of which it knows no more than the family. */
export const modelUnknown: Rule = {
  code: 'model-unknown',
  describe: () => l10n.t('The model is not in the catalogue'),
  severity: 'information',
  needs: 'always',
  once: true,
  assess: ({ use: { resolution }, label }) => {
    switch (resolution.kind) {
      case 'unknown':
        return [{
          message: l10n.t('{0} is not in the catalogue, so nothing is judged; add it under models: or correct the name.', label),
          data: { reason: l10n.t('unknown model'), declare: 'models' },
        }];
      case 'family':
        return [{
          message: l10n.t('Only the family of {0} is known ({1}), so nothing is judged; write an exact id or add it under models:.', label, resolution.family),
          data: { reason: l10n.t('family only'), declare: 'models' },
        }];
      default:
        return [];
    }
  },
};
