import { languageOf } from '../language';
import { verbatim } from '../piece';
import { within } from '../sink';
import type { ConfigValues } from './config-values';
import type { Inside } from './inside';
import type { Reader } from './reader';
import { commentStart, endOfBlock, lineEndOf } from './yaml-scalars';

const BLOCK = /[|>][-+\d]{0,2}[ \t]*(?:[ \t]#[^\n]*)?\r?(?:\n|$)/y;

const SHEBANG = /^\s*#!\S*?(?:\/env\s+)?(python|node|bash|sh|zsh|ruby)\b/;
/** How the script of GitHub's `actions/github-script` begins. */
const JAVASCRIPT = /^\s*(?:const|let|var|await|return|import|async|if \(|\/\/)/;
/** Keys of CloudFormation whose block scalar is the program of a function. */
const INLINE = new Set(['zipfile', 'inlinecode']);
const PYTHON = /^[ \t]*(?:import [\w., ]+\r?$|from [\w.]+ import |def |#)/m;
/** Keys whose block scalar is a script. */
const SCRIPTS = new Set(['run', 'script', 'scripts', 'before_script', 'after_script', 'command', 'commands', 'args', 'cmd', 'entrypoint', 'cmds', 'bash', 'shell', 'install', 'test', 'build', 'setup', 'user_data', 'userdata']);

/** What a block scalar is, by its beginning or by its key: a script, a file with its name, or a scalar like others. */
function readerOfBlock(key: string | undefined, beginning: string, inside: Inside): Reader | undefined {
  const program = SHEBANG.exec(beginning)?.[1];
  if (program !== undefined) {
    return inside(program === 'node' ? 'javascript' : program);
  }
  if (key === undefined) {
    return undefined;
  }
  if (key === 'script' && JAVASCRIPT.test(beginning)) {
    return inside('javascript');
  }
  if (INLINE.has(key.toLowerCase())) {
    return inside(PYTHON.test(beginning) ? 'python' : 'javascript');
  }
  const language = key.includes('.') || /^(?:dockerfile|modelfile)/i.test(key) ? languageOf(key.replace('_inline', '')) : undefined;
  return language !== undefined ? inside(language) : SCRIPTS.has(key.toLowerCase()) ? inside('shellscript') : undefined;
}

/** True where the mark at `at` begins a block scalar. */
export function isBlock(text: string, at: number): boolean {
  BLOCK.lastIndex = at;
  return BLOCK.test(text);
}

/** Reads the block scalar whose mark stands at `at`; answers where it ends. `parent` is the column that its lines stand right of. */
export function readBlock(text: string, at: number, parent: number, values: ConfigValues, inside: Inside | undefined): number {
  const lineEnd = lineEndOf(text, at);
  const comment = commentStart(text, at, lineEnd);
  if (comment < lineEnd) {
    values.comment(comment + 2, lineEnd);
  }
  const start = Math.min(text.length, lineEnd + 1);
  const end = endOfBlock(text, start, parent);
  const reader = inside && readerOfBlock(values.current, text.slice(start, Math.min(end, start + 100)), inside);
  if (reader) {
    values.inner((sink) => { reader(text.slice(start, end), within(sink, (offset) => start + offset)); });
  } else {
    values.value(verbatim(text, start, end));
  }
  return end;
}
