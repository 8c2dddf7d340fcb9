import Table from 'cli-table3';
import { escapeTerminal } from '../core/report/escape';
import { footnote, said, type Comparison } from '../core/report/compare';

/** A model's column is not made narrower than this many columns, nor than its longest word: a long line is better than half an id. */
const NARROWEST = 24;
const NO_BORDERS = {
  top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '',
  left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ',
} as const;

/** Side by side, each model's answers folded into its column; `width` in columns of the terminal. */
export function compareText({ ids, rows, date }: Comparison, width: number): string {
  const first = Math.max(...rows.map(({ label }) => label.length)) + 1;
  const words = [...ids, ...rows.flatMap(({ cells }) => cells.flat())].flatMap((text) => text.split(/\s+/));
  const each = Math.max(NARROWEST, ...words.map(({ length }) => length), Math.floor((width - first) / ids.length) - 2);
  const table = new Table({
    head: ['', ...ids.map(escapeTerminal)], colWidths: [first, ...ids.map(() => each)], wordWrap: true, wrapOnWordBoundary: true,
    chars: NO_BORDERS, style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  for (const { label, cells } of rows) {
    table.push([label, ...cells.map((lines) => said(lines).map(escapeTerminal).join('\n'))]);
  }
  const lines = table.toString().split('\n').map((line) => line.trimEnd());
  return `${lines.join('\n')}\n\n${footnote(date)}\n`;
}
