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
