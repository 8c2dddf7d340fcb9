import { Offset } from '../reread/offset';
import type { Frame } from './bracket';
import { frameOf } from './bracket';
import type { ClientsState } from './clients';
import { clientsState } from './clients';
import type { Last } from './opening';
import type { SwitchesState } from './switches';

/** All that is known at one place of a program. */
export interface FramesState {
  /** Those around the place, the outermost first. */
  readonly frames: Frame[];
  readonly clients: ClientsState;
  readonly switches: SwitchesState;
  name: string | undefined;
  receiver: string | undefined;
  root: string | undefined;
  last: Last;
  newline: boolean;
  operator: string;
  closed: string;
  called: string | undefined;
  /** The last name in the bracket that ended last: `model` after `ToLower(model)`. */
  inside: string | undefined;
  /** How many brackets were open where `new` last stood. */
  made: number;
  /** What the last block belongs to: C#'s `Model { get; set; } = "gpt-4o"`. */
  property: string | undefined;
}

export function framesState(): FramesState {
  return {
    frames: [frameOf(new Offset(-1), '', true, undefined, undefined)], clients: clientsState(), switches: { subject: undefined, isOpen: false },
    name: undefined, receiver: undefined, root: undefined, last: 'none', newline: false, operator: '', closed: '', called: undefined, inside: undefined, made: -1, property: undefined,
  };
}
