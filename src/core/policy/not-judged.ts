import * as l10n from '@vscode/l10n';
import type { Declared, PolicyProblem, Requirements, Usage } from './types';

/** Keys that are read and kept for rules to come. Silence about them would look like an all-clear. */
export const NOT_JUDGED = {
  usage: ['fieldsOfUse', 'minimumUserAge', 'confidentialData'],
  requirements: ['osaid', 'mofClass', 'trainingData', 'providersAllow', 'providersDeny'],
} as const satisfies { usage: readonly (keyof Usage)[]; requirements: readonly (keyof Requirements)[] };

/** One remark on each declared key by which nothing is judged yet. */
export function notJudged(usage: Usage, requirements: Requirements): readonly PolicyProblem[] {
  const declared: readonly (Declared<unknown> | undefined)[] = [
    ...NOT_JUDGED.usage.map((key) => usage[key]),
    ...NOT_JUDGED.requirements.map((key) => requirements[key]),
  ];
  return declared.filter((each) => each !== undefined).map(({ path, span }) => ({
    span,
    severity: 'information',
    message: l10n.t('{0} is read, but this version has no rule for it; judge it yourself.', path),
  }));
}
