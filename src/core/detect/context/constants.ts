import { Offset } from '../reread/offset';
import type { Reach } from '../reread/reach';
import type { Sink } from '../sink';
import type { ConstantClass, ConstantLanguage } from './constant-classes';
import { ConstantClasses } from './constant-classes';
import { readImport } from './constant-imports';

const CLASSES: Readonly<Record<ConstantLanguage, ConstantClasses>> = {
  go: new ConstantClasses('go'), java: new ConstantClasses('java'), csharp: new ConstantClasses('csharp'), rust: new ConstantClasses('rust'),
  swift: new ConstantClasses('swift'), php: new ConstantClasses('php'), typescript: new ConstantClasses('typescript'),
};
/** Languages in which the import of a package makes the names in it known. */
const OPENING: ReadonlySet<ConstantLanguage> = new Set<ConstantLanguage>(['go', 'csharp', 'swift']);
const SEGMENT = /(?:\.|::)([A-Za-z_]\w*)/y;
const LONGEST_PATH = 12;
const SWIFT_ARGUMENT = /(?:\bmodel|Model)\s?[:=]\s?$/;

export interface ConstantsState {
  /** Full paths of names that are imported. */
  readonly paths: Map<string, string>;
  /** The class whose members all are imported. */
  opened: ConstantClass | undefined;
  /** Where the last import ends, where that is still to come. */
  readonly importEnd: Offset | undefined;
}

/** Finds the constants of SDKs that name models in one document: `openai.GPT4o`, `OpenAiChatModelName.GPT_4_O`, Swift's `model: .gpt4o`. */
export class Constants {
  readonly #classes: ConstantClasses;
  #importEnd: number;

  constructor(
    private readonly text: string, private readonly language: ConstantLanguage, private readonly sink: Sink, private readonly reach: Reach,
    private readonly state: ConstantsState = { paths: new Map(), opened: undefined, importEnd: undefined },
  ) {
    this.#classes = CLASSES[language];
    this.#importEnd = state.importEnd?.at ?? 0;
  }

  stateAt(at: number): ConstantsState {
    return { ...this.state, importEnd: this.#importEnd > at ? new Offset(this.#importEnd) : undefined };
  }

  /** Takes note of what a statement imports; `at` is behind its `import`, `using` or `use`. */
  importing(at: number): void {
    const { imported, end } = readImport(this.text, at, this.language);
    this.reach.to(end);
    // C#'s `using var` imports nothing, and a constant can stand behind it.
    const bound = imported.filter(({ path, as }) => this.#bind(path, as));
    this.#importEnd = bound.length > 0 ? end : this.#importEnd;
  }

  /** Reads a name of the program; a constant or a path to one may begin there. */
  word(word: string, at: number, end: number): void {
    const next = this.text.charCodeAt(end);
    const isQualifier = next === 46 || (next === 58 && this.text.charCodeAt(end + 1) === 58);
    if (word === 'use' && next === 32 && this.language === 'rust' && at >= this.#importEnd) {
      // Also behind `pub` and attributes.
      this.importing(end);
      return;
    }
    if ((isQualifier || this.state.paths.size > 0 || this.state.opened) && at >= this.#importEnd) {
      this.#read(word, at, end, isQualifier);
    }
  }

  #read(word: string, at: number, end: number, isQualifier: boolean): void {
    const before = this.text.charCodeAt(at - 1);
    if (before === 46 || (before === 58 && this.text.charCodeAt(at - 2) === 58)) {
      this.#swiftMember(word, at, end);
      return;
    }
    const base = this.state.paths.get(word) ?? (isQualifier ? this.#known(word) : undefined);
    if (base !== undefined) {
      this.#path(base, at, end);
    } else if (this.state.opened && /^[A-Z]\w*\d/.test(word)) {
      this.#emit(this.state.opened, word, at, end);
    }
  }

  /** False where the path has nothing to do with the SDKs. */
  #bind(path: string, as: string | undefined): boolean {
    const found = this.#classes.read(path);
    const isAll = path.endsWith('.*');
    const whole = isAll ? path.slice(0, -2) : path;
    const inside = this.#classes.inPackage(whole);
    if (!found && inside.length === 0 && !this.#classes.leadsTo(whole)) {
      return false;
    }
    if (found?.member === '*' || (as === '.' && inside[0])) {
      this.state.opened = found?.of ?? inside[0];
    } else if (!found && (isAll || OPENING.has(this.language))) {
      inside.forEach((each) => this.state.paths.set(as ?? each.name, fullName(each)));
    } else {
      this.state.paths.set(as ?? whole.slice(whole.lastIndexOf('.') + 1), whole);
    }
    return true;
  }

  #known(word: string): string | undefined {
    const found = this.#classes.distinctive.get(word);
    return found ? fullName(found) : this.#classes.roots.has(word) ? word : undefined;
  }

  /** Follows a path to its first member; what is called on that, as `.toString()`, is not looked at. */
  #path(base: string, from: number, to: number): void {
    let path = base;
    let start = from;
    let end = to;
    for (let count = 0; count < LONGEST_PATH; count++) {
      const found = this.#classes.read(path);
      if (found?.member !== undefined) {
        this.#emit(found.of, found.member, start, end);
        return;
      }
      SEGMENT.lastIndex = end;
      const name = SEGMENT.exec(this.text)?.[1];
      if (name === undefined) {
        return;
      }
      path += `.${name}`;
      end = SEGMENT.lastIndex;
      start = end - name.length;
    }
  }

  /** `.gpt4_o` where a model is asked for. */
  #swiftMember(word: string, at: number, end: number): void {
    const path = this.language === 'swift' ? this.state.paths.get('Model') : undefined;
    const of = path === undefined ? undefined : this.#classes.read(path)?.of;
    if (of && SWIFT_ARGUMENT.test(this.text.slice(Math.max(0, at - 40), at - 1))) {
      this.#emit({ ...of, sure: true }, word, at, end);
    }
  }

  #emit(of: ConstantClass, member: string, start: number, end: number): void {
    const next = this.text[end];
    if (next === '(' || next === '{' || !isMember(member, of) || (this.language === 'rust' && /[a-z]/.test(member))) {
      return;
    }
    const isSure = of.sure || /Model[A-Z].*\d/.test(member);
    this.sink.add({ text: member, start, end }, {
      place: 'constant', strength: isSure ? 'strong' : 'weak', constant: { sdk: of.sdk, class: of.name }, ...(of.provider === undefined ? {} : { provider: of.provider }),
    });
  }
}

function fullName({ home, name }: ConstantClass): string {
  return home === '' ? name : `${home}.${name}`;
}

/** `GPT4o`, `CODESTRAL_LATEST`; not `Client`, `ChatCompletion`, `Kind`. Of an enum of models also `codestral`. */
function isMember(name: string, { sure }: ConstantClass): boolean {
  return /\d|[A-Za-z]_[A-Za-z]|[a-z](?:Latest|Preview|Stable)$/.test(name) || (sure && /^[a-z]{4}[a-zA-Z]*$|^[A-Z]{6,}$/.test(name) && name !== 'class');
}
