import { shownBy } from '../core/shown-texts';
import { readText } from './decode';
import { findShown } from './files';

/** Whether the files under a folder show a text to whoever uses the product. They are read when the first text is asked for. */
export class ShownTexts {
  readonly #known = new Map<string, boolean>();
  #texts: readonly ReturnType<typeof shownBy>[] | undefined;

  constructor(private readonly folder: string) {}

  has(required: string): boolean {
    const known = this.#known.get(required) ?? this.#all().some((shows) => shows(required));
    this.#known.set(required, known);
    return known;
  }

  #all(): readonly ReturnType<typeof shownBy>[] {
    this.#texts ??= findShown(this.folder).flatMap((file) => {
      const reading = readText(file);
      return 'text' in reading ? [shownBy(reading.text)] : [];
    });
    return this.#texts;
  }
}
