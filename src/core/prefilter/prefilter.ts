import type { CatalogueIndex } from '../catalogue/catalogue';
import { languageOf, languageOfScript } from '../detect/language';
import { Gate } from './gate';
import { latin } from './latin';
import { Memo } from './memo';
import { Places } from './places';
import { Scan, type Tools } from './scan';
import { Verdicts } from './verdict';

/** Languages whose values stand between quotes. */
const CODE: ReadonlySet<string> = new Set(('python javascript javascriptreact typescript typescriptreact go java kotlin csharp rust ruby php swift cpp objective-c r julia scala groovy dart lua elixir powershell sql'
  + ' json jsonc json5 jsonl jupyter').split(' '));
const FIRST_LINE = 200;
/** From so many files on it pays to know the whole catalogue. */
const MANY = 200;
const UTF16 = new Set([0xfffe, 0xfeff]);

/**
 * Whether a review of a file can report anything, by its bytes alone: false where nothing was found that a reader could make a use of (tested, not proven). Cheaper than reading,
 * and no more than a necessary condition: most files that pass name no model.
 */
export class Prefilter {
  readonly #tools: Tools;
  #files = 0;

  constructor(index: CatalogueIndex) {
    const gate = new Gate(index);
    this.#tools = { gate, memo: new Memo(), places: new Places(), verdicts: new Verdicts(index, (part) => gate.namesInText(part)) };
  }

  /** @param own ids that the project's policy declares */
  mayName(bytes: Uint8Array, path: string, own: readonly string[] = []): boolean {
    return this.why(bytes, path, own) !== undefined;
  }

  /** Why a file has to be read; `undefined` where it has not. For people who look for what is read in vain. */
  why(bytes: Uint8Array, path: string, own: readonly string[] = []): string | undefined {
    if (UTF16.has((bytes[0] ?? 0) * 256 + (bytes[1] ?? 0))) {
      return 'UTF-16';
    }
    const language = languageOf(path) ?? languageOfScript(latin(bytes, 0, Math.min(FIRST_LINE, bytes.length))) ?? '';
    if (language === 'modelfile' || bytes.includes(0)) {
      return language === 'modelfile' ? language : 'binary';
    }
    if (++this.#files === MANY) {
      this.#tools.gate.sharpen();
    }
    const scan = new Scan({ bytes, path, isCode: CODE.has(language), own }, this.#tools);
    scan.mayName();
    return scan.reason;
  }
}
