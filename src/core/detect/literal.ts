import { isModelFlag, namesProgram } from './context/commands';
import type { Place } from './context/place';
import { isAddress } from './download';
import { readLoose } from './loose';
import type { Piece } from './piece';
import { HOLE, part, trimmed } from './piece';
import { hasClue, hasIdShape } from './shape';
import type { Sink } from './sink';
import { keyed, readAddress, readToken } from './token';

/** Longest literal that is looked into for ids among other text. */
const LONGEST_TEXT = 100_000;
const DEEPEST = 3;
const ASSIGNMENT = /^-{0,2}([A-Za-z_][\w.-]{0,80})=/;
const DEFAULT = /^\$\{([\w.-]{1,100}):[-=]?(?=[^{}$]*\}$)/;
const FALLBACK = /(?:\bdefault|\|\||\?\?)[ (]{0,4}(["'`])([^"'`\n]{2,200})\1/g;
const BEDROCK_RESOURCE = /(?:foundation-model|inference-profile)\/([\w.:-]+)$/;

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
  } else if (!hasClue(text) && !text.includes(',') && !namesProgram(text)) {
    return;
  } else if (isAddress(text) && !/\s/.test(text)) {
    readAddress(whole, place, sink);
  } else if (!(depth < DEEPEST && (readDefault(whole, place, sink, depth) || readTemplate(whole, place, sink, depth) || readAssignment(whole, place, sink, depth))) && !readList(whole, place, sink) && text.length <= LONGEST_TEXT) {
    readOther(whole, place, sink);
  }
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
  const value = part(piece, found[0].length, piece.text.length);
  const at: Place = piece.text.startsWith('-') ? place : { ...place, place: place.place === 'comment' ? 'comment' : 'env' };
  readValue(value, piece.text.startsWith('-') && isModelFlag(found[0].slice(0, -1)) ? { ...at, key, strength: 'strong' } : keyed(at, key), sink, depth + 1);
  return true;
}

/** `gpt-4o,claude-3-5-sonnet` where a model key stands before. */
function readList(piece: Piece, place: Place, sink: Sink): boolean {
  if (!piece.text.includes(',') || piece.text.length > 5000 || place.strength !== 'strong') {
    return false;
  }
  const items = piece.text.split(',');
  if (!items.every((item) => item.trim() === '' || hasIdShape(item.trim()))) {
    return false;
  }
  let at = 0;
  for (const item of items) {
    const id = trimmed(part(piece, at, at + item.length));
    if (id.text.length > 1) {
      readToken(id, place, sink);
    }
    at += item.length + 1;
  }
  return true;
}

/** True where nothing at the ends can be a blank. */
function isTight(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return text.charCodeAt(0) > 32 && last > 32 && last < 128;
}

function readOther(piece: Piece, place: Place, sink: Sink): void {
  const resource = BEDROCK_RESOURCE.exec(piece.text.slice(-200));
  const id = resource?.[1];
  if (id !== undefined && (piece.text.includes(HOLE) || piece.text.includes('${')) && piece.text.includes('bedrock')) {
    sink.add(part(piece, piece.text.length - id.length, piece.text.length), { ...place, strength: 'strong', provider: 'bedrock' });
    return;
  }
  readLoose(piece, place, sink);
}
