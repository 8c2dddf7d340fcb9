import { keyed } from '../token';
import type { Place } from '../context/place';
import { readLiteral } from '../literal';
import { readLoose } from '../loose';
import { verbatim } from '../piece';
import type { Sink } from '../sink';
import { within } from '../sink';
import { readJson } from './json';
import { readShell } from './shell';

const INSTRUCTION = /[ \t]*([A-Za-z]{2,12})[ \t]+(?:--[\w-]+=\S*[ \t]+)*/y;

/** Dockerfile: `ARG`, `ENV` and commands; the image of `FROM` is no model. */
export function readDockerfile(text: string, sink: Sink): undefined {
  for (let start = 0; start < text.length;) {
    const end = endOfInstruction(text, start);
    readInstruction(text, start, end, sink);
    start = end + 1;
  }
}

function readInstruction(text: string, start: number, end: number, sink: Sink): void {
  const first = text.slice(start, end).search(/\S/) + start;
  if (text[first] === '#') {
    readLoose(verbatim(text, first + 1, end), { place: 'comment', strength: 'weak' }, sink);
    return;
  }
  INSTRUCTION.lastIndex = start;
  const name = INSTRUCTION.exec(text)?.[1]?.toUpperCase();
  const from = INSTRUCTION.lastIndex;
  if (name === undefined || from > end) {
    return;
  }
  const inside = within(sink, (at) => from + at);
  const body = text.slice(from, end);
  if (name === 'FROM') {
    const image = /^\S*/.exec(body)?.[0].length ?? 0;
    readLiteral(verbatim(text, from, from + image), { place: 'config-value', strength: 'negative', key: 'FROM' }, sink);
  } else if (name === 'ARG' || name === 'ENV') {
    readVariables(body, inside);
  } else if (body.trimStart().startsWith('[')) {
    readJson(body, inside);
  } else if (['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'SHELL'].includes(name)) {
    readShell(body, inside);
  }
}

function readVariables(body: string, sink: Sink): void {
  const old = /^([A-Za-z_]\w{0,100})[ \t]+(?=[^\s=])/.exec(body);
  const name = old?.[1];
  if (name !== undefined && old) {
    const place: Place = keyed({ place: 'env', strength: 'weak' }, name);
    readLiteral(verbatim(body, old[0].length, body.length), place, sink);
  } else {
    // `ENV A=b C=d` reads like the shell's `export A=b C=d`.
    readShell(`arg ${body}`, within(sink, (at) => at - 'arg '.length));
  }
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
