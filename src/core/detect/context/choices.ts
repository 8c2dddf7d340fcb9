import type { WordPlace } from './commands';

/** What a flag may be given, as Python's argparse writes it: `--model {tiny,base.en,large-v3}`. */
const CHOICES = /\{[\w./:-]{2,80}(?:, ?[\w./:-]{2,80}){1,80}\}/y;

/** Follows the choices in braces of one text from left to right: what is said of the first is said of all. */
export class Choices {
  #end = -1;
  #said: WordPlace | undefined;

  /** Takes in the brace that opens at `at`. */
  open(text: string, at: number): void {
    CHOICES.lastIndex = at;
    if (CHOICES.test(text)) {
      this.#end = CHOICES.lastIndex;
      this.#said = undefined;
    }
  }

  /** Whether what begins at `at` is a choice. */
  holds(at: number): boolean {
    return at < this.#end;
  }

  /** What is said of the word at `at`, `said` being what its command says of it alone. */
  of(at: number, said: WordPlace | undefined): WordPlace | undefined {
    this.#said = this.holds(at) ? said ?? this.#said : undefined;
    return said ?? this.#said;
  }
}
