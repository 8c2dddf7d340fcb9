import type { FramesState } from '../context/frames-state';
import { placeOfValue } from '../context/frame';
import { readLiteral } from '../literal';
import { verbatim } from '../piece';
import type { Sink } from '../sink';

/** A literal of one word and nothing else: ` "org/name",`. */
const ONE_LITERAL = /^([ \t]*["'`])([^"'`\s]{2,200})["'`](?:[ \t]*,)?[ \t]*$/;
const LONGEST = 300;

/** Reads the comment from `from` to `to` where it is an argument or an item that somebody switched off, whose place asks for a model; false where it is none. */
export function readSwitchedOff(text: string, from: number, to: number, { frames }: FramesState, sink: Sink): boolean {
  const top = frames[frames.length - 1];
  const [, before = '', id] = top !== undefined && to - from < LONGEST ? ONE_LITERAL.exec(text.slice(from, to)) ?? [] : [];
  const place = top === undefined || id === undefined ? undefined : placeOfValue(frames, top, id);
  if (id === undefined || place?.strength !== 'strong') {
    return false;
  }
  const begin = from + before.length;
  readLiteral(verbatim(text, begin, begin + id.length), { ...place, place: 'comment' }, sink);
  return true;
}
