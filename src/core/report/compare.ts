import * as l10n from '@vscode/l10n';
import type { Access, Day } from '../catalogue/types';
import { listed } from '../clause';
import { usd } from '../format';
import { knownModel } from '../known-model';
import { isByToken, ownPrice, selfHostingInWords, type Range } from './cost';
import { escapeMarkdown } from './escape';
import { factsOf, type Explained, type Facts } from './facts';
import { nameOf, whatItIs } from './identity';
import { licenceName } from './licence-name';
import { termsInWords } from './licence-terms';
import { ownDates } from './life';
import { openFindings, quietly } from './verdict-facts';

/** One question, and each model's answer to it: lines of plain text, none where nothing is known. */
export interface CompareRow {
  readonly label: string;
  readonly cells: readonly (readonly string[])[];
}

/** Several models side by side. */
export interface Comparison {
  /** As asked for, in that order. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly rows: readonly CompareRow[];
  /** Of the catalogue, ISO. */
  readonly date: Day;
}

export interface Compared extends Explained {
  /** Whether a policy says how the project uses models: only then is anything judged. */
  readonly declared: boolean;
  /** The policy has faults, so what it declares may not be what was meant: then nothing is called clear. */
  readonly faulty?: boolean;
}

interface Column extends Compared {
  readonly facts: Facts;
}

type Answer = (column: Column) => readonly (string | undefined)[];

/** In the order in which a team chooses: what it is, whether it may be used, how open, on what terms, for how much, for how long. */
const QUESTIONS: readonly { readonly label: () => string; readonly answer: Answer }[] = [
  { label: () => l10n.t('Id'), answer: ({ facts: { model, base } }) => [model?.id ?? (base ? l10n.t('made from {0}', base.id) : undefined)] },
  { label: () => l10n.t('Publisher'), answer: ({ facts }) => [facts.publisher?.name] },
  { label: () => l10n.t('What it is'), answer: ({ use, index }) => [whatItIs(use, index)] },
  { label: () => l10n.t('For this project'), answer: forThisProject },
  { label: () => l10n.t('Openness'), answer: openness },
  { label: () => l10n.t('Licence'), answer: ({ facts }) => facts.licences.map(({ licence }) => licenceName(licence)) },
  { label: () => l10n.t('Terms'), answer: ({ facts }) => facts.licences.flatMap(({ licence }) => termsInWords(licence).map(({ text }) => text)) },
  { label: () => l10n.t('Hosted, per M tokens'), answer: hosted },
  { label: () => l10n.t('Your own'), answer: yourOwn },
  { label: () => l10n.t('Context'), answer: ({ facts: { model, base } }) => [tokens((model ?? base)?.context?.value)] },
  { label: () => l10n.t('Parameters'), answer: ({ facts: { model, base } }) => [parameters((model ?? base)?.parameters?.value)] },
  { label: () => l10n.t('Released'), answer: ({ facts: { model } }) => [model?.released?.value] },
  { label: () => l10n.t('Life'), answer: life },
];

/** A question that no model has an answer to is left out. */
export function compare(compared: readonly Compared[]): Comparison {
  const columns = compared.map((each): Column => ({ ...each, facts: factsOf(each) }));
  const rows = QUESTIONS.map(({ label, answer }) => ({
    label: label(),
    cells: columns.map((column) => [...new Set(answer(column).filter((line): line is string => line !== undefined))]),
  }));
  return {
    ids: columns.map(({ use }) => use.mention.text),
    names: columns.map(({ use }) => nameOf(use)),
    rows: rows.filter(({ cells }) => cells.some((lines) => lines.length > 0)),
    date: columns[0]?.index.date ?? '',
  };
}

/** A table; what is not known is said in words, never left to an empty cell. `sources` as in `footnote`. */
export function compareMarkdown({ ids, rows, date }: Comparison, sources?: string): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return `${[
    line(['', ...ids.map(escapeMarkdown)]),
    line(['---', ...ids.map(() => '---')]),
    ...rows.map(({ label, cells }) => line([`**${escapeMarkdown(label)}**`, ...cells.map((lines) => bulleted(said(lines).map(escapeMarkdown)))])),
    '',
    escapeMarkdown(footnote(date, sources)),
  ].join('\n')}\n`;
}

/** A table's cell has no list; a mark before each of several lines keeps apart what is broken over two. */
function bulleted(lines: readonly string[]): string {
  return lines.length < 2 ? lines.join('') : lines.map((line) => `• ${line}`).join('<br>');
}

/** The lines of a cell, or that nothing is known. */
export function said(lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? lines : [l10n.t('not known')];
}

/** `sources` says where every fact has its source; by default the command that does. */
export function footnote(date: Day, sources = l10n.t('Every fact with its source: model-review explain ID.')): string {
  return l10n.t('Catalogue of {0}. Hints to check, no legal advice. {1}', date, sources);
}

function forThisProject({ use, facts, declared, faulty, undeclared = [] }: Column): readonly string[] {
  if (!knownModel(use)) {
    return [l10n.t('not judged')];
  }
  if (!declared) {
    return [l10n.t('not judged: no usage declared')];
  }
  const words = { error: (text: string) => l10n.t('conflict: {0}', text), warning: (text: string) => l10n.t('warning: {0}', text), information: (text: string) => l10n.t('to check: {0}', text) };
  const open = openFindings(facts.findings);
  if (open.length > 0) {
    return open.map(({ severity, message }) => words[severity](message));
  }
  if (faulty) {
    return [l10n.t('not judged: the policy has faults')];
  }
  switch (quietly(use, facts.licences, undeclared)) {
    case 'no-licence': return [l10n.t('No licence was granted for these weights.')];
    case 'licence-unknown': return [l10n.t('licence not known, so its terms are not judged')];
    case 'undeclared': return [l10n.t('to check: no conflict so far, and its terms also ask for {0}', listed(undeclared))];
    case 'clear': return [l10n.t('no conflict with the usage declared')];
  }
}

function openness({ facts: { openness: record, model, base } }: Column): readonly string[] {
  if (!record || record.match === 'version') {
    return model || base ? [l10n.t('not assessed')] : [];
  }
  return [record.match === 'base'
    ? l10n.t('the base scores {0} of 100, which a derivative does not inherit', record.score.toFixed(1))
    : l10n.t('{0} of 100, median {1}', record.score.toFixed(1), record.median.toFixed(1))];
}

function hosted({ use, index, facts: { hosted: cost } }: Column): readonly string[] {
  const model = knownModel(use);
  if (!model || !cost || !isByToken(model, ownPrice(use, index))) {
    return [];
  }
  const between = ({ low, median, high }: Range): string => (low === high ? usd(median) : l10n.t('{0} ({1}–{2})', usd(median), usd(low), usd(high)));
  return [
    l10n.t('in {0}', between(cost.input)),
    ...(cost.output ? [l10n.t('out {0}', between(cost.output))] : []),
    cost.hosts === 1 ? l10n.t('1 host') : l10n.t('{0} hosts', cost.hosts),
  ];
}

const NO_WEIGHTS: ReadonlySet<Access> = new Set(['api', 'service', 'none']);

function yourOwn({ facts: { selfHosting, model } }: Column): readonly (string | undefined)[] {
  return [selfHosting ? selfHostingInWords(selfHosting) : model && NO_WEIGHTS.has(model.access) ? l10n.t('not possible: weights not released') : undefined];
}

function tokens(count: number | undefined): string | undefined {
  return count === undefined ? undefined : l10n.t('{0} tokens', count.toLocaleString('en'));
}

function parameters(value: { readonly total: number; readonly active?: number } | undefined): string | undefined {
  return value && (value.active === undefined ? l10n.t('{0} billion', value.total) : l10n.t('{0} billion, {1} active', value.total, value.active));
}

function life({ facts, today }: Column): readonly string[] {
  const { floating, offers = [] } = facts.model ?? {};
  return [
    ...(floating ? [floating.to === undefined ? l10n.t('moves with its provider') : l10n.t('moves, now {0}', floating.to)] : []),
    ...offers.flatMap(({ provider, life: dates }) => {
      const words = dates ? ownDates(dates, today) : [];
      return words.length === 0 ? [] : [l10n.t('{0}: {1}', facts.providers[provider]?.name ?? provider, words.join(l10n.t(', ')))];
    }),
  ];
}
