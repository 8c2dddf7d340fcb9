import { isNegativeText } from './context/negative';
import type { Place } from './context/place';
import { withStrength } from './context/place';
import { part, type Piece } from './piece';
import type { Sink } from './sink';
import { isWeightFile } from './weights';

/** A repository's copy in a folder of such: `~/.cache/models/mlx-community/gemma-3-4b-it-4bit`. */
const COPIED = /(?:^|\/)(?:models?|hub|checkpoints?|huggingface|hf|weights|pretrained(?:_models)?)\/(?:[\w.-]{1,40}\/){0,2}(?!(?:models?|hub|checkpoints?|weights)\/)([A-Za-z][\w-]{1,40}\/[A-Za-z\d][\w.-]{3,95})\/?$/;
/** The same in the Hub's own cache: `hub/models--org--name/snapshots/…`. */
const CACHED = /(?:^|\/)models--([A-Za-z\d](?:[\w.]|-(?!-)){1,40})--([A-Za-z\d][\w.-]{2,95})(?=\/|$)/;

/** What a path of folders ends in where that may be a repository's copy, owner and name; false where it is none. */
export function readCopy(piece: Piece, place: Place, sink: Sink): boolean {
  const cached = piece.text.includes('models--') ? CACHED.exec(piece.text) : null;
  if (cached) {
    const [, owner = '', name = ''] = cached;
    const from = piece.text.indexOf(`${owner}--${name}`);
    const { start, end } = part(piece, from, from + owner.length + 2 + name.length);
    sink.add({ text: `${owner}/${name}`, start, end }, { ...withStrength(place, 'weak'), copied: true });
    return true;
  }
  const id = piece.text.includes('/') && !piece.text.includes('://') ? COPIED.exec(piece.text)?.[1] : undefined;
  if (id === undefined || isWeightFile(id) || isNegativeText(id)) {
    return false;
  }
  const from = piece.text.lastIndexOf(id);
  sink.add(part(piece, from, from + id.length), { ...withStrength(place, 'weak'), copied: true });
  return true;
}
