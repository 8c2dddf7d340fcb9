import type { Sink } from '../sink';
import { within } from '../sink';
import type { Reader } from './reader';
import { readShell } from './shell';

/** `python train.py --model x`, `$ pip install x`, `CUDA_VISIBLE_DEVICES=0 torchrun x`: no line of a programming language. */
const COMMAND = /^[ \t]{0,8}(?:[$%!] ?)?(?:sudo )?(?:[A-Z_]{2,40}=\S{1,80} ){0,4}(?:python3?|pip3?|pipx|uvx?|poetry|torchrun|accelerate|deepspeed|bash|sh|curl|wget|git|docker|podman|kubectl|ollama|npm|npx|pnpm|yarn|bunx|conda|huggingface-cli|hf|vllm|llamafactory-cli|lm_eval|llama-cli|llama-server|whisper|cd) +[-\w./~"'{]/;

/** A reader of a document's code block, for blocks that say they are a program and show commands: those are read as a shell's. */
export function withCommands(reader: Reader): Reader {
  return (text, sink) => {
    let code = '';
    for (let start = 0; start < text.length;) {
      const isCommand = COMMAND.test(text.slice(start, start + 400));
      const end = isCommand ? commandEnd(text, start) : lineEnd(text, start);
      const line = text.slice(start, end);
      if (isCommand) {
        readCommand(line, start, sink);
      }
      code += isCommand ? line.replace(/[^\n]/g, ' ') : line;
      start = end;
    }
    return reader(code, sink);
  };
}

function readCommand(line: string, start: number, sink: Sink): void {
  const from = /^[ \t]*(?:[$%!] ?)?/.exec(line)?.[0].length ?? 0;
  readShell(line.slice(from), within(sink, (at) => start + from + at));
}

/** After the end of a line, and of those that its `\` goes on with. */
function commandEnd(text: string, start: number): number {
  let end = lineEnd(text, start);
  while (end < text.length && /\\[ \t]*\r?\n$/.test(text.slice(Math.max(start, end - 20), end))) {
    end = lineEnd(text, end);
  }
  return end;
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found + 1;
}
