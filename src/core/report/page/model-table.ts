import * as l10n from '@vscode/l10n';
import { listed } from '../../clause';
import { describe } from '../identity';
import { reasonsOf } from '../verdict-facts';
import { html, type Markup } from './html';
import type { Page } from './input';
import type { PageModel } from './models';
import { section, table } from './section';
import { stateInWords } from './state';
import { symbol } from './symbols';

const MOST_REASONS = 2;

/** Every model, worst first, with what speaks against it. */
export function modelTable(page: Page): Markup {
  const rows = page.models.map((model) => [nameCell(model, page), stateCell(model), why(model), uses(model)]);
  return section('models', l10n.t('Models'), l10n.t('Every model found, also those that nobody knows. Worst first.'),
    table([l10n.t('Model'), l10n.t('Verdict'), l10n.t('Why'), l10n.t('Uses')], rows, { caption: l10n.t('All models in use, worst verdict first'), kind: 'wide' }));
}

function nameCell({ name, use }: PageModel, { run }: Page): Markup {
  return html`<span class="nm">${name}</span><span class="d">${describe(use, run.index).join(' · ')}</span>`;
}

function stateCell({ state }: PageModel): Markup {
  return html`<span class="v">${symbol(state)}<span>${stateInWords(state)}</span></span>`;
}

function why(model: PageModel): Markup {
  const { open, terms } = model;
  const accepted = new Set(model.uses.flatMap(({ findings }) => findings.flatMap(({ waived, message }) => (waived ? [message] : [])))).size;
  const reasons = [...new Set(reasonsOf(open, terms))];
  const more = reasons.length - MOST_REASONS;
  const said = reasons.length > 0 ? [...reasons.slice(0, MOST_REASONS), ...(more > 0 ? [l10n.t('{0} more', more)] : [])] : [withoutReason(model)];
  return html`${listedIn(said)}${accepted === 0 ? undefined : html`<span class="d">${accepted === 1 ? l10n.t('1 finding accepted') : l10n.t('{0} findings accepted', accepted)}</span>`}${
    isUnsure(model) ? html`<span class="d">${notJudged(model)}</span>` : undefined}`;
}

/** What was found is not all where nothing firm is declared. */
function isUnsure({ open, uses: all }: PageModel): boolean {
  return open.length > 0 && all.some(({ declared, faulty, use }) => (!declared || faulty) && use.resolution.kind !== 'unknown' && use.resolution.kind !== 'family');
}

function notJudged({ uses: all }: PageModel): string {
  if (all.some(({ declared, faulty }) => declared && !faulty)) {
    return all.some(({ faulty }) => faulty) ? l10n.t('not judged in some places, where the policy has faults') : l10n.t('not judged in some places, where no usage is declared');
  }
  return all.some(({ faulty }) => faulty) ? l10n.t('not judged: the policy has faults') : l10n.t('no usage declared, so terms are listed, not judged');
}

function listedIn(parts: readonly string[]): string {
  return parts.join(l10n.t('; '));
}

function withoutReason(model: PageModel): string {
  const { state, use } = model;
  switch (state) {
    case 'unknown': return use.resolution.kind === 'family' ? l10n.t('only the family is known, and terms differ between its versions') : l10n.t('no record: nothing is judged');
    case 'listed': return notJudged(model);
    case 'question': return l10n.t('licence not known, so its terms are not judged');
    case 'fine': return l10n.t('no conflict with the usage you declared');
    case 'conflict':
    case 'warning': return '';
  }
}

function uses({ uses: all }: PageModel): Markup {
  const of = (role: string): number => all.filter(({ use }) => use.mention.role === role).length;
  const [product, test, comment] = [of('product'), of('test'), of('comment')];
  const aside = [...(test > 0 ? [l10n.t('{0} in tests', test)] : []), ...(comment > 0 ? [l10n.t('{0} in comments', comment)] : [])];
  if (product === 0) {
    return html`${listed(aside)}`;
  }
  return aside.length === 0 ? html`${product}` : html`${product} <span class="d">+ ${listed(aside)}</span>`;
}
