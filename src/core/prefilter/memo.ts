const PRIME_A = 0x01000193;
const PRIME_B = 0x85ebca6b | 0;
const SLOTS = 1 << 18;
/** Fewer than half, so that a free place is near. */
const MOST = SLOTS >> 1;

/** Answers to tokens, by two hashes of their bytes; all are forgotten when there are many, so memory stays flat. */
export class Memo {
  readonly #first = new Int32Array(SLOTS);
  readonly #second = new Int32Array(SLOTS);
  readonly #answers = new Uint16Array(SLOTS);
  #count = 0;

  /** The answer to the bytes from one place to another, which `ask` gives once. */
  of(bytes: Uint8Array, from: number, to: number, ask: () => number): number {
    let first = to - from;
    let second = first;
    for (let at = from; at < to; at++) {
      const byte = bytes[at] ?? 0;
      first = Math.imul(first ^ byte, PRIME_A);
      second = Math.imul(second ^ byte, PRIME_B) + (second >>> 15) | 0;
    }
    let slot = (first ^ (first >>> 15)) & (SLOTS - 1);
    while (this.#answers[slot] !== 0) {
      if (this.#first[slot] === first && this.#second[slot] === second) {
        return (this.#answers[slot] ?? 0) - 1;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    const answer = ask();
    if (this.#count++ >= MOST) {
      this.#answers.fill(0);
      this.#count = 0;
    }
    this.#first[slot] = first;
    this.#second[slot] = second;
    this.#answers[slot] = answer + 1;
    return answer;
  }
}
