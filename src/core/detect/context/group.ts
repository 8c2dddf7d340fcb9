import { calleeOf } from './callees';
import { goesByModel, hasIdForm, namesEntry } from './entries';
import type { Frame } from './bracket';
import { squashed } from './keys';
import type { Group } from './place';

/** Sizes are ids where a list is one of sizes. */
const SIZE = /^(?:tiny|base|small|medium|large)(?:\.en)?$/;
const CONSTANT = /^[A-Z][A-Z\d_]+$/;
/** A class whose calls are models, by its name. */
const OF_MODELS = /^(?=[A-Z])\w{0,30}?(?:Model|LLM|Llm)\w{0,20}$/;
/** The first models' whole names are words: `davinci`. */
const WORD = /^[a-z]{3,16}$/;
const FIRST = /^(?:ada|babbage|curie|davinci)$/;
/** `org/name` */
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
/** How far out a table begins that an entry's table stands in. */
const DEEPEST = 4;

/** What an id at this place is one of, by a name that nothing else of the document has; `undefined` where it stands alone. `union`: what the union of literals is given to that it is in. */
export function groupOf(frames: readonly Frame[], text: string, isKey: boolean, union: string | undefined): Group | undefined {
  const top = frames[frames.length - 1];
  if (top === undefined || !(hasIdForm(text) || SIZE.test(text))) {
    return top === undefined || union !== undefined || !WORD.test(text) ? undefined : isKey ? (FIRST.test(text) ? group(top, 'k') : undefined) : groupOfWord(frames, top, text);
  }
  return isKey ? group(top, 'k') : union === undefined ? ofTables(frames, top, text) ?? groupOfValue(frames, top) : group(top, `|${union}`);
}

/** A word that a constant is called after, or that a member of an enum or a class of models is made of: `DAVINCI("davinci")`, `val curie = "curie"`. */
function groupOfWord(frames: readonly Frame[], top: Frame, text: string): Group | undefined {
  const { key, open, callee, argument } = top;
  const isOfModels = open === '(' && key === undefined && callee !== undefined && ((argument === 0 && (squashed(callee) === text || OF_MODELS.test(callee))) || isSaidTwice(top, text));
  return isOfModels || (key !== undefined && squashed(key) === text) || isOfList(frames, top) ? groupOfValue(frames, top) : undefined;
}

/** `["llama3.2", "mistral"]`, `MODEL_OF = { cohere: "command", openai: "gpt-4o" }` */
function isOfList(frames: readonly Frame[], { key, open, isBlock, callee }: Frame): boolean {
  return !isBlock && (key === undefined ? (open === '[' && callee === undefined) || open === '{' : open === '{' && callee === undefined && goesByModel(frames[frames.length - 2]?.key ?? ''));
}

/** `CodeModel("Codestral", "codestral")`: what people call a model, and its id. */
function isSaidTwice({ callee, argument, first, firstAt }: Frame, text: string): boolean {
  return argument === 1 && firstAt === 0 && first !== undefined && callee !== undefined && OF_MODELS.test(callee) && squashed(first) === squashed(text);
}

function isTable(frame: Frame | undefined): boolean {
  return frame?.open === '{' && !frame.isBlock && frame.callee === undefined;
}

/** Repositories in tables of a table: `{ t5: { en: "org/a", fr: "org/b" }, lit5: { en: "org/c" } }`. */
function ofTables(frames: readonly Frame[], top: Frame, text: string): Group | undefined {
  let from = frames.length - 1;
  if (top.key === undefined || !isTable(top) || namesEntry(top.key) || !REPOSITORY.test(text)) {
    return undefined;
  }
  while (from > frames.length - DEEPEST && isTable(frames[from - 1])) {
    from--;
  }
  const { open: around, annotated } = frames[from - 1] ?? {};
  // Of a text that begins within a table the rest of that table is outermost.
  const outermost = around === '' && annotated === true ? frames[--from] : frames[from];
  return outermost === undefined || from === frames.length - 1 ? undefined : group(outermost, '/');
}

function groupOfValue(frames: readonly Frame[], top: Frame): Group | undefined {
  const { key, open, isBlock, callee } = top;
  const outer = frames[frames.length - 2];
  if (key === undefined) {
    // Go's and C#'s rows: `{ {"small", "qwen2.5:0.5b"}, {"mid", "mistral"} }`
    return open === '(' ? groupOfArgument(top, outer) : isBlock ? (top.inCase ? group(top, 'c') : undefined) : open === '{' && outer?.open === '{' && !outer.isBlock ? group(outer, `r${top.argument}`) : group(top, 'v');
  }
  if (outer && !isBlock && namesEntry(key)) {
    return group(outer, `.${key}`);
  }
  // Go's `const ( … )` is a block of constants.
  return open === '(' && callee !== undefined ? undefined : { at: (top.section ?? top.start).at, of: 'e' };
}

/** `[("a", 1), ("b", 2)]`, `VALUES ('a', 1), ('b', 2)`, and an enum's `A("a"), B("b")` are columns, as are the calls of one class of models (`object A : ModelType("a")`); `("a", "b")` is a list. */
function groupOfArgument(top: Frame, outer: Frame | undefined): Group | undefined {
  const { argument, callee, receiver } = top;
  const isRow = callee === undefined ? outer !== undefined && (!outer.isBlock || outer.argument > 0) : /^values$/i.test(callee);
  if (outer && (isRow || (callee !== undefined && outer.isBlock && CONSTANT.test(callee)))) {
    return group(outer, `r${argument}`);
  }
  if (outer && callee !== undefined && argument < 2 && OF_MODELS.test(callee)) {
    return group(outer, `(${argument === 0 ? '' : argument}${callee}`);
  }
  return callee === undefined || calleeOf(callee, receiver)?.transparent === true ? group(top, 'v') : undefined;
}

function group({ start }: Frame, of: string): Group {
  return { at: start.at, of };
}
