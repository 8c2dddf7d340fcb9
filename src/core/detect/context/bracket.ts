import type { Offset } from '../reread/offset';
import type { Callee } from './callees';
import { calleeOf, FLAGS } from './callees';
import type { Answerer, Client } from './clients';
import { calleeOfClient } from './clients';
import { keyStrength } from './keys';
import { ofType } from './typed';

const ASSERTS = /^(?:(?:XCT)?assert|expect|equal|strictEqual|same|in_array|contains$)/i;
const MATCHERS = new Set(['toBe', 'toEqual', 'toStrictEqual', 'eq', 'eql', 'isEqualTo', 'isSameAs', 'Be', 'equal', 'shouldBe']);
const DESCRIBED = new Set(['name', 'id', 'key', 'field', 'param']);

/** One open bracket of a program, or the text around all of them. */
export interface Frame {
  /** Where it opens: no other of the document has it. */
  readonly start: Offset;
  readonly open: string;
  /** A block of statements, as against an object literal or arguments. */
  readonly isBlock: boolean;
  readonly callee: string | undefined;
  readonly receiver: string | undefined;
  argument: number;
  /** What the next value is given to: `model` after `model =`. */
  key: string | undefined;
  /** True for `key: …` that a following `= …` belongs to: `model: str = "gpt-4o"`. */
  annotated: boolean;
  /** In a comparison: the key outside it, `theme` in `theme = model == "x" ? "dark" : "light"`. */
  compared: { readonly outside: string | undefined } | undefined;
  /** Open `?` of conditional expressions, whose `:` is no key. */
  conditions: number;
  /** First and last literal so far, and the arguments they are: `getenv("MODEL", …)`, `["--model", …]`. */
  first: string | undefined;
  firstAt: number;
  last: string | undefined;
  lastAt: number;
  /** What a `switch` or `match` over this block looks at: the key of its cases. */
  subject: string | undefined;
  /** Between `case` and the mark that ends its list of values. */
  inCase: boolean;
  /** The first name of a list: what `const [model, setModel] = …` gives to. */
  firstName: string | undefined;
  /** What the entry is the description of: `modelName` of `{ name: 'modelName', default: … }`. */
  named: string | undefined;
  /** What the entry says of its provider, and the address it gives: `ollama` after `provider = LLMProvider.Ollama`. */
  provider: Answerer | undefined;
  addressed: Answerer | undefined;
  /** Where names of models stand that the entry's provider serves. */
  models: { readonly start: Offset; readonly text: string }[] | undefined;
  /** The first name of the path before the bracket, `this` aside, and the client that it stands for. */
  root: string | undefined;
  client: Client | undefined;
  /** The arms of an expression that is given to something: `model = match which { … }`. */
  arms: boolean;
  /** The last symbol of a model's name: `:model` of Elixir's and Ruby's `field :model, default: "gpt-4o"`. */
  symbol: string | undefined;
  /** Where the class or function begins whose body has no bracket: Python's. */
  section: Offset | undefined;
  /** What has the arguments before the block: `ChatModel` of `enum class ChatModel(val id: String) { … }`. */
  readonly head: string | undefined;
}

export function frameOf(start: Offset, open: string, isBlock: boolean, callee: string | undefined, receiver: string | undefined, head?: string): Frame {
  return {
    start, open, isBlock, callee, receiver, argument: 0, key: undefined, annotated: false, compared: undefined, conditions: 0, first: undefined, firstAt: 0, last: undefined, lastAt: 0,
    subject: undefined, inCase: false, firstName: undefined, named: undefined, provider: undefined, addressed: undefined, models: undefined, root: undefined, client: undefined, arms: false, symbol: undefined, section: undefined, head,
  };
}

/** What is known of the call whose arguments a bracket holds. */
export function calleeOfFrame(frame: Frame): Callee | undefined {
  const { callee, receiver, root, client } = frame;
  if (callee === undefined || frame.open === '{') {
    return undefined;
  }
  if (client !== undefined) {
    return calleeOfClient(client, root, callee, receiver);
  }
  const known = calleeOf(callee, receiver);
  // Go's `ollama.WithModel(…)` and `ollama.New(…)`, Java's `OpenAiChatModel.builder().modelName(…)`.
  const isRooted = root !== undefined && root !== callee && (known === undefined ? /^New/.test(callee) : known.argument !== undefined && known.provider === undefined && !known.local);
  const provider = isRooted ? calleeOf(root)?.provider : undefined;
  // Builders for OpenAI's protocol are told another's address as often as not.
  return provider === undefined || (provider === 'openai' && /^[A-Z]/.test(root ?? '')) ? known : { ...known, provider };
}

/** Takes in a literal that the places after it may depend on. */
export function takeLiteral(frame: Frame, text: string): void {
  if (frame.open === '{' && frame.key !== undefined && DESCRIBED.has(frame.key) && keyStrength(text) === 'strong') {
    frame.named = text;
  }
  if (frame.first === undefined || (text.startsWith('--') && frame.first.startsWith('-'))) {
    frame.first = text;
    frame.firstAt = frame.argument;
  }
  frame.last = text;
  frame.lastAt = frame.argument;
}

/** `a = b.model || "…"`: what falls back is given to `a`, or is one for `model` where only that says so; not after `a if b.model else`. */
export function fallBack(frame: Frame, name: string | undefined, forName: boolean): void {
  if (frame.key === undefined || (forName && name !== undefined && keyStrength(frame.key) === 'weak' && keyStrength(name) === 'strong')) {
    frame.key = name;
  }
}

/** True for a call that compares its arguments. */
export function asserts(callee: string | undefined): boolean {
  return callee !== undefined && ASSERTS.test(callee);
}

/** What the next argument is compared with: `getModel` in `assertEqual(config.getModel(), "gpt-4o")`. */
export function comparedIn(frame: Frame, value: string | undefined): string | undefined {
  const compares = frame.open === '(' && (frame.callee === undefined || ASSERTS.test(frame.callee));
  return compares && value !== undefined && keyStrength(value) === 'strong' ? value : undefined;
}

/** What a matcher's argument is compared with: `model` in `expect(result.model).toBe("o1")`. */
export function matchedWith(callee: string | undefined, { called, inside }: { readonly called: string | undefined; readonly inside: string | undefined }): string | undefined {
  const compares = callee !== undefined && inside !== undefined && MATCHERS.has(callee) && called !== undefined && ASSERTS.test(called);
  return compares && keyStrength(inside) !== 'weak' ? inside : undefined;
}

/** What a list in brackets stands for: `model` of `config["model"]`, the first name of `[model, setModel]`, the list that `list[0]` is of. */
export function nameOfList({ first, argument, callee, firstName }: Frame): string | undefined {
  return first !== undefined && argument === 0 ? first : callee ?? firstName;
}

/** What a method of a call's result belongs to, where that holds flags: `Flags` of `cmd.Flags().String(…)`. */
export function flagsOf(called: string | undefined): string | undefined {
  return called !== undefined && FLAGS.has(called) ? called : undefined;
}

/** True for the `=` after `model: string`, which gives to `model`. `type`: the name before it. */
export function endAnnotation(frame: Frame, operator: string, type: string | undefined): boolean {
  const ends = operator === '=' && frame.annotated;
  frame.annotated &&= !ends;
  frame.key = ends ? ofType(frame.key, type) : frame.key;
  return ends;
}

/** Goes back to what a comparison is given to. */
export function endComparison(frame: Frame): void {
  if (frame.compared) {
    frame.key = frame.compared.outside;
    frame.compared = undefined;
  }
}

/** Forgets what the statement said. */
export function endStatement(frame: Frame): void {
  frame.inCase = false;
  frame.symbol = undefined;
  frame.first = undefined;
}

/** After `return`, `yield` and `case`, which give to nothing. */
export function beginResult(frame: Frame, isCase: boolean): void {
  frame.key = undefined;
  frame.inCase = isCase;
}

/** Takes in a name that may be a symbol: Elixir's and Ruby's `:model`. */
export function takeSymbol(frame: Frame, word: string, callsByName: boolean, { last, operator }: { readonly last: string; readonly operator: string }): void {
  if (callsByName && last === 'operator' && operator === ':' && keyStrength(word) === 'strong') {
    frame.symbol = word;
  }
}

/** Forgets what the last value was given to. */
export function endValue(frame: Frame): void {
  frame.key = undefined;
  frame.annotated = false;
  frame.compared = undefined;
  frame.conditions = 0;
}
