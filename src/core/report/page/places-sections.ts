import * as l10n from '@vscode/l10n';
import { ruleUrl } from '../../codes';
import type { Finding } from '../../types';
import { because } from '../because';
import { notWhollyRead, placedFindings, placeOf, type PlacedFinding } from '../run';
import { html, joined, NOTHING, withDays, type Markup } from './html';
import type { Page } from './input';
import type { PageModel } from './models';
import { section, table } from './section';
import { stateInWords } from './state';
import { symbol } from './symbols';
import { claimInWords } from '../../waiver-words';

/** Places listed for each model, and files of those that were not read: the JSON report has them all. */
const MOST_PLACES = 60;
const MOST_FILES = 500;

/** Where each model stands, how it was read there, and everything that was found, in whole sentences. */
export function usesSection(page: Page): Markup {
  const rows = page.models.map((model) => [html`<span class="nm">${model.name}</span>${readings(model, page)}`, places(model, page), findings(model)]);
  return section('uses', l10n.t('Where they are used, and what was found'), l10n.t('Every place and every finding; what nobody accepted comes first.'),
    table([l10n.t('Model'), l10n.t('Places'), l10n.t('Found')], rows, { caption: l10n.t('Places and findings of each model'), kind: 'uses' }));
}

function readings({ uses }: PageModel, { run: { index } }: Page): readonly Markup[] {
  return [...new Set(uses.map(({ use }) => l10n.t('{0}: {1}', use.mention.text, because(use, index))))].slice(0, 4).map((words) => html`<span class="d">${words}</span>`);
}

function places({ uses }: PageModel, { links }: Page): Markup {
  const over = uses.length - MOST_PLACES;
  return html`${uses.slice(0, MOST_PLACES).map(({ place, use: { mention: { role } } }) =>
    html`<span class="l">${links.to(place)}${role === 'product' ? undefined : html` <span class="i">${role === 'test' ? l10n.t('test') : l10n.t('comment')}</span>`}</span>`)}${
    over > 0 ? html`<span class="d">${l10n.t('and {0} more', over)}</span>` : undefined}`;
}

function findings({ open, uses }: PageModel): Markup {
  const accepted = [...new Map(uses.flatMap((use) => use.findings.filter(({ waived }) => waived)).map((finding) => [finding.message, finding])).values()];
  return open.length + accepted.length === 0 ? html`<span class="p">${l10n.t('nothing')}</span>` : html`${[...open, ...accepted].map(found)}`;
}

const STATE = { error: 'conflict', warning: 'warning', information: 'question' } as const;

function found({ severity, message, code, waived, claimed }: Finding): Markup {
  const state = STATE[severity];
  return html`<span class="c">${waived ? symbol('listed') : symbol(state)}<span><span class="vh">${l10n.t('{0}: ', waived ? l10n.t('accepted') : stateInWords(state))}</span>${message} <a class="d i" href="${ruleUrl(code)}">${code}</a>${claimed ? html` <span class="d">${claimInWords(claimed)}</span>` : undefined}</span></span>`;
}

/** Those that nobody can judge, with what would help. */
export function unknownSection({ models, links }: Page): Markup {
  const unknown = models.filter(({ use }) => use.resolution.kind === 'unknown' || use.resolution.kind === 'family');
  if (unknown.length === 0) {
    return NOTHING;
  }
  const rows = unknown.map(({ name, use, uses }) => [
    html`<span class="nm">${name}</span>`,
    html`${use.resolution.kind === 'family' ? l10n.t('Only the family {0} is known: write the exact version, since terms differ.', use.resolution.family)
      : l10n.t('Not in the catalogue: correct the name, or say under models: in model-review.yaml what it is.')}`,
    html`${joined(uses.slice(0, 3).map(({ place }) => links.to(place)), l10n.t(', '))}${uses.length > 3 ? html` ${l10n.t('and {0} more', uses.length - 3)}` : undefined}`,
  ]);
  return section('unknown', l10n.t('Unknown models'), l10n.t('Nothing above says anything for or against these.'),
    table([l10n.t('Name'), l10n.t('What to do'), l10n.t('Places')], rows, { caption: l10n.t('Models that were not judged, because they are not known'), kind: 'wide' }));
}

/** Faults of policy files, and keys that nobody declared. */
export function policySection({ run, links }: Page): Markup {
  const rows = run.policies.flatMap(({ path, lines, findings: all }) => all.map((finding) => [links.to(placeOf(path, lines, finding.span)), found(finding)]));
  return rows.length === 0 ? NOTHING : section('policy', l10n.t('In the policy'), l10n.t('What is declared decides what can be judged.'),
    table([l10n.t('Place'), l10n.t('Found')], rows, { caption: l10n.t('Findings on policy files'), kind: 'wide' }));
}

/** What somebody took on himself, with reason and end. */
export function acceptedSection({ run, links }: Page): Markup {
  const rows = placedFindings(run).flatMap(({ finding, place }: PlacedFinding) => (finding.waived ? [[
    html`${finding.message} <a class="d i" href="${ruleUrl(finding.code)}">${finding.code}</a>`, links.to(place), html`${finding.waived.reason}`, html`${finding.waived.owner}`, withDays(finding.waived.expires),
  ]] : []));
  return rows.length === 0 ? NOTHING : section('accepted', l10n.t('Accepted'), l10n.t('Findings that somebody accepted, with a reason and a last day.'),
    table([l10n.t('Finding'), l10n.t('Place'), l10n.t('Reason'), l10n.t('Owner'), l10n.t('Until')], rows, { caption: l10n.t('Accepted findings'), kind: 'wide' }));
}

/** Files of which nothing, or not everything, is known. */
export function unreadSection({ run, links }: Page): Markup {
  const unread = notWhollyRead(run);
  const generated = run.generated === 0 ? NOTHING : html`<p class="note">${run.generated === 1 ? l10n.t('1 lock file, minified or generated file was left out.') : l10n.t('{0} lock files, minified and generated files were left out.', run.generated)}</p>`;
  if (unread.length === 0) {
    return run.generated === 0 ? NOTHING : section('unread', l10n.t('Not read'), undefined, generated);
  }
  const read = new Set(run.files.map(({ path }) => path));
  const rows = unread.slice(0, MOST_FILES).map(({ path, reason }) => [read.has(path) ? links.to({ path, line: 1, column: 1, endLine: 1, endColumn: 1 }) : html`<code>${path}</code>`, html`${reason}`]);
  const over = unread.length - MOST_FILES;
  return section('unread', l10n.t('Not read'), l10n.t('Models in these files may be missing in this report.'),
    table([l10n.t('File'), l10n.t('Why')], rows, { caption: l10n.t('Files that were not read, or only in part') }),
    over > 0 ? html`<p class="note">${l10n.t('and {0} more', over)}</p>` : NOTHING, generated);
}
