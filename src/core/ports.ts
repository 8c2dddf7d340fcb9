/** The world outside the core. Every host (editor, command line, test) brings its own. */

export interface Files {
  /** The file's bytes. Rejects with an `Error` whose message is fit to show. */
  read(path: string): Promise<Uint8Array>;
}

export interface Clock {
  /** Today as `YYYY-MM-DD`. */
  today(): string;
}

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, cause?: unknown): void;
}
