import { hasIdForm } from '../context/entries';
import { keyStrength } from '../context/keys';
import type { Place } from '../context/place';
import { readLiteral } from '../literal';
import { Pace, type Steps } from '../../steps';
import { readLooseInSteps } from '../loose';
import type { Piece } from '../piece';
import { trimmed, verbatim } from '../piece';
import type { Sink } from '../sink';
import { stepped } from './reader';

const TEXT: Place = { place: 'text', strength: 'weak' };
/** Longest cell that can be an id. */
const LONGEST = 200;

/** Tables with commas or tabs: a column whose head says so holds models, and in every other column cells keep each other company. */
export const readCsv = stepped(csvInSteps);

function* csvInSteps(text: string, sink: Sink): Steps<undefined> {
  const head = text.slice(0, Math.max(0, text.indexOf('\n')));
  const separator = head.includes('\t') ? 9 : head.includes(',') ? 44 : head.includes(';') ? 59 : 44;
  const places: Place[] = [];
  let column = 0;
  let isHead = true;
  const pace = new Pace();
  for (let at = 0; at < text.length;) {
    const [cell, next] = cellAt(text, at, separator);
    if (isHead) {
      places.push(placeOf(cell));
    }
    const place = places[column];
    if (/\s/.test(cell.text)) {
      yield* readLooseInSteps(cell, TEXT, sink);
    } else if (place && (!isHead || hasIdForm(cell.text)) && cell.text.length <= LONGEST) {
      readLiteral(cell, isHead ? TEXT : place, sink);
    }
    column = text.charCodeAt(next) === 10 ? 0 : column + 1;
    isHead &&= column > 0;
    at = next + 1;
    if (pace.isDue(at)) {
      yield;
    }
  }
  return undefined;
}

function placeOf(head: Piece): Place {
  const key = head.text.replace(/^[#\s]+/, '').slice(0, 60);
  const strength = keyStrength(key.replaceAll(' ', '_'));
  return { place: 'text', strength: strength === 'strong' ? 'strong' : 'weak', key, group: { at: head.start, of: 'c' } };
}

/** The cell from `at` on without its quotes, and where its separator or the end of its line stands. */
function cellAt(text: string, at: number, separator: number): readonly [Piece, number] {
  if (text.charCodeAt(at) === 34) {
    let close = at + 1;
    while (close < text.length && (text.charCodeAt(close) !== 34 || text.charCodeAt(close + 1) === 34)) {
      close += text.charCodeAt(close) === 34 ? 2 : 1;
    }
    return [trimmed(verbatim(text, at + 1, Math.min(close, text.length))), endOfCell(text, Math.min(text.length, close + 1), separator)];
  }
  const end = endOfCell(text, at, separator);
  return [trimmed(verbatim(text, at, end)), end];
}

function endOfCell(text: string, from: number, separator: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== separator && text.charCodeAt(at) !== 10) {
    at++;
  }
  return at;
}
