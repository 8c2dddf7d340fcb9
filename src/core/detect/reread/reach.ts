/** How far ahead a reader has looked into what it has not read yet. */
export class Reach {
  #end = 0;

  /** Takes note that what stands at `at` was looked at, and be it that the text ends there. */
  to(at: number): void {
    if (at >= this.#end) {
      this.#end = at + 1;
    }
  }

  /** Where the part of the text ends that was looked at since the last call. */
  take(): number {
    const end = this.#end;
    this.#end = 0;
    return end;
  }
}
