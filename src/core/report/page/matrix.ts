import * as l10n from '@vscode/l10n';
import { bracketed, clauseParts, listed } from '../../clause';
import { knownModel } from '../../known-model';
import { alternatives, parseExpression } from '../../spdx';
import type { Finding, TermsInForce } from '../../types';
import { inParentheses } from '../clause';
import { licenceName } from '../licence-name';
import { termsInWords } from '../licence-terms';
import { DUTIES } from '../verdict-facts';
import type { PageModel } from './models';
import type { Symbol } from './symbols';
import { unreadWords, type Topic } from './topics';

/** A line of a cell; `plain` has no symbol. */
export interface CellLine {
  readonly kind: Symbol | 'plain';
  readonly words: string;
}

/** What binds some models, and what it says to each question. */
export interface MatrixRow {
  readonly names: readonly string[];
  readonly licences: readonly string[];
  readonly cells: readonly (readonly CellLine[])[];
}

/** Models that stand alike in every cell share a row. */
export function matrix(models: readonly PageModel[], topics: readonly Topic[]): readonly MatrixRow[] {
  const rows = new Map<string, MatrixRow>();
  for (const model of models) {
    const [licences, cells] = [licencesOf(model), topics.map((topic) => cellOf(model, topic))];
    const key = JSON.stringify([licences, cells]);
    const known = rows.get(key);
    rows.set(key, { names: [...(known?.names ?? []), model.name], licences, cells });
  }
  return [...rows.values()];
}

function licencesOf({ terms, use }: PageModel): readonly string[] {
  const choice = isChoice(use) ? [l10n.t('one of these, as you choose:')] : [];
  const names = terms.map(({ licence, via }) => {
    const name = licenceName(licence);
    return via === 'own' ? name : via === 'host' ? l10n.t('{0} (host)', name) : l10n.t('{0} (inherited)', name);
  });
  return names.length === 0 ? [knownModel(use) ? l10n.t('licence not known') : l10n.t('not in the catalogue')] : [...choice, ...names];
}

function isChoice(use: PageModel['use']): boolean {
  const expression = knownModel(use)?.licence?.expression;
  const parsed = expression === undefined ? undefined : parseExpression(expression);
  return parsed !== undefined && (alternatives(parsed)?.length ?? 0) > 1;
}

function cellOf(model: PageModel, topic: Topic): readonly CellLine[] {
  const { terms, uses, open } = model;
  const found = open.filter(({ code }) => topic.codes.has(code));
  const accepted = uses.flatMap(({ findings }) => findings.filter(({ waived, code }) => waived && topic.codes.has(code)));
  const lines = [
    ...found.map((finding) => ({ kind: kindOf(finding), words: named(finding, terms, reason(finding)) })),
    ...accepted.map((finding) => ({ kind: 'plain' as const, words: l10n.t('accepted: {0}', named(finding, terms, reason(finding))) })),
    ...terms.flatMap((each) => sayOf(each, topic, [...found, ...accepted], terms.length > 1)),
  ];
  return lines.length === 0 ? [{ kind: 'unknown', words: l10n.t('not known') }] : [...new Map(lines.map((line) => [`${line.kind} ${line.words}`, line])).values()];
}

function kindOf({ code, severity }: Finding): Symbol {
  switch (severity) {
    case 'error': return 'conflict';
    case 'warning': return DUTIES.has(code) ? 'duty' : 'warning';
    case 'information': return 'question';
  }
}

function reason({ data, code, clause }: Finding): string {
  return `${data?.reason ?? code}${bracketed(listed(clauseParts(clause)))}`;
}

/** With its licence where there are several. */
function named({ licence }: Finding, terms: readonly TermsInForce[], words: string): string {
  const of = terms.length > 1 ? terms.find((each) => each.licence.id === licence)?.licence.shortName : undefined;
  return of === undefined ? words : l10n.t('{0}: {1}', of, words);
}

/** What a licence says to a question beside what was found already. */
function sayOf({ licence, confidence }: TermsInForce, topic: Topic, found: readonly Finding[], isOneOfSeveral: boolean): readonly CellLine[] {
  const isSaid = (codes: readonly string[]): boolean => found.some((finding) => codes.includes(finding.code) && (finding.licence === undefined || finding.licence === licence.id));
  const of = (words: string): string => (isOneOfSeveral ? l10n.t('{0}: {1}', licence.shortName, words) : words);
  // Of the rules that may say the same the first tells whose question it answers.
  const said = termsInWords(licence).filter(({ codes: [first] }) => first !== undefined && topic.codes.has(first));
  const unsaid = said.filter(({ codes }) => !isSaid(codes)).map(({ text }): CellLine => ({ kind: 'duty', words: of(text) }));
  if (said.length > 0 || found.some((finding) => finding.licence === licence.id || finding.licence === undefined)) {
    return unsaid;
  }
  const answer = topic.otherwise(licence.terms);
  if (answer.kind === 'allowed') {
    const weakest = confidence === 'text' ? answer.term.confidence : confidence;
    return [{ kind: weakest === 'text' ? 'fine' : 'plain', words: of(`${l10n.t('allowed')}${inParentheses(answer.term.clause, weakest)}`) }];
  }
  const unread = unreadWords(licence);
  if (answer.kind === 'unknown' || unread !== undefined) {
    return [{ kind: 'unknown', words: of(unread ?? l10n.t('not known')) }];
  }
  return [{ kind: 'plain', words: of(answer.words) }];
}
