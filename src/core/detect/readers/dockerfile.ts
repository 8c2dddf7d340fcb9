import { Pace, type Steps } from '../../steps';
import { keyed } from '../token';
import type { Place } from '../context/place';
import { languageOf } from '../language';
import { readLiteral } from '../literal';
import { readLooseInSteps } from '../loose';
import { verbatim } from '../piece';
import type { Sink } from '../sink';
import { within } from '../sink';
import { readInSteps } from './in-steps';
import type { Inside } from './inside';
import { readJson } from './json';
import { stepped, type SteppedReader } from './reader';
import { shellReader } from './shell';

const readScript = shellReader();
const INSTRUCTION = /[ \t]*(?:ONBUILD[ \t]+)?([A-Za-z]{2,12})[ \t]+(?:--[\w-]+=\S*[ \t]+)*/y;
const HEREDOC = /<<-?["']?([A-Za-z_]\w{0,60})["']?/;
const COMMANDS = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'SHELL']);

/** Dockerfile: `ARG`, `ENV` and commands, with their here-documents; the image of `FROM` is no model. `inside` reads files that are written there. */
export function dockerfileReader(inside?: Inside): SteppedReader {
  return stepped((text, sink) => inSteps(text, sink, inside));
}

function* inSteps(text: string, sink: Sink, inside: Inside | undefined): Steps<undefined> {
  const pace = new Pace();
  for (let start = 0; start < text.length;) {
    const end = endOfInstruction(text, start);
    start = (yield* readInstruction(text, start, end, sink, inside)) + 1;
    if (pace.isDue(start)) {
      yield;
    }
  }
  return undefined;
}

/** Answers where the instruction ends, its here-document included. */
function* readInstruction(text: string, start: number, end: number, sink: Sink, inside: Inside | undefined): Steps<number> {
  const first = text.slice(start, end).search(/\S/) + start;
  if (text[first] === '#') {
    yield* readLooseInSteps(verbatim(text, first + 1, end), { place: 'comment', strength: 'weak' }, sink);
    return end;
  }
  INSTRUCTION.lastIndex = start;
  const name = INSTRUCTION.exec(text)?.[1]?.toUpperCase();
  const from = INSTRUCTION.lastIndex;
  if (name === undefined || from > end) {
    return end;
  }
  const body = text.slice(from, end);
  const mark = name === 'RUN' || name === 'COPY' || name === 'ADD' ? HEREDOC.exec(body)?.[1] : undefined;
  if (mark !== undefined && end < text.length) {
    return yield* readHeredoc(text, from, end, mark, sink, inside);
  }
  yield* readBody(name, text, from, end, sink);
  return end;
}

function* readBody(name: string, text: string, from: number, end: number, sink: Sink): Steps<undefined> {
  const body = text.slice(from, end);
  const here = within(sink, (at) => from + at);
  if (name === 'FROM') {
    const image = /^\S*/.exec(body)?.[0].length ?? 0;
    readLiteral(verbatim(text, from, from + image), { place: 'config-value', strength: 'negative', key: 'FROM' }, sink);
  } else if (name === 'ARG' || name === 'ENV') {
    yield* readVariables(body, here);
  } else if (body.trimStart().startsWith('[')) {
    readJson(body, here, 'command');
  } else if (COMMANDS.has(name)) {
    yield* readInSteps(readScript, body, here);
  }
  return undefined;
}

/** `RUN <<EOF` is a script, `RUN python <<EOF` a program, `COPY <<EOF /app/config.yaml` a file; `cat <<EOF > x` is a shell's. */
function* readHeredoc(text: string, from: number, lineEnd: number, mark: string, sink: Sink, inside: Inside | undefined): Steps<number> {
  const start = lineEnd + 1;
  let end = start;
  let close = lineEnd;
  while (end < text.length) {
    close = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
    if (text.slice(end, close).trim() === mark) {
      break;
    }
    end = close + 1;
  }
  const line = text.slice(from, lineEnd).trim();
  const target = /^<<\S+\s+(\S+)$/.exec(line)?.[1];
  const language = target === undefined ? /^(python|node)/.exec(line)?.[1] ?? (line.startsWith('<<') ? 'shellscript' : undefined) : languageOf(target);
  const reader = language === undefined ? undefined : inside?.(language === 'node' ? 'javascript' : language);
  if (reader) {
    yield* readInSteps(reader, text.slice(start, Math.min(end, text.length)), within(sink, (at) => start + at));
  } else {
    yield* readInSteps(readScript, text.slice(from, close), within(sink, (at) => from + at));
  }
  return close;
}

function* readVariables(body: string, sink: Sink): Steps<undefined> {
  const old = /^([A-Za-z_]\w{0,100})[ \t]+(?=[^\s=])/.exec(body);
  const name = old?.[1];
  if (name !== undefined && old) {
    const place: Place = keyed({ place: 'env', strength: 'weak' }, name);
    readLiteral(verbatim(body, old[0].length, body.length), place, sink);
  } else {
    // `ENV A=b C=d` reads like the shell's `export A=b C=d`.
    yield* readInSteps(readScript, `arg ${body}`, within(sink, (at) => at - 'arg '.length));
  }
  return undefined;
}

/** An instruction ends with its line, unless the line ends in `\`; comment lines in between belong to it. */
function endOfInstruction(text: string, start: number): number {
  let from = start;
  for (;;) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    const line = text.slice(from, end).trimEnd();
    const goesOn = line.endsWith('\\') || (from > start && line.trimStart().startsWith('#'));
    if (!goesOn || end >= text.length) {
      return end;
    }
    from = end + 1;
  }
}
