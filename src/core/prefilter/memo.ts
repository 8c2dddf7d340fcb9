const SLOTS = 1 << 16;
const FACTOR = 31;
export const UNKNOWN = -1;

/** The second of the two sums by which bytes are known: of letters as they are. */
export function goOn(sum: number, byte: number): number {
  return (Math.imul(sum, FACTOR) + byte) | 0;
}

/** Answers to pieces of bytes by two sums of them; the last that came to a slot stays, so memory is flat. */
export class Memo {
  readonly #first = new Int32Array(SLOTS);
  readonly #second = new Int32Array(SLOTS);
  readonly #answers = new Int16Array(SLOTS).fill(UNKNOWN);

  /** `UNKNOWN` where nobody has said it. */
  get(first: number, second: number): number {
    const slot = slotOf(first, second);
    return this.#first[slot] === first && this.#second[slot] === second ? this.#answers[slot] ?? UNKNOWN : UNKNOWN;
  }

  set(first: number, second: number, answer: number): void {
    const slot = slotOf(first, second);
    this.#first[slot] = first;
    this.#second[slot] = second;
    this.#answers[slot] = answer;
  }
}

function slotOf(first: number, second: number): number {
  const mixed = first ^ Math.imul(second, 0x9e3779b1 | 0);
  return (mixed ^ (mixed >>> 15)) & (SLOTS - 1);
}
