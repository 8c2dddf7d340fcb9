import * as l10n from '@vscode/l10n';
import { commandArguments, escapeMarkdown } from './escape';
import { askedFor, namedModel, type CardSubject } from './subject';

export const EXPLAIN = 'modelReview.explain';
/** Arguments: the id, and the provider where the place fixes one. */
export const ALTERNATIVES = 'modelReview.showAlternatives';
export const COMPARE = 'modelReview.compareModels';
/** Arguments: address of the policy file, and the offsets between which the value stands. */
export const SHOW_DECLARATION = 'modelReview.showDeclaration';
export const CREATE_POLICY = 'modelReview.createPolicy';

interface Action {
  readonly title: () => string;
  readonly command: string;
  readonly offeredFor: (subject: CardSubject) => boolean;
  /** What the command is told behind the id. */
  readonly further?: (subject: CardSubject) => readonly string[];
}

/** What a card offers to do, in order; at most three are shown. */
const ACTIONS: readonly Action[] = [
  { title: () => l10n.t('Details'), command: EXPLAIN, offeredFor: ({ use }) => use.resolution.kind !== 'unknown' },
  {
    title: () => l10n.t('Alternatives'), command: ALTERNATIVES,
    offeredFor: ({ use, declared, findings }) => declared && namedModel(use) !== undefined && findings.some(({ severity, waived }) => severity !== 'information' && !waived),
    further: ({ use: { provider } }) => (provider === undefined ? [] : [provider]),
  },
  { title: () => l10n.t('Compare'), command: COMPARE, offeredFor: ({ use }) => use.resolution.kind !== 'unknown' },
];

export function actionLinks(subject: CardSubject): string {
  return ACTIONS.filter((action) => action.offeredFor(subject))
    .slice(0, 3)
    .map(({ title, command, further }) => commandLink(title(), command, [askedFor(subject.use), ...further?.(subject) ?? []]))
    .join(' · ');
}

export function commandLink(title: string, command: string, values: readonly string[]): string {
  const query = values.length === 0 ? '' : `?${commandArguments(...values)}`;
  return `[${escapeMarkdown(title)}](command:${command}${query})`;
}
