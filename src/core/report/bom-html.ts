import * as l10n from '@vscode/l10n';
import type { Cell, Text } from './bom-cells';
import { STYLE, STYLE_HASH } from './bom-html-style';
import { HTML_MARK } from './bom-marks';
import { bomReport, type Section } from './bom-sections';
import type { Bom } from './bom-types';
import { escapeHtml } from './escape';

export interface HtmlOptions {
  /** RFC 3339; the day is shown. */
  readonly timestamp?: string;
  /** Of the words, for readers and hyphenation. */
  readonly language?: string;
}

/** One page that needs nothing else: no script, font, picture or address but the links to sources. */
export function bomHtml(bom: Bom, { timestamp, language = 'en' }: HtmlOptions = {}): string {
  const { title, lead, sections, notes } = bomReport(bom);
  const day = timestamp === undefined ? '' : ` · ${l10n.t('made on {0}', timestamp.slice(0, 10))}`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'">
${HTML_MARK}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<p class="lead">${escapeHtml(lead + day).replace(DAY, '<time>$&</time>')}</p>
${sections.length > 1 ? `<nav aria-label="${escapeHtml(l10n.t('Sections'))}">${sections.map((section, at) => `<a href="#s${at + 1}">${escapeHtml(section.title)}</a>`).join('')}</nav>` : ''}
</header>
<main>
${sections.map(sectionOf).join('\n')}
</main>
<footer>
${notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('\n')}
</footer>
</body>
</html>
`;
}

function sectionOf({ title, lead, columns, rows }: Section, at: number): string {
  const id = `s${at + 1}`;
  const table = rows.length === 0 ? '' : `
<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}">
<table>
<caption class="vh">${escapeHtml(title)}</caption>
<thead><tr>${columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(rowOf).join('\n')}
</tbody>
</table>
</div>`;
  return `<section>
<h2 id="${id}">${escapeHtml(title)}</h2>
<p class="lead">${escapeHtml(lead)}</p>${table}
</section>`;
}

function rowOf(cells: readonly Cell[]): string {
  return `<tr>${cells.map((cell, at) => (at === 0 ? `<th scope="row">${linesOf(cell)}</th>` : `<td>${linesOf(cell)}</td>`)).join('')}</tr>`;
}

function linesOf(cell: Cell): string {
  return cell.map((line) => `<span${classOf(line)}>${textOf(line)}</span>`).join('');
}

function classOf({ style }: Text): string {
  return style === 'strong' ? ' class="s"' : style === 'dim' ? ' class="d"' : '';
}

/** A date of its own, not one in an id. */
const DAY = /(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g;

function textOf({ text, style, href }: Text): string {
  const escaped = style === 'code' ? `<code>${escapeHtml(text)}</code>` : escapeHtml(text).replace(DAY, '<time>$&</time>');
  return href === undefined ? escaped : `<a href="${escapeHtml(href)}" rel="noreferrer">${escaped}</a>`;
}
