/** One table of the report: a title, a sentence where it needs one, and rows of cells. */
export interface Section {
  readonly title: string;
  readonly note?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** How often each key occurs, in the given order, else the most frequent first. */
export function tally(keys: readonly string[], order: readonly string[] = []): [string, number][] {
  const counts = new Map(order.map((key) => [key, 0] as [string, number]));
  keys.forEach((key) => { counts.set(key, (counts.get(key) ?? 0) + 1); });
  const all = [...counts];
  return order.length > 0 ? all.filter(([, count]) => count > 0) : all.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

/** Markdown of a section; numbers stand to the right. */
export function markdown({ title, note, head, rows }: Section): string {
  const right = head.map((_cell, i) => rows.some((row) => typeof row[i] === 'number'));
  const line = (cells: readonly (string | number)[]): string => `| ${cells.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell.replaceAll('|', '\\|'))).join(' | ')} |`;
  return [
    `## ${title}`, '', ...(note ? [note, ''] : []),
    line(head), `|${right.map((each) => (each ? '--:' : '---')).join('|')}|`, ...rows.map(line),
  ].join('\n');
}
