import type { Paint } from '../core/report/check-text';
import { plain } from '../core/report/check-text';
import { escapeTerminal } from '../core/report/escape';

const CODES = { error: 31, warning: 33, information: 36 } as const;

/** Colours where somebody looks: on a terminal, unless NO_COLOR says otherwise. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  if (!stream.isTTY || (process.env['NO_COLOR'] ?? '') !== '') {
    return plain;
  }
  const wrap = (on: number, off: number) => (text: string): string => `\u001b[${on}m${text}\u001b[${off}m`;
  return { severity: (text, severity) => wrap(CODES[severity], 39)(text), dim: wrap(2, 22), strong: wrap(1, 22) };
}

const EVERY_MS = 100;

/** One line on a terminal's stderr that says how far the review is; nothing in a pipe. */
export class Progress {
  #last = 0;
  #shown = false;

  constructor(private readonly stream: NodeJS.WriteStream) {}

  readonly update = (done: number, all: number): void => {
    const now = performance.now();
    if (this.stream.isTTY && now - this.#last >= EVERY_MS) {
      this.#last = now;
      this.#shown = true;
      this.stream.write(`\r\u001b[KReviewing ${done} of ${all} files`);
    }
  };

  clear(): void {
    if (this.#shown) {
      this.stream.write('\r\u001b[K');
      this.#shown = false;
    }
  }
}

/** Each on a line of its own, without characters that would steer the terminal. */
export function complain(messages: readonly string[]): void {
  print(messages, '');
}

/** What is no fault, and should be known. */
export function note(messages: readonly string[]): void {
  print(messages, 'note: ');
}

function print(messages: readonly string[], kind: string): void {
  for (const message of messages) {
    process.stderr.write(`model-review: ${kind}${escapeTerminal(message)}\n`);
  }
}
