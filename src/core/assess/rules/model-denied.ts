import * as l10n from '@vscode/l10n';
import { matchesGlob } from '../../glob';
import type { Rule } from '../rule';
import type { Subject } from '../subject';

/** The project's own lists of models: globs over the catalogue's id and the name as written, with and without its path. */
export const modelDenied: Rule = {
  code: 'model-denied',
  describe: () => l10n.t('The model is not one that the project allows'),
  severity: 'error',
  needs: 'policy',
  assess: (subject) => {
    const { requirements: { modelsDeny, modelsAllow }, label } = subject;
    const denied = modelsDeny?.value.find((glob) => isNamed(subject, glob));
    const reason = l10n.t('model denied');
    return [
      ...(modelsDeny && denied !== undefined ? [{
        message: l10n.t('{0} is denied by {1} in models.deny; change the model.', label, denied),
        declared: { ...modelsDeny, span: modelsDeny.members?.[denied] ?? modelsDeny.span },
        data: { reason },
      }] : []),
      ...(modelsAllow && !modelsAllow.value.some((glob) => isNamed(subject, glob)) ? [{
        message: l10n.t('{0} is not in models.allow; change the model or add it there.', label),
        declared: modelsAllow,
        data: { reason },
      }] : []),
    ];
  },
};

function isNamed({ id, use }: Subject, glob: string): boolean {
  return [id, use.mention.text]
    .flatMap((name) => [name, name.slice(name.lastIndexOf('/') + 1)])
    .some((name) => matchesGlob(name.toLowerCase(), glob.toLowerCase()));
}
