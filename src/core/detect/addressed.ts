import type { Piece } from './piece';

/** An id inside an address, and whether the address fetches the model or only talks about it. */
export interface AddressedId {
  readonly piece: Piece;
  readonly fetched: boolean;
  /** A file's page (`…/blob/main/x.safetensors`), which programs fetch the file by and people read. */
  readonly isPage?: true;
  /** A repository that the page of one of its files of weights stands for. */
  readonly isFile?: true;
  readonly provider?: string;
  /** Only its own shape says that it is an id. */
  readonly isGuess?: true;
  /** The address says that it is a model, whoever answers: `?model=gpt-4o`. */
  readonly isAsked?: true;
}
