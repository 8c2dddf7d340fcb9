import * as l10n from '@vscode/l10n';
import { PAGE_MARK } from '../bom-marks';
import type { Place } from '../run';
import { costSection } from './cost-section';
import { html, raw, type Markup } from './html';
import type { Page, PageInput } from './input';
import { lifeSection } from './life-section';
import { lineageSection } from './lineage-section';
import { matrixSection } from './matrix-section';
import { modelTable } from './model-table';
import { pageModels } from './models';
import { opennessSection } from './openness-section';
import { acceptedSection, policySection, unknownSection, unreadSection, usesSection } from './places-sections';
import { SCRIPT } from './script';
import { Links } from './section';
import { sourcesSection } from './sources-section';
import { STYLE, STYLE_HASH } from './style';
import { lead, summary } from './summary';

export type { PageInput } from './input';

export interface PageOptions {
  /** Of the words, for readers and hyphenation. */
  readonly language?: string;
  /** In an editor, which opens the places that are linked. */
  readonly editor?: {
    /** By which style and script are known to be ours; of the alphabet of base64. */
    readonly nonce: string;
    /** Comes back with each click: clicks on a page that was replaced since then are not of this one. */
    readonly number: string;
  };
}

export interface FinishedPage {
  readonly html: string;
  /** The places that may be opened from it, by the number that a click tells. */
  readonly places: readonly Place[];
}

/** The report of a run as one page that needs nothing else: no font, picture or address but the links to sources; outside of an editor no script. */
export function reportPage(input: PageInput, { language = 'en', editor }: PageOptions = {}): FinishedPage {
  const links = new Links(editor !== undefined);
  const page: Page = { ...input, links, models: pageModels(input.run, input.termsOf) };
  const sections = [
    ...(page.models.length === 0 ? [] : [modelTable(page), opennessSection(page), matrixSection(page), costSection(page), lineageSection(page), lifeSection(page), usesSection(page), unknownSection(page)]),
    acceptedSection(page), policySection(page), unreadSection(page), sourcesSection(page),
  ];
  const title = l10n.t('Model review: {0}', input.project.name);
  const body = html`<a class="skip" href="#main">${l10n.t('Skip to the report')}</a>
<header>
<h1>${title}</h1>
${lead(page)}
${navigation(sections)}
${editor ? html`<p class="do">${button('save', l10n.t('Save Report as HTML…'))} ${button('scan', l10n.t('Scan Again'))}</p>` : undefined}
</header>
<main id="main" tabindex="-1">
${summary(page)}
${sections}
</main>
${footer(page)}`;
  return { html: document(title, body, { language, ...(editor ? { editor } : {}) }), places: links.places };
}

/** For an editor that has nothing to report yet. */
export function waitingPage(editor: PageOptions['editor'] & object, language?: string): string {
  const title = l10n.t('Model review');
  return document(title, html`<header><h1>${title}</h1></header>
<main id="main"><p class="lead">${l10n.t('No scan yet, so there is nothing to report.')}</p><p class="do">${button('scan', l10n.t('Scan Workspace'))}</p></main>`, { ...(language === undefined ? {} : { language }), editor });
}

function button(does: 'save' | 'scan', words: string): Markup {
  return html`<button type="button" data-do="${does}">${words}</button>`;
}

function document(title: string, body: Markup, { language = 'en', editor }: PageOptions): string {
  return html`${raw('<!DOCTYPE html>')}
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(security(editor?.nonce))}">
${raw(PAGE_MARK)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style${editor ? html` nonce="${editor.nonce}"` : undefined}>${raw(STYLE)}</style>
</head>
<body${editor ? html` data-page="${editor.number}"` : html` class="saved"`}>
${body}${editor ? html`
<script nonce="${editor.nonce}">${raw(SCRIPT)}</script>` : undefined}
</body>
</html>
`.markup;
}

function navigation(sections: readonly Markup[]): Markup {
  const headings = sections.flatMap(({ heading }) => heading ?? []);
  return html`<nav aria-label="${l10n.t('Sections')}">${headings.map(({ id, title }) => html`<a href="#${id}">${title}</a>`)}</nav>`;
}

function security(nonce: string | undefined): string {
  const allowed = nonce === undefined ? `style-src 'sha256-${STYLE_HASH}'` : `style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `default-src 'none'; ${allowed}; base-uri 'none'; form-action 'none'`;
}

function footer({ run }: Page): Markup {
  return html`<footer>
<p><b>${l10n.t('This is not legal advice.')}</b> ${l10n.t('It lists what licences and terms say, as far as the catalogue knows, and compares it with what was declared; what is not known is called unknown.')}</p>
<p>${l10n.t('Made by {0} {1} from the catalogue of {2}, SHA-256 {3}.', run.tool.name, run.tool.version, run.index.date, run.index.digest)}</p>
</footer>`;
}
