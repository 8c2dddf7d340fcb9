import * as l10n from '@vscode/l10n';
import { escapedLines } from '../report/escape';
import { isPriced, type HostedCost } from '../report/cost';
import { explain, explainText } from '../report/explain';
import { factsOf, type Facts } from '../report/facts';
import { licenceName } from '../report/licence-name';
import { termsInWords } from '../report/licence-terms';
import type { SelfHosting } from '../report/self-hosting';
import type { Finding } from '../types';
import type { Judged } from './judge';
import { verdictOf, type Verdict } from './verdict';

/** What a tool gives back: words, and the same as data. */
export interface Answer<T> {
  readonly structured: T;
  readonly text: string;
}

/** What an agent is told of one id: the facts of `explain --format json` as far as a choice needs them, under the same names, with the verdict. */
export interface ModelAnswer {
  readonly version: 1;
  readonly verdict: Verdict;
  /** Which policy judged, and what is wrong with it; null where nothing is declared. */
  readonly policy: { readonly path: string; readonly faults: readonly string[] } | null;
  /** Keys of usage that its terms ask about and nobody declared. */
  readonly undeclared: readonly string[];
  readonly text: string;
  readonly resolution: Facts['resolution'];
  readonly because: string;
  readonly name: string;
  /** What it is, in words. */
  readonly summary: string;
  /** Catalogue id; null for a derivative, a family and an unknown id. */
  readonly model: string | null;
  readonly base: string | null;
  readonly family: string | null;
  readonly publisher: string | null;
  readonly provider: Facts['provider'];
  readonly findings: readonly FindingAnswer[];
  readonly licences: readonly LicenceAnswer[];
  readonly openness: Pick<NonNullable<Facts['openness']>, 'score' | 'median' | 'match' | 'assessedModel' | 'assessed' | 'status' | 'url'> | null;
  readonly hosted: HostedCost | null;
  readonly selfHosting: SelfHosting | null;
  /** The dates that providers gave; none listed is not the same as none set. */
  readonly life: readonly LifeAnswer[];
  readonly alternatives: Facts['alternatives'];
  /** What nobody knows, in words. */
  readonly notKnown: readonly string[];
  readonly catalogue: Facts['catalogue'];
}

export interface FindingAnswer extends Pick<Finding, 'code' | 'severity' | 'message'> {
  readonly licence: string | null;
  readonly clause: string | null;
  /** The key and value that the finding rests on. */
  readonly declared: { readonly path: string; readonly value: unknown } | null;
  readonly source: SourceAnswer | null;
  readonly confidence: Finding['confidence'] | null;
  readonly waived: { readonly reason: string; readonly owner: string; readonly expires: string } | null;
}

/** `name` is an address, or words, where the catalogue has no such source. */
export interface SourceAnswer {
  readonly name: string;
  readonly date: string | null;
  readonly url: string | null;
}

interface LicenceAnswer {
  readonly id: string;
  readonly name: string;
  readonly via: 'own' | 'inherited' | 'host';
  readonly confidence: string;
  /** How much of its text was read. */
  readonly coverage: 'full' | 'partial' | 'none';
  /** In a few words each, with clauses. */
  readonly terms: readonly string[];
  readonly url: string | null;
  readonly source: SourceAnswer;
}

interface LifeAnswer {
  readonly provider: string;
  readonly id: string;
  readonly deprecated: string | null;
  readonly retired: string | null;
  readonly replacement: string | null;
  readonly confidence: string;
  readonly source: SourceAnswer;
}

export function modelAnswer(judged: Judged): Answer<ModelAnswer> {
  const { explained, governing, faults, undeclared } = judged;
  const verdict = verdictOf(judged);
  const facts = factsOf(explained);
  const { text, resolution, because, model, base, family, publisher, provider, hosted, selfHosting, alternatives, catalogue } = facts;
  const { title, summary } = explain(explained);
  const structured: ModelAnswer = {
    version: 1, verdict, policy: governing ? { path: governing.name, faults } : null, undeclared: Object.keys(undeclared?.data?.asked ?? {}),
    text, resolution, because, name: title, summary, model: model?.id ?? null, base: base?.id ?? null, family, publisher: publisher?.name ?? null, provider,
    findings: facts.findings.map((finding) => findingAnswer(finding, facts)),
    licences: facts.licences.map(({ via, confidence, licence }) => ({
      id: licence.id, name: licenceName(licence), via, confidence, coverage: licence.coverage, terms: termsInWords(licence).map((term) => term.text), url: licence.url ?? null,
      source: sourceAnswer(licence.source, facts),
    })),
    openness: opennessAnswer(facts), hosted, selfHosting, life: lifeAnswer(facts), alternatives, notKnown: notKnown(facts), catalogue,
  };
  return { structured, text: modelText(judged, structured) };
}

function modelText({ explained }: Judged, { verdict, policy, undeclared, notKnown: missing }: ModelAnswer): string {
  return escapedLines([
    l10n.t('For this project: {0}', verdict.words),
    ...(policy ? [l10n.t('Judged by {0} as of {1}.', policy.path, explained.today)] : []),
    ...(policy?.faults ?? []).map((fault) => l10n.t('Fault of the policy: {0}', fault)),
    ...(undeclared.length > 0 ? [l10n.t('Not declared, though its terms ask: {0}.', undeclared.join(l10n.t(', ')))] : []),
    ...(missing.length > 0 ? [l10n.t('Not known: {0}.', missing.join(l10n.t('; ')))] : []),
    '',
    ...explainText(explained).split('\n'),
    l10n.t('Hints to check, no legal advice.'),
  ]);
}

export function findingAnswer({ code, severity, message, licence, clause, declared, source, confidence, waived }: Finding, facts: Pick<Facts, 'sources'>): FindingAnswer {
  return {
    code, severity, message, licence: licence ?? null, clause: clause ?? null, declared: declared ? { path: declared.path, value: declared.value } : null,
    source: source === undefined ? null : sourceAnswer(source, facts), confidence: confidence ?? null,
    waived: waived && { reason: waived.reason, owner: waived.owner, expires: waived.expires },
  };
}

function sourceAnswer(key: string, { sources }: Pick<Facts, 'sources'>): SourceAnswer {
  const source = sources[key];
  return source ? { name: source.name, date: source.date, url: source.url ?? null } : { name: key, date: null, url: /^https?:/.test(key) ? key : null };
}

function opennessAnswer({ openness }: Facts): ModelAnswer['openness'] {
  if (!openness) {
    return null;
  }
  const { score, median, match, assessedModel, assessed, status, url } = openness;
  return { score, median, match, assessedModel, assessed, status, url };
}

function lifeAnswer(facts: Facts): readonly LifeAnswer[] {
  return ((facts.model ?? facts.base)?.offers ?? []).flatMap(({ provider, id, life }) => (life
    ? [{
        provider, id, deprecated: life.deprecated ?? null, retired: life.retired ?? null, replacement: life.replacement ?? null, confidence: life.confidence,
        source: sourceAnswer(life.source, facts),
      }]
    : []));
}

/** Nothing that is missing may look like "none". */
function notKnown(facts: Facts): readonly string[] {
  const known = facts.model ?? facts.base;
  if (!known) {
    return [l10n.t('which model it is, its licence, openness, cost and life')];
  }
  return [
    ...(facts.licences.length === 0 ? [l10n.t('its licence')] : facts.licences.some(({ licence }) => licence.coverage !== 'full') ? [l10n.t('parts of its terms, whose text was not read in full')] : []),
    ...(facts.openness && facts.openness.match !== 'version' && facts.openness.match !== 'base' ? [] : [l10n.t('its openness, which nobody assessed')]),
    ...((known.offers ?? []).some(isPriced) ? [] : [l10n.t('a hosted price')]),
    ...((known.offers ?? []).some(({ life }) => life) ? [] : [l10n.t('dates of its retirement')]),
  ];
}
