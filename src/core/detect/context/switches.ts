import type { Frame } from './bracket';
import { keyStrength } from './keys';
import { SWITCH } from './words';

export interface SwitchesState {
  /** Of the `switch` whose cases have not begun: the last name in it that sounds like a model's. */
  subject: string | undefined;
  isOpen: boolean;
}

/** Follows `switch model {`, `model match {`, `match model:` and Ruby's `case model` to the cases below. */
export class Switches {
  /** `caseWord` is what a case begins with; where that is `when`, `case` begins the whole. */
  constructor(private readonly caseWord: 'case' | 'when', private readonly state: SwitchesState) {}

  /** Takes a word in, with the name in front of it; true where it begins a case of a known subject. */
  word(word: string, kind: number, top: Frame, afterDot: boolean, before: string | undefined): boolean {
    if (!this.state.isOpen && (kind & SWITCH) === 0) {
      return false;
    }
    if (this.state.isOpen && keyStrength(word) === 'strong') {
      this.state.subject = word;
    } else if (word === this.caseWord && top.subject !== undefined) {
      top.inCase = true;
      top.key = top.subject;
      return true;
    } else if ((kind & SWITCH) !== 0 && !afterDot && (word !== 'case' || this.caseWord === 'when')) {
      this.state.isOpen = true;
      this.state.subject = before !== undefined && keyStrength(before) === 'strong' ? before : undefined;
    }
    return false;
  }

  /** The cases of an open `switch` stand in `frame`. */
  begins(frame: Frame): void {
    if (this.state.isOpen) {
      frame.subject = this.state.subject;
      frame.arms = frame.isBlock && frame.open === '{';
      this.state.isOpen = false;
    }
  }
}
