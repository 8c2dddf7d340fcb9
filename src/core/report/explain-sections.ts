import * as l10n from '@vscode/l10n';
import type { Confidence, Day, Sourced } from '../catalogue/types';
import { clauseWords } from '../clause';
import { isReplaced } from '../platform';
import { isPriced, selfHostingInWords } from './cost';
import { breakEvenInWords, priceOnList } from './explain-cost';
import { declaredWords } from './derivation';
import type { Facts } from './facts';
import { licenceName } from './licence-name';
import { termsInWords } from './licence-terms';
import { ownDates } from './life';
import { groupPoints, osiInWords } from './openness';
import { claimInWords } from '../waiver-words';

/** One line: what, and where it comes from with its date. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly source?: string;
  readonly url?: string;
}

export interface Section {
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** In the order in which a reader asks; a section without facts is left out. */
export function sectionsOf(facts: Facts, today: Day): readonly Section[] {
  return [
    { title: l10n.t('Identity'), facts: identity(facts) },
    { title: l10n.t('Findings'), facts: findings(facts) },
    { title: l10n.t('Alternatives that meet what is declared'), facts: facts.alternatives.map(({ model, id, reasons }) => ({ label: '', value: l10n.t('{0}: {1}', id ?? model, reasons.join(' · ')) })) },
    { title: l10n.t('Openness'), facts: openness(facts) },
    { title: l10n.t('Licence'), facts: licence(facts) },
    { title: l10n.t('Cost'), facts: cost(facts) },
    { title: l10n.t('Life'), facts: life(facts, today) },
    { title: l10n.t('Lineage'), facts: lineage(facts) },
    { title: l10n.t('Sources'), facts: sources(facts) },
  ].filter((section) => section.facts.length > 0);
}

function identity(facts: Facts): readonly Fact[] {
  const { model, base, publisher, provider, family, because, text } = facts;
  const known = model ?? base;
  return [
    { label: l10n.t('Written'), value: text },
    { label: l10n.t('Read as'), value: because },
    ...say(l10n.t('Id'), model?.id),
    ...say(l10n.t('Made from'), base?.id),
    ...say(l10n.t('Publisher'), publisher?.name),
    ...say(l10n.t('Provider'), provider?.name),
    ...say(l10n.t('Family'), family ?? undefined),
    ...say(l10n.t('Version'), model?.version),
    ...sourced(l10n.t('Released'), model?.released, (day) => day, facts),
    ...say(l10n.t('Kind'), known?.modality),
    ...sourced(l10n.t('Parameters'), known?.parameters, ({ total, active }) =>
      active === undefined ? l10n.t('{0} billion', total) : l10n.t('{0} billion, {1} active', total, active), facts),
    ...sourced(l10n.t('Context'), known?.context, (tokens) => l10n.t('{0} tokens', tokens.toLocaleString('en')), facts),
    ...say(l10n.t('Note'), known?.note),
  ];
}

function findings(facts: Facts): readonly Fact[] {
  const severities = { error: l10n.t('conflict'), warning: l10n.t('warning'), information: l10n.t('to check') };
  return facts.findings.map(({ code, severity, message, clause, declared, source, confidence, waived, claimed }) => {
    const basis = [
      clauseWords(clause),
      declared ? declaredWords(declared) : '',
      source === undefined ? '' : cite(source, facts),
      confidence === undefined ? '' : confidenceInWords(confidence),
      waived ? l10n.t('accepted by {0} until {1}: {2}', waived.owner, waived.expires, waived.reason) : '',
      claimed ? claimInWords(claimed) : '',
    ].filter((part) => part !== '').join(', ');
    return { label: l10n.t('{0} {1}', severities[severity], code), value: message, ...(basis === '' ? {} : { source: basis }) };
  });
}

function openness(facts: Facts): readonly Fact[] {
  const { openness: record, model } = facts;
  const mof = model?.mof;
  const osi = model?.osi;
  const own: Fact[] = [
    ...(mof ? [fact(l10n.t('Model Openness Framework'), mof.class === 0 ? l10n.t('unclassified; missing: {0}', mof.missing.join(', ')) : l10n.t('class {0}', 'I'.repeat(mof.class)), mof.source, facts)] : []),
    ...(osi ? [fact(l10n.t('OSI validation'), osiInWords(osi.result), osi.source, facts)] : []),
  ];
  if (!record) {
    return facts.model || facts.base ? [{ label: '', value: l10n.t('not assessed') }, ...own] : own;
  }
  if (record.match === 'version') {
    return [
      { label: '', value: l10n.t('not assessed') },
      { label: l10n.t('Another version'), value: l10n.t('{0}, {1}', record.assessedModel, record.assessed), url: record.url }, ...own,
    ];
  }
  const { available, documented, licence: terms } = groupPoints(record.judgments);
  return [
    fact(l10n.t('Score'), record.match === 'base'
      ? l10n.t('the base scores {0} of 100, which a derivative does not inherit', record.score.toFixed(1))
      : l10n.t('{0} of 100, median {1}', record.score.toFixed(1), record.median.toFixed(1)), record.source, facts),
    { label: l10n.t('Judged on'), value: l10n.t('{0}, {1}', record.assessedModel, record.assessed), url: record.url },
    { label: l10n.t('Record'), value: record.status },
    ...(record.rank !== undefined && record.of !== undefined && record.match === 'exact' ? say(l10n.t('Rank'), l10n.t('{0} of {1}', record.rank, record.of)) : []),
    { label: l10n.t('Groups'), value: l10n.t('available {0}/5, documented {1}/6, licence {2}/1', available, documented, terms) },
    ...criteria(record.judgments),
    { label: l10n.t('OSAID elements'), value: Object.entries(record.osaid).map(([element, state]) => `${element} ${state}`).join(', ') },
    ...own,
  ];
}

const JUDGMENTS: Readonly<Record<string, () => string>> = { o: () => l10n.t('open'), p: () => l10n.t('partial'), c: () => l10n.t('closed') };

function criteria(judgments: string): readonly Fact[] {
  const names = [
    l10n.t('base model data'), l10n.t('end model data'), l10n.t('base model weights'), l10n.t('end model weights'), l10n.t('training code'),
    l10n.t('code documentation'), l10n.t('hardware and architecture'), l10n.t('preprint'), l10n.t('paper'), l10n.t('model card'), l10n.t('datasheet'),
    l10n.t('licences'),
  ];
  return names.map((label, i) => ({ label, value: JUDGMENTS[judgments[i] ?? '']?.() ?? l10n.t('unknown') }));
}

function licence(facts: Facts): readonly Fact[] {
  const known = facts.model ?? facts.base;
  if (!known) {
    return [];
  }
  const granted = known.licence;
  // The maker's platform binds by its own agreement: what the weights are under is said, and not in force.
  const replaced = facts.model !== null && facts.provider !== null && isReplaced(facts.model, facts.provider.id, facts.providers[facts.provider.id], facts.licences);
  const ways = { own: l10n.t('of the model'), inherited: l10n.t('inherited from its base'), host: replaced ? l10n.t('of the maker\'s platform') : l10n.t('of the host') };
  return [
    ...(granted
      ? [fact(replaced ? l10n.t('Weights, not in force here') : l10n.t('Expression'), granted.expression, granted.source, facts, granted.confidence), ...say(l10n.t('Note'), granted.note)]
      : [{ label: '', value: l10n.t('not known') }]),
    ...facts.licences.flatMap(({ via, licence: each }) => [
      {
        label: licenceName(each), value: l10n.t('{0}; {1}', ways[via], coverage(each.coverage)), source: cite(each.source, facts),
        ...(each.url === undefined ? {} : { url: each.url }),
      },
      ...termsInWords(each).map(({ text }) => ({ label: '', value: text })),
    ]),
  ];
}

function coverage(state: 'full' | 'partial' | 'none'): string {
  switch (state) {
    case 'full': return l10n.t('text read in full');
    case 'partial': return l10n.t('text read in part');
    case 'none': return l10n.t('text not read');
  }
}

function cost(facts: Facts): readonly Fact[] {
  const priced = (facts.model ?? facts.base)?.offers?.filter(isPriced) ?? [];
  const volume = breakEvenInWords(facts);
  return [
    ...priced.map(({ provider, id, price }) => ({
      label: l10n.t('{0} {1}', facts.providers[provider]?.name ?? provider, id),
      value: priceOnList(price),
      source: price.agree[1] === 1 ? l10n.t('{0}, one source', cite(price.source, facts)) : l10n.t('{0}, {1} of {2} sources agree', cite(price.source, facts), price.agree[0], price.agree[1]),
    })),
    ...(facts.selfHosting ? [{ label: l10n.t('Your own'), value: selfHostingInWords(facts.selfHosting) }] : []),
    ...(volume === undefined ? [] : [{ label: l10n.t('Break-even'), value: volume }]),
  ];
}

function life(facts: Facts, today: Day): readonly Fact[] {
  const { model } = facts;
  const floating = model?.floating;
  const moves = floating && fact(l10n.t('Moves'), floating.to === undefined ? l10n.t('its provider points it elsewhere') : l10n.t('now {0}', floating.to), floating.source, facts, floating.confidence);
  return [
    ...(moves ? [moves] : []),
    ...((model ?? facts.base)?.offers ?? []).flatMap(({ provider, id, life: dates }) => (dates
      ? [fact(l10n.t('{0} {1}', facts.providers[provider]?.name ?? provider, id), [
          ...ownDates(dates, today),
          ...(dates.replacement === undefined ? [] : [l10n.t('named replacement {0}', dates.replacement)]),
        ].join(', '), dates.source, facts, dates.confidence)]
      : [])),
  ];
}

function lineage(facts: Facts): readonly Fact[] {
  return ((facts.model ?? facts.base)?.lineage ?? []).map(({ id, relation, source, confidence }) => fact(relation, id, source, facts, confidence));
}

function sources(facts: Facts): readonly Fact[] {
  return [
    ...Object.values(facts.sources).map(({ name, url, date, licence: terms, attribution }) => ({
      label: name,
      value: [date, terms, attribution].filter((part) => part !== undefined).join(', '),
      ...(url === undefined ? {} : { url }),
    })),
    { label: l10n.t('Catalogue'), value: facts.catalogue.date },
  ];
}

function say(label: string, value: string | undefined): readonly Fact[] {
  return value === undefined ? [] : [{ label, value }];
}

function sourced<T>(label: string, value: Sourced<T> | undefined, words: (value: T) => string, facts: Facts): readonly Fact[] {
  return value === undefined ? [] : [fact(label, words(value.value), value.source, facts, value.confidence)];
}

function fact(label: string, value: string, source: string, facts: Facts, confidence?: Confidence): Fact {
  const firm = confidence === undefined || confidence === 'text' ? '' : confidenceInWords(confidence);
  return { label, value, source: [cite(source, facts), firm].filter((part) => part !== '').join(', ') };
}

function confidenceInWords(confidence: Confidence): string {
  switch (confidence) {
    case 'text': return l10n.t('primary text read');
    case 'secondary': return l10n.t('as reported');
    case 'unverified': return l10n.t('not verified');
  }
}

/** `OSAI Index, 2026-06-12`; the project itself where the catalogue has no such source. */
function cite(key: string, { sources: known }: Facts): string {
  const source = known[key];
  return source ? l10n.t('{0}, {1}', source.name, source.date) : /^https?:/.test(key) ? key : l10n.t('declared in model-review.yaml');
}

