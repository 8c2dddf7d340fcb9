import * as l10n from '@vscode/l10n';
import { escapeMarkdown, escapeTerminal, wellFormed } from './escape';
import { sectionsOf, type Fact, type Section } from './explain-sections';
import { factsOf, type Explained, type Facts } from './facts';
import { nameOf, whatItIs } from './identity';

export interface Explanation {
  readonly title: string;
  /** What it is, in words. */
  readonly summary: string;
  readonly sections: readonly Section[];
}

/** Everything the catalogue knows of an id, each fact with its source. */
export function explain(explained: Explained): Explanation {
  const { use, index, today } = explained;
  return { title: nameOf(use), summary: whatItIs(use, index), sections: sectionsOf(factsOf(explained), today) };
}

export function explainMarkdown(explained: Explained): string {
  const { title, summary, sections } = explain(explained);
  const blocks = sections.map((section) => `## ${escapeMarkdown(section.title)}\n\n${section.facts.map(markdownLine).join('\n')}`);
  return `${[`# ${escapeMarkdown(title)}`, escapeMarkdown(summary), ...blocks].join('\n\n')}\n`;
}

export function explainText(explained: Explained): string {
  const { title, summary, sections } = explain(explained);
  const blocks = sections.map((section) => `${section.title}\n${section.facts.map(textLine).map(escapeTerminal).join('\n')}`);
  return `${[`${escapeTerminal(title)}\n${summary}`, ...blocks].join('\n\n')}\n`;
}

/** The facts themselves, with the catalogue's names. */
export function explainJson(explained: Explained): Facts {
  return factsOf(explained);
}

function markdownLine({ label, value, source, url }: Fact): string {
  const words = escapeMarkdown(value);
  const linked = url === undefined ? words : `[${words}](<${encodeURI(wellFormed(url)).replace(/[<>]/g, '')}>)`;
  const head = label === '' ? linked : `**${escapeMarkdown(label)}**: ${linked}`;
  return `- ${head}${source === undefined ? '' : ` *(${escapeMarkdown(source)})*`}`;
}

function textLine({ label, value, source, url }: Fact): string {
  const head = label === '' ? value : l10n.t('{0}: {1}', label, value);
  return `  ${head}${url === undefined ? '' : ` <${url}>`}${source === undefined ? '' : ` (${source})`}`;
}
