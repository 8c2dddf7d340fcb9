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
const UTF16 = new Set([0xfffe, 0xfeff]);

/**
 * Whether a review of a file can report anything, by its bytes alone: false only where no reader could make a use of what stands in it. Much cheaper than reading,
 * and no more than a necessary condition: most files that pass name no model.
 */
export class Prefilter {
  readonly #tools: Tools;

  constructor(index: CatalogueIndex) {
    this.#tools = { gate: new Gate(index), memo: new Memo(), places: new Places(), verdicts: new Verdicts(index) };
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
    const scan = new Scan({ bytes, path, isCode: CODE.has(language), own }, this.#tools);
    scan.mayName();
    return scan.reason;
  }
}
