/** A place in the text, inside of the state of a reader: it moves when the text before it grows. No other number of a state is a place. */
export class Offset {
  constructor(readonly at: number) {}
}

/** Where the places of one text are in another; `NaN` where they are not. */
export type Move = (at: number) => number;
