import type { Callee } from './callees';
import { calleeOf } from './callees';
import { isModelFlag } from './commands';
import { providerOfKey } from './imports';
import { isCollectionKey, keyStrength } from './keys';
import type { Place } from './place';

/** One open bracket of a program, or the text around all of them. */
export interface Frame {
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
}

/** Named arguments that carry a value for something named elsewhere: `add_argument("--model", default=…)`. */
const VALUE_KEYS = new Set([
  'default', 'default_value', 'defaultValue', 'value', 'const', 'fallback', 'initial', 'default_factory', 'defaultModel', 'choices', 'enum',
]);

export function frameOf(open: string, isBlock: boolean, callee: string | undefined, receiver: string | undefined): Frame {
  return {
    open, isBlock, callee, receiver, argument: 0, key: undefined, annotated: false, compared: undefined, conditions: 0, first: undefined, firstAt: 0, last: undefined, lastAt: 0,
    subject: undefined, inCase: false, firstName: undefined,
  };
}

/** The place of a literal that is itself a key, e.g. `"gpt-4o"` in `{ "gpt-4o": 128000 }`. */
export function placeOfKey(frames: readonly Frame[]): Place {
  const outer = outerKey(frames);
  const { place } = callAround(frames);
  return { place: 'config-key', strength: outer !== undefined && keyStrength(outer) === 'negative' ? 'negative' : 'weak', ...place };
}

/** The place of a literal that is a value or an argument. */
export function placeOfValue(frames: readonly Frame[], top: Frame): Place {
  const call = callAround(frames);
  const key = keyOf(frames, top);
  const provider = call.place.provider ?? (key === undefined ? undefined : providerOfKey(key));
  return {
    place: 'string', strength: strengthOf(top, key, call.direct), ...call.place,
    ...(key === undefined ? {} : { key }), ...(provider === undefined ? {} : { provider }),
  };
}

function strengthOf(top: Frame, key: string | undefined, direct: Callee | undefined): Place['strength'] {
  if (top.key === undefined) {
    if (direct?.negative) {
      return 'negative';
    }
    const afterFlag = top.last !== undefined && top.open !== '{' && isModelFlag(top.last);
    if (afterFlag || (direct?.argument !== undefined && direct.argument === top.argument)) {
      return 'strong';
    }
  }
  return key === undefined ? 'weak' : keyStrength(key);
}

/** The key that a value at this place is given to, through lists and calls that hand their argument on. */
function keyOf(frames: readonly Frame[], top: Frame): string | undefined {
  const isCall = top.open === '(';
  if (top.key !== undefined && !VALUE_KEYS.has(top.key)) {
    return top.key;
  }
  if (top.key !== undefined && !isCall) {
    const outer = outerKey(frames);
    return outer !== undefined && keyStrength(outer) === 'strong' ? outer : top.key;
  }
  const callee = calleeOfFrame(top);
  if (callee?.asks && top.argument === 0 && top.key === undefined) {
    return undefined;
  }
  const named = isCall && (callee?.asks || top.key !== undefined) ? firstArgument(top) : undefined;
  return named ?? (handsOn(top, callee) ? outerKey(frames) ?? top.key : top.key);
}

/** True where what stands in a bracket is given to what the bracket is given to. */
function handsOn(top: Frame, callee: Callee | undefined): boolean {
  return top.open !== '' && !top.isBlock && (top.callee === undefined || top.open === '{' || top.open === '<' || callee?.transparent === true);
}

/** `MODEL` of `getenv("MODEL", "gpt-4o")`, `model` of `add_argument("-m", "--model", default="gpt-4o")` and `option("--model <name>", "what it is", "gpt-4o")`. */
function firstArgument(frame: Frame): string | undefined {
  const { first, argument, key } = frame;
  const isFlag = first?.startsWith('-') === true;
  const before = frame.lastAt === argument - 1 ? frame.last : frame.firstAt === argument - 1 ? first : undefined;
  const name = isFlag ? (argument > (key === undefined ? 1 : 0) ? first : undefined) : key !== undefined && argument > 0 ? first : before;
  if (name === undefined || name.length > 100) {
    return undefined;
  }
  const named = name.startsWith('-') ? /(?:^|[\s,|])--?([\w-]{2,})/.exec(name)?.[1] : name;
  return named !== undefined && keyStrength(named) === 'strong' ? named : undefined;
}

function outerKey(frames: readonly Frame[]): string | undefined {
  for (let at = frames.length - 2; at >= 0; at--) {
    const frame = frames[at];
    if (!frame || (frame.isBlock && frame.key === undefined)) {
      return undefined;
    }
    const named = toldKey(frame);
    if (named !== undefined) {
      return named;
    }
    if (frame.key !== undefined && !(frame.open === '{' && VALUE_KEYS.has(frame.key))) {
      return frame.open === '' || !isCollectionKey(frame.key) || at === frames.length - 2 ? frame.key : undefined;
    }
    if (frame.open === '(' && frame.callee !== undefined && calleeOfFrame(frame)?.transparent !== true) {
      return undefined;
    }
  }
  return undefined;
}

/** The key that a call around a list was told: `model` of `add_argument("--model", choices=[…])`. */
function toldKey(frame: Frame): string | undefined {
  const isTold = frame.open === '(' && (frame.key === undefined ? calleeOfFrame(frame)?.asks === true : VALUE_KEYS.has(frame.key));
  return isTold ? firstArgument(frame) : undefined;
}

function calleeOfFrame(frame: Frame): Callee | undefined {
  return frame.callee === undefined || frame.open === '{' ? undefined : calleeOf(frame.callee, frame.receiver);
}

interface Call {
  readonly place: { readonly callee?: string; readonly provider?: string };
  /** Set where the literal is one of the call's own arguments. */
  readonly direct?: Callee;
}

/** The nearest call around a literal that says something, or else the nearest one. */
function callAround(frames: readonly Frame[]): Call {
  let nearest: string | undefined;
  for (let at = frames.length - 1; at > 0 && at >= frames.length - 4; at--) {
    const frame = frames[at];
    if (!frame || frame.isBlock) {
      break;
    }
    if (frame.open === '(' && frame.callee !== undefined) {
      nearest ??= frame.callee;
      const known = calleeOfFrame(frame);
      if (known && !known.transparent) {
        const place = known.provider === undefined ? { callee: frame.callee } : { callee: frame.callee, provider: known.provider };
        return at === frames.length - 1 ? { place, direct: known } : { place };
      }
    }
  }
  return { place: nearest === undefined ? {} : { callee: nearest } };
}
