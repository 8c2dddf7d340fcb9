import { languageOf } from '../language';
import type { Inside } from './inside';
import type { Reader } from './reader';

const SHEBANG = /^\s*#!\S*?(?:\/env\s+)?(python|node|bash|sh|zsh|ruby)\b/;
/** How the script of GitHub's `actions/github-script` begins. */
const JAVASCRIPT = /^\s*(?:const|let|var|await|return|import|async|if \(|\/\/)/;
/** Keys whose block scalar is a script. */
const SCRIPTS = new Set(['run', 'script', 'scripts', 'before_script', 'after_script', 'command', 'commands', 'args', 'cmd', 'entrypoint', 'cmds', 'bash', 'shell', 'install', 'test', 'build', 'setup', 'user_data', 'userdata']);

/** What a block scalar is, by its beginning or by its key: a script, a file with its name, or a scalar like others. */
export function readerOfBlock(key: string | undefined, beginning: string, inside: Inside): Reader | undefined {
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
  const language = key.includes('.') || /^(?:dockerfile|modelfile)/i.test(key) ? languageOf(key.replace('_inline', '')) : undefined;
  return language !== undefined ? inside(language) : SCRIPTS.has(key.toLowerCase()) ? inside('shellscript') : undefined;
}
