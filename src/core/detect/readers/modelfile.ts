import { Pace, type Steps } from '../../steps';
import { readLiteral } from '../literal';
import { readLoose } from '../loose';
import { verbatim } from '../piece';
import type { Sink } from '../sink';
import { stepped } from './reader';

const INSTRUCTION = /[ \t]*(FROM|ADAPTER)[ \t]+("?)([^\s"]+)\2/iy;

/** Ollama's Modelfile: `FROM` and `ADAPTER` name models; parameters, templates and messages do not. */
export const readModelfile = stepped(modelfileInSteps);

function* modelfileInSteps(text: string, sink: Sink): Steps<undefined> {
  const pace = new Pace();
  let inBlock = false;
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end);
    if (!inBlock) {
      readLine(text, start, end, sink);
    }
    inBlock = line.split('"""').length % 2 === 0 ? !inBlock : inBlock;
    start = end + 1;
    if (pace.isDue(start)) {
      yield;
    }
  }
  return undefined;
}

function readLine(text: string, start: number, end: number, sink: Sink): void {
  const first = text.slice(start, end).search(/\S/);
  if (first >= 0 && text[start + first] === '#') {
    readLoose(verbatim(text, start + first + 1, end), { place: 'comment', strength: 'weak' }, sink);
    return;
  }
  INSTRUCTION.lastIndex = start;
  const found = INSTRUCTION.exec(text);
  const [all, name, quote, id] = found ?? [];
  if (all !== undefined && name !== undefined && id !== undefined && start + all.length <= end) {
    const to = start + all.length - (quote ?? '').length;
    readLiteral(verbatim(text, to - id.length, to), { place: 'config-value', strength: 'strong', key: name.toUpperCase(), provider: 'ollama' }, sink);
  }
}
