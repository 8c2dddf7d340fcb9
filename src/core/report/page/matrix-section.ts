import * as l10n from '@vscode/l10n';
import type { Usage } from '../../policy/types';
import { declaredWords } from '../derivation';
import type { Run } from '../run';
import { breakable, html, type Markup } from './html';
import type { Page } from './input';
import { matrix, type CellLine, type MatrixRow } from './matrix';
import { section, table } from './section';
import { stateInWords } from './state';
import { symbol } from './symbols';
import { topics, type Topic } from './topics';

const MOST_VALUES = 2;

/** What each licence says to each question, beside what was declared. */
export function matrixSection({ models, run }: Page): Markup {
  const all = topics();
  const declares = run.policies.some(({ policy }) => Object.keys(policy.usage).length > 0 || policy.scopes.some(({ usage }) => Object.keys(usage).length > 0));
  return section('licences', l10n.t('What the licences say to this project'),
    declares ? l10n.t('Under each question stands what is declared. Sheet: a term or duty to keep in mind. Dashed ring: not known. Clauses in parentheses.')
      : l10n.t('No usage is declared, so terms are listed, not judged. Sheet: a term or duty to keep in mind. Dashed ring: not known. Clauses in parentheses.'),
    table([l10n.t('Model'), ...all.map((topic) => heading(topic, run))], matrix(models, all).map(rowOf),
      { caption: l10n.t('Models and what their licences say, with clauses'), kind: 'matrix' }));
}

function heading({ title, usage }: Topic, run: Run): Markup {
  const values = [...new Set(run.policies.flatMap(({ policy }) => [policy.usage, ...policy.scopes.map((scope) => scope.usage)]).flatMap((each) => declaredIn(each, usage)))];
  const more = values.length - MOST_VALUES;
  const words = values.length === 0 ? [l10n.t('not declared')] : [...values.slice(0, MOST_VALUES), ...(more > 0 ? [l10n.t('{0} more', more)] : [])];
  return html`${title}${words.map((each) => html`<span class="d">${breakable(each)}</span>`)}`;
}

function declaredIn(declared: Usage, keys: Topic['usage']): readonly string[] {
  return keys.flatMap((key) => {
    const value = declared[key];
    return value === undefined ? [] : isMap(value.value) ? Object.entries(value.value).map(([day, count]) => declaredWords({ path: `${value.path}.${day}`, value: count, span: value.span })) : [declaredWords(value)];
  });
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rowOf({ names, licences, cells }: MatrixRow): readonly Markup[] {
  return [
    html`${names.map((name) => html`<span class="nm">${name}</span>`)}${licences.map((licence) => html`<span class="d">${licence}</span>`)}`,
    ...cells.map((lines) => html`${lines.map(lineOf)}`),
  ];
}

function lineOf({ kind, words }: CellLine): Markup {
  if (kind === 'plain') {
    return html`<span class="p">${words}</span>`;
  }
  const spoken = kind === 'conflict' || kind === 'warning' || kind === 'question' ? html`<span class="vh">${l10n.t('{0}: ', stateInWords(kind))}</span>` : undefined;
  return html`<span class="c">${symbol(kind)}<span>${spoken}${words}</span></span>`;
}
