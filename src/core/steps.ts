/** Work that can pause at every `undefined` it yields, so that who does it in somebody else's process is never held for long. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does the whole without a pause. */
export function inOne<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      return value;
    }
  }
}

/** Of a list, what is done between two pauses. */
const MANY = 500;

/** As the list's own `map`. */
export function* mapInSteps<From, To>(all: readonly From[], map: (each: From, at: number) => To): Steps<readonly To[]> {
  const mapped: To[] = [];
  for (const each of all) {
    mapped.push(map(each, mapped.length));
    if (mapped.length % MANY === 0) {
      yield;
    }
  }
  return mapped;
}

/** Characters that are read between two pauses. */
export const STRETCH = 10_000;

/** Tells who goes through a text when to pause. */
export class Pace {
  #next: number;

  constructor(from = 0) {
    this.#next = from + STRETCH;
  }

  /** Whether a pause is due, now that the text is read up to `at`. */
  isDue(at: number): boolean {
    if (at < this.#next) {
      return false;
    }
    this.#next = at + STRETCH;
    return true;
  }
}
