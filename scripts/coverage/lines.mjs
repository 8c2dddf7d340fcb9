// @ts-check
// Which lines of a source ran, from what V8 counted in the code that was made of it, and the source map between the two.

/**
 * @typedef {object} Counted what V8 says of one module
 * @property {readonly { readonly ranges: readonly { readonly startOffset: number, readonly endOffset: number, readonly count: number }[] }[]} functions outermost first
 */

/**
 * @typedef {object} Mapped
 * @property {readonly number[]} lineLengths of the code, without the line break
 * @property {{ readonly mappings: string }} data
 */

/** Each place of the code that the map knows, as the offset in the code and the line of the source, both from 0. @param {Mapped} map */
export function segments({ lineLengths, data }) {
  /** @type {{ offset: number, line: number }[]} */
  const found = [];
  let start = 0;
  let line = 0;
  for (const [at, row] of data.mappings.split(';').entries()) {
    let column = 0;
    for (const [moved = 0, source, lines = 0] of row.split(',').filter((text) => text !== '').map(numbers)) {
      column += moved;
      if (source === undefined) continue;
      line += lines;
      found.push({ offset: start + column, line });
    }
    start += (lineLengths[at] ?? 0) + 1;
  }
  return found;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The numbers of one segment: base 64, five bits to a digit, the lowest of all the sign. @param {string} text */
function numbers(text) {
  /** @type {number[]} */
  const all = [];
  let value = 0;
  let shift = 0;
  for (const letter of text) {
    const digit = DIGITS.indexOf(letter);
    value += (digit & 31) * 2 ** shift;
    shift += 5;
    if (digit < 32) {
      all.push(value % 2 === 1 ? -Math.floor(value / 2) : value / 2);
      value = 0;
      shift = 0;
    }
  }
  return all;
}

/**
 * How often each line with code ran: the most of its places. Lines of types, comments, blanks and mere brackets have no entry.
 * @param {string} source @param {Counted | undefined} counted nothing if the module was never loaded @param {Mapped} map
 * @returns {Map<number, number>} by the number of the line, from 1
 */
export function countLines(source, counted, map) {
  const texts = source.split('\n');
  const ranges = (counted?.functions ?? []).flatMap((one) => one.ranges).sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
  /** @type {Map<number, number>} */
  const lines = new Map();
  /** @type {(typeof ranges)[number][]} */
  const around = [];
  let next = 0;
  for (const { offset, line } of segments(map).sort((a, b) => a.offset - b.offset)) {
    for (let range = ranges[next]; range !== undefined && range.startOffset <= offset; range = ranges[++next]) {
      leave(around, range.startOffset);
      around.push(range);
    }
    leave(around, offset);
    if (/[\w'"`]/.test(texts[line] ?? '')) lines.set(line + 1, Math.max(lines.get(line + 1) ?? 0, around.at(-1)?.count ?? 0));
  }
  return lines;
}

/** Ranges lie within each other; those that end before `offset` are left. @param {{ readonly endOffset: number }[]} around @param {number} offset */
function leave(around, offset) {
  while ((around.at(-1)?.endOffset ?? Infinity) <= offset) around.pop();
}
