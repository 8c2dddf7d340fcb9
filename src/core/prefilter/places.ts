import { calleeOf } from '../detect/context/callees';
import { isModelFlag, namesProgram } from '../detect/context/commands';
import { entriesOf, goesByModel, servesTask } from '../detect/context/entries';
import { keyStrength } from '../detect/context/keys';
import { saysWhisper } from '../resolve/whisper';
import { PRIME, START } from './bytes';
import { latin } from './latin';
import { Memo, UNKNOWN, goOn } from './memo';

const [BLANK, TAB] = [32, 9];
/** What a word begins with, and what it goes on with. */
const [BEGINS, GOES_ON] = [bytesOf(/[A-Za-z_$-]/), bytesOf(/[\w$.-]/)];
/** What stands behind the name of a call. */
const CALLS = bytesOf(/[(<{["'!]/);

/** The words around a token, and what they can make of it; answers are kept, for code repeats its words. */
export class Places {
  readonly #memo = new Memo();

  /** Whether one of the words can make a place a model's. */
  asks(bytes: Uint8Array, from: number, to: number): boolean {
    let at = from;
    while (at < to) {
      if (BEGINS[bytes[at] ?? 0] === 0) {
        at++;
        continue;
      }
      const start = at;
      let first = START;
      let second = 0;
      do {
        const byte = bytes[at] ?? 0;
        first = Math.imul(first ^ byte, PRIME);
        second = goOn(second, byte);
        at++;
      } while (at < to && GOES_ON[bytes[at] ?? 0] === 1);
      const end = at;
      const behind = bytes[end] === BLANK || bytes[end] === TAB ? end + 1 : end;
      const isCalled = behind < to && CALLS[bytes[behind] ?? 0] === 1;
      if (this.#asksFor(bytes, start, end, isCalled, first, isCalled ? ~second : second)) {
        return true;
      }
    }
    return false;
  }

  #asksFor(bytes: Uint8Array, from: number, to: number, isCalled: boolean, first: number, second: number): boolean {
    let answer = this.#memo.get(first, second);
    if (answer === UNKNOWN) {
      answer = asksFor(latin(bytes, from, to), isCalled) ? 1 : 0;
      this.#memo.set(first, second, answer);
    }
    return answer === 1;
  }
}

function asksFor(word: string, isCalled: boolean): boolean {
  const parts = word.replace(/^-+/, '').split(/[.$]/).filter((part) => part !== '');
  return isModelFlag(word) || isPrograms(word) || keyStrength(word.replace(/^[-$]+/, '')) === 'strong' || parts.some((part) => asksByPart(part, isCalled));
}

/** Which a place takes by its program, or by the flag that some programs have for a model. */
function isPrograms(word: string): boolean {
  const { place, role, span, strength } = MENTION;
  return word === '-m' || namesProgram(`${word} ${word} clone ${word} download `) || saysWhisper({ text: '', span, place, role, strength, callee: word }) !== undefined;
}

const MENTION = { place: 'string', role: 'product', strength: 'strong', span: { start: 0, end: 0 } } as const;

function asksByPart(part: string, isCalled: boolean): boolean {
  const { argument, provider, elsewhere, local, transparent, negative, asks } = calleeOf(part) ?? {};
  const isCall = isCalled && transparent !== true && negative !== true && asks !== true && (argument !== undefined || provider !== undefined || elsewhere === true || local === true);
  return isCall || keyStrength(part) === 'strong' || goesByModel(part) || entriesOf(part) === 'models' || servesTask(part);
}

function bytesOf(form: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_none, code) => (code < 128 && form.test(String.fromCharCode(code)) ? 1 : 0));
}
