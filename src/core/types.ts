import type { Confidence, Day, Licence, Model, Offer } from './catalogue/types';
import type { Code } from './codes';
import type { Declared, Waiver } from './policy/types';

/** A half-open range of UTF-16 offsets into one document. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What the code around a mention is for. Findings in `test` and `comment` are hints. */
export type Role = 'product' | 'test' | 'comment';

/**
 * How strongly the place says "this is a model name".
 * `strong`: a model argument, key, constructor or environment name (`model="…"`, `OPENAI_MODEL=…`).
 * `weak`: a plain literal or config value that only its own shape can vouch for.
 * `negative`: a place that holds something else (an import path, an image, a package name, a URL).
 */
export type Strength = 'strong' | 'weak' | 'negative';

/** A library whose short names say little by themselves; `whisper-calls` where the file is Whisper's by name or loads it, `openai-engines` where it speaks of OpenAI and of engines. */
export type Near = 'ollama' | 'whisper' | 'whisper-calls' | 'openai-engines';

/** A place in text that may name a model. */
export interface Mention {
  /** The id as the program reads it: quotes removed, escapes resolved. */
  readonly text: string;
  /** Where the id stands, quotes excluded. Longer than `text` where the source has escapes. */
  readonly span: Span;
  readonly place: 'string' | 'config-value' | 'config-key' | 'env' | 'comment' | 'text' | 'constant';
  readonly role: Role;
  readonly strength: Strength;
  /** The argument, key or variable it was given to, e.g. `model`, `OPENAI_MODEL`. */
  readonly key?: string;
  /** The function or constructor around it, e.g. `ChatOpenAI`, `from_pretrained`. */
  readonly callee?: string;
  /** The provider that the surrounding code fixes, e.g. `openai` after `new OpenAI()`. */
  readonly provider?: string;
  /** The provider is only that of the file's other clients: nothing at the place itself names it. */
  readonly assumed?: true;
  /** The code says that somebody serves it whom nobody here knows, e.g. at an unknown address: not the maker, not the file's provider. */
  readonly elsewhere?: true;
  /** The code loads the weights itself, e.g. `from_pretrained(…)`. */
  readonly loaded?: true;
  /** A path of folders ends in it, so only an owner that is known makes it a repository's copy: `models/mlx-community/gemma-3-4b-it-4bit`. */
  readonly copied?: true;
  /** A file at the end of an address that is downloaded: somebody published it. */
  readonly fetched?: true;
  /** Libraries of which the file speaks: their short names (`llama3.2`, `base.en`) mean something elsewhere too. Decide only where nothing else does. */
  readonly near?: readonly Near[];
  /** The list, column of rows, union of literals, or block of constants it is one of: what most of them are, all are. */
  readonly group?: string;
  /** Of a member of an SDK's class, e.g. `GPT_4_O` of langchain4j's `OpenAiChatModelName`: `text` is its name, not an id. */
  readonly constant?: Constant;
  /** Of a mention in a notebook. */
  readonly cell?: Cell;
}

/** A place in a notebook, both counted from 1: `index` over cells of every kind, `line` within the cell. */
export interface Cell {
  readonly index: number;
  readonly line: number;
}

/** Whose constant it is. */
export interface Constant {
  readonly sdk: string;
  /** Class, enum, package or module. */
  readonly class: string;
}

/** One step of the id grammar, kept so that a person can check it. */
export interface Step {
  readonly kind:
    | 'route' | 'region' | 'vendor' | 'path' | 'variant' | 'version-tag' | 'quantisation'
    | 'fine-tune' | 'file' | 'date-rejoined' | 'separators' | 'tag' | 'host' | 'maker' | 'library' | 'constant';
  /** The piece of text that the step took off or rewrote, e.g. `us.`. */
  readonly text: string;
  /** The SDK whose constant the text is. */
  readonly of?: string;
}

/** What a mention was read as. Kinds are shown to the user. */
export type Resolution =
  | { readonly kind: 'exact' | 'alias'; readonly model: Model; readonly offer?: Offer }
  | { readonly kind: 'grammar'; readonly model: Model; readonly offer?: Offer; readonly steps: readonly Step[] }
  /** A fine-tune, re-upload or quantisation that the catalogue does not list; only its base is known. */
  | { readonly kind: 'derivative'; readonly base: Model; readonly steps: readonly Step[] }
  /** Only the family is certain: a card, but no verdict on terms that differ by version. */
  | { readonly kind: 'family'; readonly family: string; readonly steps: readonly Step[] }
  | { readonly kind: 'unknown' };

/** A mention, resolved, in its context. */
export interface Use {
  readonly mention: Mention;
  readonly resolution: Resolution;
  /** Provider id where the spelling or the code fixes one, e.g. `bedrock`. */
  readonly provider?: string;
}

export type Severity = 'error' | 'warning' | 'information';

/** One result of one rule. Messages are made from `data`, never read back. */
export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  readonly span: Span;
  /** One sentence, localised: what the licence or rule says, what was declared, what to do. */
  readonly message: string;
  /** Catalogue id, or the mention's text for a model outside the catalogue. */
  readonly model?: string;
  readonly licence?: string;
  /** Clause numbers as printed in the licence, e.g. `1.b.v`. */
  readonly clause?: string;
  /** The declared value or requirement that the finding rests on, with its place in the policy file. */
  readonly declared?: Declared<unknown>;
  /** Key into `Catalogue.sources`, or the address of the licence text. */
  readonly source?: string;
  /** How firmly the deciding fact is known; caps the severity. */
  readonly confidence?: Confidence;
  readonly waived: Waiver | null;
  /** What would accept it if the workspace were trusted: shown, and not applied. */
  readonly claimed?: Waiver;
  /** Typed facts for fixes and cards, e.g. `{ replacement: 'gpt-4o-2024-08-06' }`. */
  readonly data?: FindingData;
}

export interface FindingData {
  /** An id that may be written in place of the mention's text; of `policy-invalid` a word in place of what stands there. */
  readonly replacement?: string;
  /** A key to add to the policy file, e.g. `usage.monthlyActiveUsersOn.2024-12-06`. */
  readonly declare?: string;
  /** Two or three words for the card's verdict line, localised, e.g. `over 700M users`. */
  readonly reason?: string;
  /** A text that must be shown and was not found, e.g. `Built with Llama`. */
  readonly show?: string;
  /** Of `usage-undeclared`: the keys that nobody declared, each with the short names of the licences that ask for it. */
  readonly asked?: Readonly<Record<string, readonly string[]>>;
}

/** One licence document that binds a use, and why it does. */
export interface TermsInForce {
  readonly licence: Licence;
  /** `own`: the model's licence. `inherited`: its base's. `host`: the serving provider's terms. */
  readonly via: 'own' | 'inherited' | 'host';
  /** Of the mapping from model to licence; the terms carry their own. */
  readonly confidence: Confidence;
}

/** The reviewed state of one document. Uses and findings are in document order. */
export interface Review {
  readonly uses: readonly Use[];
  readonly findings: readonly Finding[];
  /** For each use the keys of usage that its terms ask for and that nobody declared for the document; absent where there is no policy. */
  readonly undeclared?: readonly (readonly string[])[];
  /** Set where the document could not be read whole; what was not looked at is never called clear. */
  readonly partial?: { readonly reason: string; readonly span?: Span };
}

export type { Day };
