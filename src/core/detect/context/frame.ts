import { HOLE } from '../piece';
import { byEntry, isKeyOfTable } from './around';
import { isSize, isSizeKey } from './beside';
import type { Frame } from './bracket';
import { calleeOfFrame } from './bracket';
import type { Callee } from './callees';
import { isModelFlag, toldBy } from './commands';
import { hasIdForm } from './entries';
import { providerOfKey } from './imports';
import { isCollectionKey, keyStrength } from './keys';
import { isEnvironmentName } from './negative';
import type { Place, PlaceInMaking } from './place';
import { servesName } from './providers';

/** Named arguments that carry a value for something named elsewhere: `add_argument("--model", default=…)`. */
const VALUE_KEYS = new Set([
  'default', 'default_value', 'defaultValue', 'value', 'const', 'fallback', 'initial', 'default_factory', 'defaultModel', 'choices', 'enum',
]);
/** A name in one word: `{ id: "mixtral" }` among models. */
const NAME = /^[a-z]{5,20}$/;
/** `prepare_dataset(repo_id="org/name")` */
const DATA = /dataset|corpus/i;
/** Beside the name of what an entry describes. */
const EXAMPLES = new Set(['placeholder', 'example', 'examples', 'options', 'defaultValue', 'initialValue']);

/** The place of a literal that is itself a key, e.g. `"gpt-4o"` in `{ "gpt-4o": 128000 }`. */
export function placeOfKey(frames: readonly Frame[], text: string): Place {
  const outer = outerKey(frames);
  const { place } = callAround(frames);
  const strength = outer !== undefined && keyStrength(outer) === 'negative' ? 'negative' : isKeyOfTable(frames, text) ? 'strong' : 'weak';
  return { place: 'config-key', strength, ...place };
}

/** A word of a command that is a list: `["ollama", "pull", "mistral"]`, `spawn("ollama", ["pull", "mistral"])`. */
function placeInCommand(frames: readonly Frame[], { open, first, last, lastAt, argument, key }: Frame, text: string): Place | undefined {
  if (argument === 0 || lastAt !== argument - 1 || (open !== '[' && open !== '(') || (key !== undefined && open === '(')) {
    return undefined;
  }
  const told = argument > 1 ? toldBy(first, last) : open === '[' ? toldBy(frames[frames.length - 2]?.first, last) : undefined;
  return told && (told.key !== 'git clone' || text.includes('://')) ? { place: 'string', strength: 'strong', ...told } : undefined;
}

/** The place of a literal that is a value or an argument. */
export function placeOfValue(frames: readonly Frame[], top: Frame, text: string): Place {
  const commanded = placeInCommand(frames, top, text);
  if (commanded) {
    return commanded;
  }
  const call = callAround(frames);
  const key = flagOf(top, text) ?? keyOf(frames, top);
  const said = strengthOf(top, key, call.direct);
  const strength = said === 'weak' && (hasIdForm(text.startsWith(`${HOLE}/`) ? text.slice(2) : text) || (top.key === 'id' && NAME.test(text))) ? byEntry(frames, top) ?? said : said;
  const provider = call.place.provider ?? (key === undefined ? undefined : providerOfKey(key)) ?? (strength === 'strong' ? toldProvider(top, text) : undefined);
  const place: PlaceInMaking = { place: 'string', strength };
  if (call.place.callee !== undefined) {
    place.callee = call.place.callee;
  }
  if (call.place.provider !== undefined) {
    place.provider = call.place.provider;
  }
  if (call.place.elsewhere !== undefined) {
    place.elsewhere = call.place.elsewhere;
  }
  if (key !== undefined) {
    place.key = key;
  }
  if (provider !== undefined) {
    place.provider = provider;
  }
  return place;
}

function toldProvider({ provider }: Frame, text: string): string | undefined {
  return provider !== undefined && provider !== null && servesName(provider, text) ? provider : undefined;
}

/** The repository that `torch.hub.load` is told first; TensorFlow's `hub.load` is told the model. */
function isCode({ argument, root, receiver }: Frame, direct: Callee | undefined): boolean {
  return direct?.code === true && argument === 0 && root !== receiver;
}

/** `builder.string("general.architecture", "gemma3")` */
function tellsArchitecture({ argument, first, firstAt }: Frame): boolean {
  return argument === 1 && firstAt === 0 && first !== undefined && first.length < 60 && /(?:^|[._-])architectures?$/.test(first);
}

function strengthOf(top: Frame, key: string | undefined, direct: Callee | undefined): Place['strength'] {
  if (key !== undefined && top.key === key && top.callee !== undefined && DATA.test(top.callee) && key.endsWith('repo_id')) {
    return 'negative';
  }
  if (top.key === undefined) {
    if (direct?.negative || isCode(top, direct) || tellsArchitecture(top)) {
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
  const { key } = top;
  if (key === undefined) {
    return keyOfArgument(frames, top);
  }
  const isValue = VALUE_KEYS.has(key);
  if (top.named !== undefined && (isValue || EXAMPLES.has(key))) {
    return top.named;
  }
  if (!isValue) {
    return top.arms ? armsKey(frames) ?? key : key;
  }
  if (top.symbol !== undefined) {
    return top.symbol;
  }
  if (top.open !== '(') {
    const outer = outerKey(frames);
    return outer !== undefined && keyStrength(outer) === 'strong' ? outer : key;
  }
  return firstArgument(top) ?? (handsOn(top, calleeOfFrame(top)) ? outerKey(frames) ?? key : key);
}

function keyOfArgument(frames: readonly Frame[], top: Frame): string | undefined {
  const callee = calleeOfFrame(top);
  if (callee?.asks && top.argument === 0) {
    return undefined;
  }
  if (isPair(top, frames[frames.length - 2])) {
    return top.first;
  }
  const asks = callee?.asks === true || (top.argument === 1 && top.firstAt === 0 && isEnvironmentName(top.first ?? ''));
  return (top.open === '(' && asks ? firstArgument(top) : undefined) ?? (handsOn(top, callee) ? outerKey(frames) : undefined);
}

/** C++'s and C#'s `{ { "model", "gpt-4o" } }`. */
function isPair({ open, callee, argument, first, firstAt }: Frame, outer: Frame | undefined): boolean {
  return open === '{' && callee === undefined && argument === 1 && firstAt === 0 && outer?.open === '{' && outer.key === undefined && first !== undefined && keyStrength(first) === 'strong';
}

/** What a `match` gives its value to: `model` of `model = match which { Large => "…" }`. */
function armsKey(frames: readonly Frame[]): string | undefined {
  let at = frames.length - 1;
  while (frames[at]?.arms === true) {
    at--;
  }
  const key = frames[at]?.key;
  return key !== undefined && keyStrength(key) === 'strong' ? key : undefined;
}

/** True where what stands in a bracket is given to what the bracket is given to. */
function handsOn(top: Frame, callee: Callee | undefined): boolean {
  return top.open !== '' && !top.isBlock && (top.callee === undefined || top.open === '{' || top.open === '<' || callee?.transparent === true);
}

/** `MODEL` of `getenv("MODEL", "gpt-4o")`, `model` of `add_argument("-m", "--model", default="gpt-4o")` and `option("--model <name>", "what it is", "gpt-4o")`. */
function firstArgument(frame: Frame): string | undefined {
  const { first, argument, key } = frame;
  const isFlag = first?.startsWith('-') === true;
  const before = argumentBefore(frame);
  const name = isFlag ? (argument > (key === undefined ? 1 : 0) ? first : undefined) : key !== undefined && argument > 0 ? first : before;
  if (name === undefined || name.length > 100) {
    return undefined;
  }
  const named = name.startsWith('-') ? /(?:^|[\s,|])--?([\w-]{2,})/.exec(name)?.[1] : name;
  return named !== undefined && keyStrength(named) === 'strong' ? named : undefined;
}

/** `dataset` of `add_argument("--dataset", default="org/name")`, `base` of `--base`: what a flag is for that is no model's by its name. */
function flagOf({ open, first, key }: Frame, text: string): string | undefined {
  const isAsked = open === '(' && key !== undefined && VALUE_KEYS.has(key) && first?.startsWith('--') === true && first.length < 60 && (text.includes('/') || isSize(text));
  const name = isAsked ? /^--([\w-]{2,})/.exec(first)?.[1] : undefined;
  return name !== undefined && (text.includes('/') ? keyStrength(name) !== 'strong' : isSizeKey(name)) ? name : undefined;
}

/** The literal just before, or before the letter that Go's `StringVarP(&model, "model", "m", "gpt-4o", …)` is told behind the name. */
function argumentBefore({ argument, first, firstAt, last, lastAt, callee }: Frame): string | undefined {
  const before = lastAt === argument - 1 ? last : firstAt === argument - 1 ? first : undefined;
  return before?.length === 1 && callee?.endsWith('P') === true ? first : before;
}

function outerKey(frames: readonly Frame[]): string | undefined {
  for (let at = frames.length - 2; at >= 0; at--) {
    const frame = frames[at];
    if (!frame || (frame.isBlock && frame.key === undefined)) {
      return undefined;
    }
    const named = columnKey(frame, frames[frames.length - 1]) ?? toldKey(frame);
    if (named !== undefined) {
      return named;
    }
    if (frame.key !== undefined && !(frame.open === '{' && VALUE_KEYS.has(frame.key))) {
      return frame.open === '' || !isCollectionKey(frame.key) || at === frames.length - 2 ? frame.key : undefined;
    }
    if (frame.open === '(' && frame.callee !== undefined && !handsListOn(frame)) {
      return undefined;
    }
  }
  return undefined;
}

/** True for a call that hands on what a list in it holds: `new Set(["gpt-4o"])`, not `viper.Set("model", …)`. */
function handsListOn(frame: Frame): boolean {
  const callee = calleeOfFrame(frame);
  return callee?.transparent === true || (callee?.asks === true && frame.first === undefined);
}

/** The name of the column that a row's value stands in: `model` of `parametrize("model, expected", [("gpt-4o", True)])`. */
function columnKey({ callee, first }: Frame, row: Frame | undefined): string | undefined {
  const name = callee === 'parametrize' && first?.includes(',') && row?.open === '(' ? first.split(',')[row.argument]?.trim() : undefined;
  return name !== undefined && keyStrength(name) === 'strong' ? name : undefined;
}

/** The key that a call around a list was told: `model` of `add_argument("--model", choices=[…])`. */
function toldKey(frame: Frame): string | undefined {
  const isTold = frame.open === '(' && (frame.key === undefined ? calleeOfFrame(frame)?.asks === true : VALUE_KEYS.has(frame.key));
  return isTold ? firstArgument(frame) : undefined;
}

interface Call {
  readonly place: { readonly callee?: string; readonly provider?: string; readonly elsewhere?: true };
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
    if (frame.open === '{' && frame.client?.provider) {
      return { place: { provider: frame.client.provider } };
    }
    if (frame.open === '(' && frame.callee !== undefined) {
      nearest ??= frame.callee;
      const known = calleeOfFrame(frame);
      if (known && !known.transparent) {
        const place = { callee: frame.callee, ...answererOf(frames, at, frame.callee, known) };
        return at === frames.length - 1 || (known.negative && frames.at(-1)?.key === undefined) ? { place, direct: known } : { place };
      }
    }
  }
  return { place: nearest === undefined ? {} : { callee: nearest } };
}

/** Who serves what a call is told; Go's `WithModel` is an option of the call around it, whatever package it is from. */
function answererOf(frames: readonly Frame[], at: number, callee: string, { provider, elsewhere }: Callee): Omit<Call['place'], 'callee'> {
  const outer = /^With[A-Z]/.test(callee) ? frames[at - 1] : undefined;
  const around = outer?.open === '(' ? calleeOfFrame(outer) : undefined;
  const served = around?.provider ?? provider;
  return { ...(served === undefined ? {} : { provider: served }), ...(elsewhere ? { elsewhere } : {}) };
}
