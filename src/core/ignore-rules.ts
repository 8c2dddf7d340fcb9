import ignore, { type Ignore } from 'ignore';
import { pathMatcher } from './glob';

/** Whether a path, relative to the folder of the rules, is ignored or taken back by them; folders end in `/`. */
interface Rules {
  test(path: string): { readonly ignored: boolean; readonly unignored: boolean };
}

interface Level {
  /** Ends in `/`. */
  readonly folder: string;
  readonly rules: Rules;
}

/** The rules of files such as `.gitignore`, each with the folder that it speaks of, outermost first. The last that speaks has the last word. */
export class IgnoreRules {
  static readonly NONE = new IgnoreRules([]);

  private constructor(private readonly levels: readonly Level[]) {}

  /** @param folder with `/` */
  with(folder: string, text: string): IgnoreRules {
    const slashed = folder.endsWith('/') ? folder : `${folder}/`;
    return new IgnoreRules([...this.levels, ...rulesOf(text).map((rules) => ({ folder: slashed, rules }))]);
  }

  /** @param path with `/`, under the folders of all levels */
  ignores(path: string, isFolder: boolean): boolean {
    let ignored = false;
    for (const { folder, rules } of this.levels) {
      const relative = path.slice(folder.length);
      const result = rules.test(isFolder ? `${relative}/` : relative);
      ignored = result.ignored || (ignored && !result.unignored);
    }
    return ignored;
  }
}

/** Longer than the paths that repositories have, so a line that matches none. */
const LONGEST = 1024;
// The library makes a regular expression of each line; one with three stars apart (a/**/b/**/c/**/d) takes as long as it likes.
const COSTLY = /\*[^*]+\*+[^*]+\*/;

/** One after the other: lines that the library takes together, and costly ones for themselves. */
function rulesOf(text: string): readonly Rules[] {
  if (!COSTLY.test(text) && text.length <= LONGEST) {
    return [library([text])];
  }
  const all: Rules[] = [];
  let lines: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.length > LONGEST) {
      continue;
    }
    if (COSTLY.test(line) && !line.startsWith('#')) {
      all.push(library(lines), costly(line));
      lines = [];
    } else {
      lines.push(line);
    }
  }
  return [...all, library(lines)];
}

function library(lines: readonly string[]): Ignore {
  return ignore({ allowRelativePaths: false }).add(lines.join('\n'));
}

/** A line as git reads it, for the matcher whose work is bounded. Letters of both cases are alike, as for the library. */
function costly(line: string): Rules {
  const isNot = line.startsWith('!');
  const pattern = withoutBlanks(isNot ? line.slice(1) : line).toLowerCase().replace(/[{}]/g, '\\$&');
  const isForFolders = pattern.endsWith('/');
  const path = isForFolders ? pattern.slice(0, -1) : pattern;
  const inside = path.endsWith('/**') ? `${path}/*` : path;
  const matches = pathMatcher([path.includes('/') ? inside.replace(/^\//, '') : `**/${inside}`]);
  return {
    test(tested) {
      const names = tested.toLowerCase().split('/');
      const isFolder = names.at(-1) === '';
      const depth = isFolder ? names.length - 1 : names.length;
      // What stands in an ignored folder is ignored too.
      const found = Array.from({ length: depth }, (_none, at) => at + 1).some((length) => (length < depth || isFolder || !isForFolders) && matches(names.slice(0, length).join('/')));
      return { ignored: found && !isNot, unignored: found && isNot };
    },
  };
}

/** Blanks at the end are not part of a line, unless a backslash stands before the last. */
function withoutBlanks(line: string): string {
  const text = line.trimEnd();
  return text.length < line.length && text.endsWith('\\') ? `${text} ` : text;
}
