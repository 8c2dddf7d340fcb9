/** The extension host is everybody's: no work of ours may hold it longer than about this. */
const SLICE_MS = 20;

/** Long work in slices. Call `pause` between two pieces: it lets others go first once the slice is over. */
export class Slices {
  #since = performance.now();

  async pause(): Promise<void> {
    if (performance.now() - this.#since >= SLICE_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      this.#since = performance.now();
    }
  }

  /** Takes steps one by one, with pauses between them, until they end or nobody wants them any more. */
  async take(steps: Iterable<unknown>, isWanted: () => boolean = () => true): Promise<void> {
    const each = steps[Symbol.iterator]();
    while (isWanted() && !each.next().done) {
      await this.pause();
    }
  }
}
