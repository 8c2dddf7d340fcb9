import type { Frame } from './bracket';
import { keyStrength } from './keys';
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

/** True for a `>` that no comparison can have there: JSX's `<Select name="model">`, `<Input value={x}>`, `<Input />`. */
export function endsTag({ last, operator, closed }: Before): boolean {
  return last === 'literal' || (last === 'close' && closed === '{') || (last === 'operator' && operator === '/');
}

/** The subject of the `switch` whose case a literal is; the name in front of it in `model "gpt-4o"`, where names call. */
export function keyBefore(frame: Frame, { last, name, operator }: Before, isCase: boolean, callsByName: boolean): string | undefined {
  if (isCase && frame.subject !== undefined && (last === 'none' || last === 'open' || operator === '|')) {
    return frame.subject;
  }
  return callsByName && last === 'name' && name !== undefined && keyStrength(name) === 'strong' && !MAKES.test(name) ? name : undefined;
}
