import { actionLinks } from './card-actions';
import { costRow } from './cost';
import { footer } from './footer';
import { identityLine } from './identity';
import { licenceRow } from './licence-row';
import { lifeRow } from './life';
import { lineageRow } from './lineage';
import { opennessRow } from './openness';
import { dim, table, type Row } from './row';
import type { CardSubject } from './subject';
import { verdictLine } from './verdict';
import { columns, LINE } from './width';

export type { CardSubject } from './subject';

const ROWS: readonly ((subject: CardSubject) => Row | undefined)[] = [lineageRow, opennessRow, licenceRow, costRow, lifeRow];

/**
 * The card under the pointer, as Markdown for a host that reads HTML and icons in it. What the problems above it say
 * already is left out: the verdict where one is shown, the second lines where several are.
 */
export function card(subject: CardSubject): string {
  const rows = ROWS.map((row) => row(subject)).filter((row): row is Row => row !== undefined);
  const actions = actionLinks(subject);
  return [
    identityLine(subject.use, subject.index),
    ...(subject.problemsShown > 0 ? [] : [verdictLine(subject)]),
    ...(rows.length > 0 ? [table(rows, subject.problemsShown < 2)] : []),
    `${actions === '' ? '' : `${actions}&emsp;`}${dim(footer(subject, LINE - columns(actions) - 1))}`,
  ].join('\n\n');
}
