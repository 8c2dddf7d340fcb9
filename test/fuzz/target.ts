/** What is fuzzed. An input is a text; where a target has heads, its first line is one of these, or made of one. */
export interface Target {
  readonly name: string;
  /** How often it has its turn. */
  readonly weight: number;
  readonly seeds: () => readonly string[];
  readonly heads?: readonly string[];
  /** Throws where something is wrong. */
  readonly run: (input: string) => void;
}

export function headed(input: string): { readonly head: string; readonly body: string } {
  const end = input.indexOf('\n');
  return end < 0 ? { head: input, body: '' } : { head: input.slice(0, end), body: input.slice(end + 1) };
}
