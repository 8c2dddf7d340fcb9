import { escapeHtml } from './escape';

/** One labelled row of the card. Lines are HTML; the second and later ones are drawn dim. */
export interface Row {
  readonly label: string;
  readonly lines: readonly [string, ...string[]];
}

export function dim(html: string): string {
  return `<span style="color:var(--vscode-descriptionForeground);">${html}</span>`;
}

/** On one line, as Markdown after a table that is not would be read as part of it. */
export function table(rows: readonly Row[], secondLines: boolean): string {
  const cells = rows.map(({ label, lines: [first, ...more] }) =>
    tr(`${dim(escapeHtml(label))}&emsp;`, first) + (secondLines ? more.map((line) => tr('', dim(line))).join('') : ''));
  return `<table>${cells.join('')}</table>`;
}

function tr(label: string, html: string): string {
  return `<tr><td>${label}</td><td>${html}</td></tr>`;
}
