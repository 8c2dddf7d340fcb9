import * as l10n from '@vscode/l10n';
import { alternativesFor } from '../alternatives/alternatives';
import { escapedLines } from '../report/escape';
import { factsOf, type Facts } from '../report/facts';
import { namedModel } from '../report/subject';
import type { Answer } from './answer';
import type { Judged } from './judge';
import { verdictOf, type Verdict } from './verdict';

export interface AlternativesAnswer {
  readonly version: 1;
  readonly text: string;
  /** Catalogue id; null where no single model is meant. */
  readonly model: string | null;
  /** Of the model itself. */
  readonly verdict: Verdict;
  readonly policy: { readonly path: string; readonly faults: readonly string[] } | null;
  /** At most three, best first; `id` is what to write in its place, absent where that is not certain. */
  readonly alternatives: Facts['alternatives'];
  /** Why there are none; null where there are some. */
  readonly none: string | null;
  readonly catalogue: Facts['catalogue'];
}

/** Models that may stand in place of an id. Without a sound policy nothing can be called permitted. */
export function alternativesAnswer(judged: Judged): Answer<AlternativesAnswer> {
  const { explained, governing, faults, context } = judged;
  const isSound = governing !== undefined && faults.length === 0;
  const facts = factsOf({ ...explained, alternatives: isSound ? alternativesFor(explained.use, context) : [] });
  const verdict = verdictOf(judged);
  const { text, alternatives, catalogue } = facts;
  const structured: AlternativesAnswer = {
    version: 1, text, model: facts.model?.id ?? null, verdict, policy: governing ? { path: governing.name, faults } : null,
    alternatives, none: alternatives.length > 0 ? null : whyNone(judged, facts), catalogue,
  };
  return { structured, text: inWords(structured) };
}

function inWords({ text, verdict, alternatives, none, policy }: AlternativesAnswer): string {
  const listed = alternatives.map(({ model, id, provider, reasons }, i) => [
    l10n.t('{0}. {1}', i + 1, id ?? l10n.t('{0} (the id to write is not certain)', model)),
    ...(id === undefined || id === model ? [] : [l10n.t('is {0}', model)]),
    ...(provider === undefined ? [] : [l10n.t('at {0}', provider)]),
    ...reasons,
  ].join(' · '));
  return escapedLines([
    l10n.t('{0} itself: {1}', text, verdict.words),
    none ?? l10n.t('These meet what {0} declares, without a conflict or a doubt about their terms:', policy?.path ?? ''),
    ...listed,
    ...(listed.length > 0 ? [l10n.t('They do the same kind of work in the same class of size or price; whether they do it as well, try. Check the one you choose: its terms may ask about what is not declared, or bring a duty or a list to compare with. Hints to check, no legal advice.')] : []),
  ]);
}

function whyNone({ explained: { use, index }, governing, faults }: Judged, { base, provider }: Facts): string {
  if (!namedModel(use)) {
    return base
      ? l10n.t('No alternatives: it is a derivative that is not listed, so what it can do is not known. Ask for its base, {0}.', base.id)
      : l10n.t('No alternatives: which model it is, is not known, so nothing can be compared with it.');
  }
  if (!governing) {
    return l10n.t('No alternatives: no model-review.yaml declares how this project uses models, so none can be called permitted. Write one first.');
  }
  if (faults.length > 0) {
    return l10n.t('No alternatives: what is declared cannot be relied on. Mend the policy first: {0}', faults[0] ?? '');
  }
  return provider
    ? l10n.t('No alternatives: nothing else that {0} serves is known to do the same work in the same class and to meet, without a conflict or a doubt about its terms, what {1} declares.', index.providerName(provider.id), governing.name)
    : l10n.t('No alternatives: nothing else is known to do the same work in the same class and to meet, without a conflict or a doubt about its terms, what {0} declares.', governing.name);
}
