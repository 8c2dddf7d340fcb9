/** Where the lines of a text start, and how long it is: plain data. */
export interface LineStarts {
  readonly starts: ArrayLike<number>;
  readonly length: number;
}

export function startsOf(text: string): LineStarts {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) {
      starts.push(at + 1);
    }
  }
  return { starts, length: text.length };
}

/** Line starts of one document: offsets to positions and back. `\n`, `\r\n` and a lone `\r` end a line, as in the editor. */
export class Lines {
  readonly #starts: ArrayLike<number>;
  readonly #length: number;

  /** Of a text, which is not kept; or of what `startsOf` said of one. */
  constructor(text: string | LineStarts) {
    const { starts, length } = typeof text === 'string' ? startsOf(text) : text;
    this.#starts = starts;
    this.#length = length;
  }

  /** 0-based line and 0-based UTF-16 character of an offset; offsets past the end count as the end. */
  positionAt(offset: number): { readonly line: number; readonly character: number } {
    const at = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return { line: low, character: at - (this.#starts[low] ?? 0) };
  }

  /** Offset of a 0-based line's first character; the text's end for a line past the last. */
  startOf(line: number): number {
    return this.#starts[line] ?? this.#length;
  }

  get count(): number {
    return this.#starts.length;
  }
}
