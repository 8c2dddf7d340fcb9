import { escapeHtml } from './escape';

/** One labelled row of the card. Lines are HTML; the second and later ones are drawn dim. */
export interface Row {
  readonly label: string;
  readonly lines: readonly [string, ...string[]];
}

export function dim(html: string): string {
  return `<span style="color:var(--vscode-descriptionForeground);">${html}</span>`;
}

/**
 * On one line, as Markdown after a table that is not would be read as part of it. Of the second and later lines only the
 * first `room` are drawn.
 */
export function table(rows: readonly Row[], room: number): string {
  let left = room;
  const cells = rows.map(({ label, lines: [first, ...more] }) => {
    const drawn = more.slice(0, left);
    left -= drawn.length;
    return tr(`${dim(unbroken(label))}&emsp;`, first) + drawn.map((line) => tr('', dim(line))).join('');
  });
  return `<table>${cells.join('')}</table>`;
}

/** Characters that a line may be broken between are joined: a long row beside it must not fold the label. */
function unbroken(label: string): string {
  return [...label].map((char, at) => (at > 0 && char > '\u2e80' ? `&#8288;${char}` : escapeHtml(char))).join('');
}

function tr(label: string, html: string): string {
  return `<tr><td>${label}</td><td>${html}</td></tr>`;
}
