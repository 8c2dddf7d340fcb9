import type { Steps } from '../core/steps';

/** The extension host is everybody's. A slice ends with the first piece of work that ends after this, so that slice and piece together stay well below 50 ms. */
const SLICE_MS = 10;

/** Long work in slices, which several may share. Call `pause` between two pieces: it lets others go first once the slice is over. */
export class Slices {
  #since = performance.now();
  /** What all wait for together: a slice of each would be many in one turn. */
  #turn: Promise<void> | undefined;

  get #isOver(): boolean {
    return performance.now() - this.#since >= SLICE_MS;
  }

  async pause(): Promise<void> {
    while (this.#isOver) {
      this.#turn ??= new Promise((resolve) => {
        setTimeout(() => {
          this.#turn = undefined;
          this.#since = performance.now();
          resolve();
        });
      });
      await this.#turn;
    }
  }

  /** Does work that can pause, and lets others go first where it does. Answers `undefined` once nobody wants it any more. */
  async take<Result>(steps: Steps<Result>): Promise<Result>;
  async take<Result>(steps: Steps<Result>, isWanted: () => boolean): Promise<Result | undefined>;
  async take<Result>(steps: Steps<Result>, isWanted: () => boolean = () => true): Promise<Result | undefined> {
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        return step.value;
      }
      // Where no pause is due nothing is waited for: a review of a short text ends where it began.
      if (this.#isOver) {
        await this.pause();
        if (!isWanted()) {
          return undefined;
        }
      }
    }
  }
}
