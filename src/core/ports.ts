/** The world outside the core. Every host (editor, command line, test) brings its own. */

export interface Files {
  /** The file's bytes. Rejects with an `Error` whose message is fit to show. */
  read(path: string): Promise<Uint8Array>;
}

export interface Clock {
  /** Today as `YYYY-MM-DD`. */
  today(): string;
}

/** A decoder that throws at bytes which are not of its encoding, and takes a byte order mark off: `new TextDecoder(encoding, { fatal: true })`. */
export type DecoderFor = (encoding: 'utf-8' | 'utf-16le' | 'utf-16be') => { decode(bytes: Uint8Array): string };

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, cause?: unknown): void;
}
