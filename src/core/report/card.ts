import { becauseRow } from './because-row';
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

/** Lines of a table for which 250 px have room, under no problem, one and two of two lines each. */
const ROOM = [Infinity, 6, 4] as const;
/** More are for the Problems panel. */
const MOST_REASONS = 2;

/**
 * The card under the pointer, as Markdown for a host that reads HTML and icons in it. What the problems above it say
 * already is left out: the verdict where one is shown, the second lines where several are. What they follow from comes last, as far as
 * 250 px have room for it: the problems have named clause and value already.
 */
export function card(subject: CardSubject): string {
  const rows = ROWS.map((row) => row(subject)).filter((row): row is Row => row !== undefined);
  const actions = actionLinks(subject);
  const room = ROOM[Math.min(subject.problemsShown, 2)] ?? 0;
  const because = becauseRow(subject, Math.min(MOST_REASONS, room - rows.length));
  const all = because ? [...rows, because] : rows;
  // Of what is left for second lines, those of the reasons come first.
  const second = subject.problemsShown < 2 ? Math.max(0, room - all.length) : (because?.lines.length ?? 1) - 1;
  return [
    identityLine(subject.use, subject.index),
    ...(subject.problemsShown > 0 ? [] : [verdictLine(subject)]),
    ...(all.length > 0 ? [table(all, second)] : []),
    `${actions === '' ? '' : `${actions}&emsp;`}${dim(footer(subject, LINE - columns(actions) - 1))}`,
  ].join('\n\n');
}
