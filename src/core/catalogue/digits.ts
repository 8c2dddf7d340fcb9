/** Numbers as letters: the printable ASCII characters that JSON leaves as they are, without the end of a line. */
const LETTERS = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).filter((letter) => !'"\\|'.includes(letter)).join('');

export const BASE = LETTERS.length;

/** By character code; -1 where a character is no digit. */
const VALUES = new Int8Array(128).fill(-1);
for (let at = 0; at < BASE; at++) {
  VALUES[LETTERS.charCodeAt(at)] = at;
}

/** Value of one digit, -1 where the text ends or has none. */
export function digit(text: string, at: number): number {
  return VALUES[text.charCodeAt(at)] ?? -1;
}

/** Value of `count` digits, the highest first; negative where one is missing. */
export function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let place = at; place < at + count; place++) {
    const next = digit(text, place);
    if (next < 0) {
      return -1;
    }
    value = value * BASE + next;
  }
  return value;
}

/** The inverse of `digits`; throws where the value needs more digits. */
export function letters(value: number, count: number): string {
  if (value < 0 || value >= BASE ** count) {
    throw new RangeError(`${value} does not fit into ${count} digits`);
  }
  let text = '';
  for (let place = 0, left = value; place < count; place++, left = Math.floor(left / BASE)) {
    text = LETTERS.charAt(left % BASE) + text;
  }
  return text;
}

/** The letters from which leading characters are taken, in order. */
export function alphabet(): string {
  return LETTERS;
}
