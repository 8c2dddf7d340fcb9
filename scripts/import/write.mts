import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS, type Proposal } from './proposal.mjs';

const HOW: Readonly<Record<Proposal['kind'], string>> = {
  'new id': 'No snapshot and no offer has the id. What it names today is in the last column; where that is not the very model, an entry or an `offers` line is missing.',
  'new price': 'The id is known and has no price.',
  'price moved': 'The price came from this list and is another now.',
  'price disputed': 'The price came from another list. It stays unless lists agree (data/README.md, precedence); read it as a hint.',
  'new date': 'The id has no date of end.',
  'date moved': 'The date of end is another; of two lists the later counts.',
  'new record': 'No record of that name.',
  'record changed': 'The record is there with other judgments or another model. The old one stays as `superseded` under an id of its own.',
  gone: 'The fact came from this list, which no longer has it. An id that is not sold any more is still in code: keep it.',
};

/** Writes `<name>.md` for reading and `<name>.jsonl` for taking lines over; answers the path without its ending. */
export function writeProposals(folder: string, name: string, title: string, skipped: ReadonlyMap<string, number>, proposals: readonly Proposal[]): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(`${path}.md`, markdown(title, skipped, proposals));
  writeFileSync(`${path}.jsonl`, proposals.map((each) => `${JSON.stringify(each)}\n`).join(''));
  return path;
}

function markdown(title: string, skipped: ReadonlyMap<string, number>, proposals: readonly Proposal[]): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const sections = KINDS.flatMap((kind) => {
    const those = proposals.filter((each) => each.kind === kind);
    const rows = those.map(({ where, now = '', listed, resolves = '' }) => `| ${[`\`${where}\``, now, listed, resolves].map(cell).join(' | ')} |`);
    return those.length === 0 ? [] : [`## ${kind} (${those.length})\n\n${HOW[kind]}\n\n| Where | Data | List | Names |\n|---|---|---|---|\n${rows.join('\n')}`];
  });
  const passed = [...skipped].map(([reason, count]) => `${reason} ${count}`).join(', ');
  return [
    `# ${title}`,
    'Proposals, no facts: judge each one, copy the `row` of those you accept from the `.jsonl` into `data/snapshots`, and set the new date in `data/sources`. '
    + 'Then `npm run data:check` and `npm run data:diff`.',
    ...(passed ? [`Passed over: ${passed}.`] : []),
    ...(sections.length > 0 ? sections : ['No difference.']),
  ].join('\n\n') + '\n';
}
