import type { Frame } from './bracket';
import { asserts } from './bracket';
import { isCollectionKey, keyStrength } from './keys';
import { MAKES } from './words';

/** What the last token was. */
export type Last = 'none' | 'name' | 'literal' | 'operator' | 'open' | 'close' | 'dot';

/** What stands before a token. */
export interface Before {
  readonly last: Last;
  readonly name: string | undefined;
  readonly operator: string;
  /** The bracket that ended last. */
  readonly closed: string;
}

/** True where a `{` begins a block of statements. `spaced`: a blank stands before it. */
export function opensBlock({ last, name, operator, closed }: Before, spaced: boolean): boolean {
  switch (last) {
    case 'none': return true;
    case 'dot': return true;
    case 'close': return closed !== '[';
    // `export default { … }` gives a value.
    case 'name': return spaced && name !== 'default';
    case 'operator': return operator === '=>' || operator === 'else';
    default: return false;
  }
}

/** True where a `{` after `new Name()` that is given to something holds its members: C#'s `Models = new List<string>() { "a", "b" }`. */
export function givesMade({ key }: Frame, { last, closed }: Before, isNew: boolean): boolean {
  return isNew && key !== undefined && last === 'close' && closed === '(';
}

/** True for a `>` that no comparison can have there: JSX's `<Select name="model">`, `<Input value={x}>`, `<Input />`. */
export function endsTag({ last, operator, closed }: Before): boolean {
  return last === 'literal' || (last === 'close' && closed === '{') || (last === 'operator' && operator === '/');
}

/** What a literal is expected of, as the next argument says: `valid_model` of `assert_equal "sonar", config.valid_model`. */
export function keyExpected({ open, callee }: Frame, { last, name }: Before, compared: string | undefined, callsByName: boolean): string | undefined {
  return compared !== undefined && asserts(open === '(' ? callee : callsByName && last === 'name' ? name : undefined) ? compared : undefined;
}

/** `models` of `settings.models.openai = "gpt-4o"`: each of them is a model. */
export function ofModels({ last, name, receiver }: { readonly last: Last; readonly name: string | undefined; readonly receiver: string | undefined }, annotates: boolean): string | undefined {
  return !annotates && last === 'name' && name !== undefined && receiver !== undefined && /^[a-z]/.test(receiver) && isCollectionKey(receiver) && keyStrength(name) === 'weak' ? receiver : undefined;
}

/** The subject of the `switch` whose case a literal is; the name in front of it in `model "gpt-4o"`, where names call. */
export function keyBefore(frame: Frame, { last, name, operator }: Before, isCase: boolean, callsByName: boolean): string | undefined {
  if (isCase && frame.subject !== undefined && (last === 'none' || last === 'open' || operator === '|')) {
    return frame.subject;
  }
  return callsByName && last === 'name' && name !== undefined && keyStrength(name) === 'strong' && !MAKES.test(name) ? name : undefined;
}
