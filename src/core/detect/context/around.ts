import type { Frame } from './bracket';
import { calleeOfFrame } from './bracket';
import { hasOtherModels } from './callees';
import { entriesOf, goesByModel, hasIdForm, holdsModels, namesEntry, servesTask } from './entries';
import type { Place } from './place';

/** True for an id among the keys of a table that goes by model. Names of members and settings are none, though some differ from one only in `_`. */
export function isKeyOfTable(frames: readonly Frame[], text: string): boolean {
  return hasIdForm(text) && (!text.includes('_') || /[-./:]/.test(text)) && goesByModel(nameAround(frames) ?? '');
}

/** The nearest name of a table that a key may stand in, over the keys of the tables in between: `BEDROCK_PRICING` of `{ 'us-east-1': { 'claude-v2': … } }`. */
function nameAround(frames: readonly Frame[]): string | undefined {
  for (let at = frames.length - 1; at > frames.length - 4; at--) {
    const { isBlock = true, open, callee } = frames[at] ?? {};
    const key = frames[at - 1]?.key;
    if (isBlock || open === '(') {
      return undefined;
    }
    const name = callee !== undefined && goesByModel(callee) ? callee : key;
    if (name !== undefined && goesByModel(name)) {
      return name;
    }
  }
  return undefined;
}

/** `MODELS_TO_CACHE = ["all-MiniLM-L6-v2"]` */
function isListed(frames: readonly Frame[], { open }: Frame): boolean {
  const outer = frames[frames.length - 2];
  return open === '[' && outer?.key !== undefined && holdsModels(outer.key);
}

/** `gpt4o('gpt-4o')` of `enum ChatModel { gpt4o('gpt-4o'), o1('o1') }` */
function isMember(frames: readonly Frame[], { open, argument, receiver, callee = '' }: Frame): boolean {
  const { isBlock, key, callee: type, head, receiver: owner, subject } = frames[frames.length - 2] ?? {};
  // A function that begins with a capital has a body in the same form, whose calls are no members.
  const name = type ?? (/^[A-Z][A-Z\d_]+$/.test(callee) ? head : undefined);
  return open === '(' && argument === 0 && receiver === undefined && isBlock === true && key === undefined && owner === undefined && subject === undefined && name !== undefined && /^[A-Z]/.test(name) && goesByModel(name);
}

/** What the list, map, type or call around an id says of it where its own key says nothing. */
export function byEntry(frames: readonly Frame[], top: Frame): Place['strength'] | undefined {
  const { key, callee, open, isBlock } = top;
  if (key === undefined) {
    return !isBlock && (callee === undefined ? isListed(frames, top) : takesModel(top, callee) || isMember(frames, top)) ? 'strong' : undefined;
  }
  const isDescribed = callee !== undefined && goesByModel(callee);
  // Rust's `ModelInfo { id: … }` looks like a block.
  if (isBlock || open === '') {
    return isDescribed && namesEntry(key) ? 'strong' : undefined;
  }
  const outer = frames[frames.length - 2]?.key;
  if (!namesEntry(key)) {
    return open === '{' && outer !== undefined && holdsModels(outer) ? 'strong' : undefined;
  }
  return strengthOf(isDescribed ? 'models' : isPart(top, outer) ? undefined : entriesAround(frames));
}

function strengthOf(said: ReturnType<typeof entriesOf>): Place['strength'] | undefined {
  return said === 'models' ? 'strong' : said === 'others' ? 'negative' : undefined;
}

/** A thing within a model: Go's `LLM{ Call: ToolCall{ ID: … } }` describes a call. */
function isPart({ open, callee }: Frame, outer: string | undefined): boolean {
  return open === '{' && callee !== undefined && outer !== undefined && entriesOf(outer) === undefined;
}

/** `modelPricing["gpt-4o"]`, `supportsModel("gpt-4o")`, `ollama_embed("nomic-embed-text")`. */
function takesModel(top: Frame, callee: string): boolean {
  return (top.open === '[' || (top.open === '(' && !hasOtherModels(top.receiver))) && calleeOfFrame(top)?.transparent !== true && (goesByModel(callee) || (top.open === '(' && servesTask(callee)));
}

/** What the name of the list or map says that an entry stands in. */
function entriesAround(frames: readonly Frame[]): 'models' | 'others' | undefined {
  for (let at = frames.length - 2; at >= 0 && at >= frames.length - 5; at--) {
    const frame = frames[at];
    if (!frame) {
      return undefined;
    }
    const said = (frame.open === '{' && frame.callee !== undefined ? entriesOf(frame.callee) : undefined) ?? (frame.key === undefined ? undefined : entriesOf(frame.key));
    if (said !== undefined || frame.key !== undefined) {
      return said ?? (frame.open === '{' ? entriesOf(frames[at - 1]?.key ?? '') : undefined);
    }
    if (frame.isBlock || (frame.open === '(' && calleeOfFrame(frame)?.transparent !== true)) {
      return undefined;
    }
  }
  return undefined;
}
