import { Pace, type Steps } from '../../steps';
import type { Sink } from '../sink';
import { within } from '../sink';
import { languageOf } from '../language';
import { readerOf } from './fences';
import { readInSteps } from './in-steps';
import { readPlain } from './plain';
import { readPython } from './python';
import { shellReader } from './shell';

const readCommand = shellReader();
/** The first line of a cell in another language: `%%bash`, `%%script sh`, `#!javascript`. */
const CELL_MAGIC = /^[ \t]*(?:%%|#!)(?:script[ \t]+)?(\w+)/;
/** The first line of a cell that is written to a file: `%%writefile -a serving.properties`. */
const WRITTEN = /^[ \t]*%%(?:writefile|file|write_and_run)(?:[ \t]+-\w+)*[ \t]+["']?([^\s"']{1,200})/;
/** A line for the shell or the kernel: `!ollama pull x`, `%pip install x`, `%env MODEL=x`. */
const LINE_MAGIC = /^[ \t]*(?:!{1,2}|%(?:env|set_env|sh|bash|system)[ \t]+|%(?=pip|conda|mamba|uv|cd|ls|mkdir))/;

/** A code cell of a notebook in the language of its kernel, or in the one that its first line names. */
export function* cellInSteps(code: string, language: string, sink: Sink): Steps<undefined> {
  const named = CELL_MAGIC.exec(code)?.[1];
  const written = WRITTEN.exec(code)?.[1];
  const reader = written === undefined ? named === undefined ? undefined : readerOf(named) : readerOf(languageOf(written) ?? 'plaintext');
  if (reader) {
    const from = code.indexOf('\n') + 1;
    if (from > 0) {
      yield* readInSteps(reader, code.slice(from), within(sink, (at) => from + at));
    }
    return;
  }
  if (!/^(?:i?python3?|sage)$/i.test(language)) {
    yield* readInSteps(readerOf(language.toLowerCase()) ?? readPlain, code, sink);
    return;
  }
  let python = '';
  const pace = new Pace();
  for (let start = 0; start < code.length;) {
    const end = commandEnd(code, start);
    const line = code.slice(start, end);
    const magic = LINE_MAGIC.exec(line)?.[0];
    if (magic === undefined) {
      python += line;
    } else {
      const from = start + magic.length;
      yield* readInSteps(readCommand, code.slice(from, end), within(sink, (at) => from + at));
      python += line.replace(/[^\n]/g, ' ');
    }
    start = end;
    if (pace.isDue(start)) {
      yield;
    }
  }
  yield* readInSteps(readPython, python, sink);
  return undefined;
}

/** After the end of a line, and of the lines that a command's `\` goes on with. */
function commandEnd(code: string, start: number): number {
  let at = start;
  for (;;) {
    const found = code.indexOf('\n', at);
    if (found < 0) {
      return code.length;
    }
    at = found + 1;
    if (code[found - 1] !== '\\' || !LINE_MAGIC.test(code.slice(start, found))) {
      return at;
    }
  }
}
