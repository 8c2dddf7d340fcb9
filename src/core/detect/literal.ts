import { isModelFlag, namesProgram } from './context/commands';
import { isCollectionKey, wordsOf } from './context/keys';
import type { Place } from './context/place';
import { withStrength } from './context/place';
import { isAddress } from './download';
import { readLoose } from './loose';
import type { Piece } from './piece';
import { HOLE, part, trimmed } from './piece';
import { hasClue, hasIdShape, isLowerCase, isSelfEvident } from './shape';
import type { Sink } from './sink';
import { keyed, readAddress, readToken } from './token';
import { isWeightFile } from './weights';

const DEEPEST = 3;
const ASSIGNMENT = /^-{0,2}([A-Za-z_][\w.-]{0,80})=/;
/** A hosted model that something is given for: `gpt-3.5-turbo=my-deployment`. */
const MAPPED = /^(?:gpt-\d|o\d-|text-embedding-|claude-|gemini-\d|llama-\d|mistral-|deepseek-|qwen-?\d)[\w.-]*\w$/;
const DEFAULT = /^\$\{([\w.-]{1,100}):[-=]?(?=(?:[^{}$]|\$\{[^{}$]{1,200}\}){0,400}\}$)/;
const FALLBACK = /(?:\bdefault|\|\||\?\?)[ (]{0,4}(["'`])([^"'`\n]{2,200})\1/g;
/** A repository whose tag only the running program knows: `org/name-GGUF:${QUANT}`. */
const TAGGED = /^([\w.-]+\/[\w.-]+):(?:\uFFFC|\{\{ ?\w+ ?\}\})$/;
/** A variable of the environment, wherever it is set. */
const VARIABLE = /^[A-Z][A-Z\d_]+$/;
/** What stands behind a route that only the running program knows, and what is added to a path, of three words or more: `f"{provider}/gpt-4o"`, `path += "ernie-3.5-8k-0205"`. */
const ENDS_AS_ID = /^\uFFFC(?:\/([a-z][\w.:-]{3,80})|([a-z][\w.]{1,30}(?:-[\w.]{1,30}){2,6}))$/;
/** Keys and calls of files and folders. */
const OF_FILES = new Set('dir directory path paths file filename folder out output outputs save saved log logs cache join joinpath open write read exists mkdir makedirs url uri prefix'.split(' '));
const BEDROCK_RESOURCE = /(?:foundation-model|inference-profile)\/([\w.:-]+)$/;

/** Ollama's Modelfile in a string: its first line, and another of its instructions. */
const MODELFILE = /^FROM[ \t]+([\w./:-]{2,200})[ \t]*\r?\n(?:[^]{0,400}?\n)?(?:PARAMETER|SYSTEM|TEMPLATE|ADAPTER|MESSAGE|LICENSE)[ \t]/;

/** Reads one whole literal, scalar or value: as an id, an address, a list, `key=value`, or text with ids in it. */
export function readLiteral(piece: Piece, place: Place, sink: Sink): void {
  readValue(piece, place, sink, 0);
}

/** `depth` counts values inside values: `A=${B:-c}`. */
function readValue(piece: Piece, place: Place, sink: Sink, depth: number): void {
  const whole = isTight(piece.text) ? piece : trimmed(piece);
  const { text } = whole;
  if (text.length < 2) {
    return;
  }
  if (hasIdShape(text)) {
    readToken(whole, place, sink);
  } else if (!hasClue(text) && !isList(text) && !namesProgram(text) && place.strength !== 'strong') {
    return;
  } else if (isAddress(text) && !/\s/.test(text)) {
    readAddress(whole, place, sink);
  } else if (!(depth < DEEPEST && (readModelfile(whole, sink) || readDefault(whole, place, sink, depth) || readTemplate(whole, place, sink, depth) || isAdapterList(whole, place) && readList(whole, place, sink) || readAssignment(whole, place, sink, depth))) && !readList(whole, place, sink)) {
    readOther(whole, place, sink);
  }
}

function isList(text: string): boolean {
  return text.includes(',') || text.includes(' | ');
}

function readModelfile(piece: Piece, sink: Sink): boolean {
  const [all, id = ''] = piece.text.startsWith('FROM') ? MODELFILE.exec(piece.text) ?? [] : [];
  const from = all?.indexOf(id) ?? -1;
  if (from >= 0) {
    readToken(part(piece, from, from + id.length), { place: 'config-value', strength: 'strong', key: 'FROM', provider: 'ollama' }, sink);
  }
  return from >= 0;
}

/** `${OPENAI_MODEL:-gpt-4o}`, and Spring's `${openai.model:gpt-4o}`: the value where the variable is not set. */
function readDefault(piece: Piece, place: Place, sink: Sink, depth: number): boolean {
  const found = DEFAULT.exec(piece.text);
  const [all, name] = found ?? [];
  if (all === undefined || name === undefined) {
    return false;
  }
  const value = part(piece, all.length, piece.text.length - 1);
  readValue(value, place.strength === 'strong' ? place : keyed(place, name), sink, depth + 1);
  return true;
}

/** Helm's `{{ .Values.model | default "gpt-4o" }}`, a workflow's `${{ vars.MODEL || 'gpt-4o' }}`: the value where there is no other. */
function readTemplate(piece: Piece, place: Place, sink: Sink, depth: number): boolean {
  if (!piece.text.includes('{{') || !piece.text.endsWith('}}')) {
    return false;
  }
  const found = [...piece.text.matchAll(FALLBACK)];
  for (const { index, 0: all, 2: value = '' } of found) {
    const end = index + all.length - 1;
    readValue(part(piece, end - value.length, end), place, sink, depth + 1);
  }
  return found.length > 0;
}

/** `OPENAI_MODEL=gpt-4o` in an environment list, `--model=gpt-4o` in an argument list. */
function readAssignment(piece: Piece, place: Place, sink: Sink, depth: number): boolean {
  const found = ASSIGNMENT.exec(piece.text);
  const key = found?.[1];
  if (!found || key === undefined || /\s/.test(piece.text)) {
    return false;
  }
  const comma = piece.text.indexOf(',', found[0].length);
  if (comma > 0 && /^,[A-Za-z_][\w.-]{0,80}=/.test(piece.text.slice(comma, comma + 90)) && !piece.text.startsWith('-') && keyed(place, key).strength !== 'strong') {
    readPairs(piece, place, sink, depth);
    return true;
  }
  if (MAPPED.test(key)) {
    sink.add(part(piece, 0, key.length), withStrength(place, 'weak'));
  }
  const value = part(piece, found[0].length, piece.text.length);
  const at: Place = piece.text.startsWith('-') ? place : { ...place, place: place.place === 'comment' ? 'comment' : 'env' };
  readValue(value, piece.text.startsWith('-') && isModelFlag(found[0].slice(0, -1)) ? { ...at, key, strength: 'strong' } : /^-\w/.test(piece.text) ? { ...at, key, strength: 'weak' } : loaded(keyed(at, key), value), sink, depth + 1);
  return true;
}

/** `pretrained=org/name,dtype=float`, the arguments of a model in one word. */
function readPairs(piece: Piece, place: Place, sink: Sink, depth: number): void {
  let from = 0;
  for (const pair of piece.text.split(',')) {
    readAssignment(part(piece, from, from + pair.length), place, sink, depth + 1);
    from += pair.length + 1;
  }
}

/** `pretrained=org/name` on a command line is what is loaded; elsewhere the word may mean anything. */
function loaded(place: Place, { text }: Piece): Place {
  return /^(?:pretrained|peft)$/.test(place.key ?? '') && /^[\w.-]+\/[\w.-]+$/.test(text) ? { ...place, place: 'config-value', strength: 'strong' } : place;
}

/** `gpt-4o,claude-3-5-sonnet` where a model key stands before; `a b` where it says that there are several; `org/adapter@main,name=org/adapter` after one of adapters. */
function readList(piece: Piece, place: Place, sink: Sink): boolean {
  const hasBlanks = /\s/.test(piece.text.trim());
  if ((!hasBlanks && !piece.text.includes(',')) || piece.text.length > 5000 || place.strength !== 'strong') {
    return false;
  }
  const isWords = hasBlanks && (place.place === 'env' || VARIABLE.test(place.key ?? '')) && isCollectionKey(place.key ?? '');
  let from = 0;
  const items = piece.text.split(isWords ? /[\s,;]/ : ',').map((item) => {
    from += item.length + 1;
    return trimmed(part(piece, from - item.length - 1, from - 1));
  });
  const ids = /lora|adapter/i.test(place.key ?? '') ? items.map(adapterOf) : items;
  if (!ids.every(({ text }) => text === '' || hasIdShape(text))) {
    return false;
  }
  for (const id of ids) {
    if (id.text.length > 1) {
      readToken(id, place, sink);
    }
  }
  return true;
}

/** `LORA_ADAPTERS=name=org/adapter`: no assignment of its own. */
function isAdapterList({ text }: Piece, { key, strength }: Place): boolean {
  return strength === 'strong' && text.includes(',') && /lora|adapter/i.test(key ?? '');
}

/** Without the name that it is given here, and without its revision. */
function adapterOf(item: Piece): Piece {
  const from = item.text.indexOf('=') + 1;
  const at = item.text.indexOf('@', from);
  return part(item, from, at < 0 ? item.text.length : at);
}

/** True where nothing at the ends can be a blank. */
function isTight(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return text.charCodeAt(0) > 32 && last > 32 && last < 128;
}

/** Reads the id that a text ends with whose beginning only the running program knows. */
function readBehind(piece: Piece, place: Place, sink: Sink): boolean {
  const isOpen = place.strength === 'weak' && piece.text.startsWith(HOLE) && !wordsOf(place.key ?? place.callee ?? '').some((word) => OF_FILES.has(word));
  const [, routed, added] = isOpen ? ENDS_AS_ID.exec(piece.text) ?? [] : [];
  const id = routed ?? added;
  if (id === undefined || !isSelfEvident(id) || !isLowerCase(id)) {
    return false;
  }
  readToken(part(piece, piece.text.length - id.length, piece.text.length), place, sink);
  return true;
}

function readOther(piece: Piece, place: Place, sink: Sink): void {
  const tagged = place.strength === 'strong' ? TAGGED.exec(piece.text)?.[1] : undefined;
  if (tagged !== undefined) {
    readToken(part(piece, 0, tagged.length), place, sink);
    return;
  }
  const named = place.strength === 'strong' && piece.text.startsWith(`${HOLE}/`) ? piece.text.slice(2) : '';
  if (hasIdShape(named) && !named.includes('/')) {
    // Whose it is only the running program knows: a list has to have the name.
    readToken(part(piece, 2, piece.text.length), isWeightFile(named) ? place : { ...place, strength: 'weak' }, sink);
    return;
  }
  if (readBehind(piece, place, sink)) {
    return;
  }
  const resource = BEDROCK_RESOURCE.exec(piece.text.slice(-200));
  const id = resource?.[1];
  if (id !== undefined && (piece.text.includes(HOLE) || piece.text.includes('{')) && piece.text.includes('bedrock')) {
    sink.add(part(piece, piece.text.length - id.length, piece.text.length), { ...place, strength: 'strong', provider: 'bedrock' });
    return;
  }
  readLoose(piece, place, sink);
}
