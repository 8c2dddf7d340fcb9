import type { Cell, Text } from './bom-cells';
import { MARKDOWN_MARK } from './bom-marks';
import { bomReport, type Section } from './bom-sections';
import type { Bom } from './bom-types';
import { escapeMarkdown, linkTarget } from './escape';

/** The bill of materials as a Markdown page: a table for each section. */
export function bomMarkdown(bom: Bom): string {
  const { title, lead, sections, notes } = bomReport(bom);
  const parts = [MARKDOWN_MARK, `# ${escapeMarkdown(title)}`, escapeMarkdown(lead), ...sections.flatMap(sectionOf), '---', ...notes.map(escapeMarkdown)];
  return `${parts.join('\n\n')}\n`;
}

function sectionOf({ title, lead, columns, rows }: Section): readonly string[] {
  const table = [columns.map(escapeMarkdown), columns.map(() => '---'), ...rows.map((row) => row.map(cellOf))].map((row) => `| ${row.join(' | ')} |`);
  return [`## ${escapeMarkdown(title)}`, escapeMarkdown(lead), ...(rows.length > 0 ? [table.join('\n')] : [])];
}

function cellOf(cell: Cell): string {
  return cell.map(textOf).join('<br>');
}

function textOf({ text, style, href }: Text): string {
  const escaped = escapeMarkdown(text);
  const styled = style === 'strong' ? `**${escaped}**` : style === 'code' ? `<code>${escaped}</code>` : style === 'dim' ? `<sub>${escaped}</sub>` : escaped;
  return href === undefined ? styled : `[${styled}](${linkTarget(href)})`;
}
